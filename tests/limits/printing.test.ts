import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {reportsOf, tell} from '../../src/diagnostics/report.js'
import {packError, unpackError} from '../../src/print/beside/pack-error.js'
import {overLimit} from '../../src/print/over-limit.js'
import {twoTexts} from '../build/two-texts.js'
import {testWorkshop} from '../support/workshop.js'

describe('a paper that takes more than a document may', () => {
  it.each([
    ['memory', '4000 MB', 'メモリ（4000 MB）', 'more memory than one document may (4000 MB)'],
    ['time', '180 s', '時間（180 s）', 'longer than one document may (180 s)'],
  ] as const)('of %s is told with the limit, from whatever thread', async (what, limit, ja, en) => {
    const world = twoTexts()
    const workshop = testWorkshop(world)
    const {openPrinter} = workshop
    workshop.openPrinter = async browser => ({
      ...(await openPrinter(browser)),
      async print() {
        throw unpackError(structuredClone(packError(overLimit(what, limit))))
      },
    })
    const request = {
      paths: ['in/a.txt'],
      folders: [],
      from: 'text',
      out: 'out',
      make: 'all',
    } as const
    const {documents} = await build(request, workshop)
    const told = reportsOf(documents[0]?.file ?? {messages: []}).filter(
      it => it.ruleId === 'print-failed',
    )
    expect(told).toHaveLength(1)
    for (const it of told)
      expect([tell(it, 'ja'), tell(it, 'en')]).toEqual([
        expect.stringContaining(ja),
        expect.stringContaining(en),
      ])
    expect(world.files.has('out/site/a/index.html')).toBe(true)
  })
})
