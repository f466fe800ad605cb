import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {reportsOf, tell} from '../../src/diagnostics/report.js'
import {longestLabel, longestText} from '../../src/model/limits.js'
import {findLongTexts} from '../../src/model/long-texts.js'
import {packError, unpackError} from '../../src/print/beside/pack-error.js'
import {overLimit} from '../../src/print/over-limit.js'
import {outputs, put, text, twoTexts} from '../build/two-texts.js'
import {testWorkshop} from '../support/workshop.js'
import {documentOf} from '../view/make-document.js'

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

describe('a paper with a text that would take minutes to print', () => {
  const request = {
    ...{paths: ['in/a.txt', 'in/b.txt'], folders: ['in'], out: 'out'},
    ...({from: 'text', make: 'all'} as const),
  }
  const name = (length: number) => text.replace(/^[^\t\n]+(?=\t.*12本)/m, 'あ'.repeat(length))
  const paragraph = (length: number) => `${text}\n(9) 終わり\n\n${'い'.repeat(length)}\n`

  async function buildWith(first: string) {
    const world = twoTexts()
    put(world, 'in/a.txt', first)
    const {documents} = await build(request, testWorkshop(world))
    const reports = documents.map(({file}) =>
      reportsOf(file).filter(it => it.ruleId === 'print-failed'),
    )
    return {made: outputs(world), reports}
  }

  it.each([
    ['name', name, longestLabel],
    ['paragraph', paragraph, longestText],
  ] as const)('is printed with a %s of the longest kind', async (_, make, limit) => {
    const {made, reports} = await buildWith(make(limit))
    expect(made.has('pdf/a.pdf')).toBe(true)
    expect(reports).toEqual([[], []])
  })

  it.each([
    ['name', name, longestLabel, 'あ'],
    ['paragraph', paragraph, longestText, 'い'],
  ] as const)(
    'is not begun with a longer %s; place and limit are told, YAML and site hold it whole, the other is printed',
    async (_, make, limit, sign) => {
      const source = make(limit + 1)
      const {made, reports} = await buildWith(source)
      expect(made.has('pdf/a.pdf')).toBe(false)
      expect(made.has('pdf/b.pdf')).toBe(true)
      for (const path of ['data/a.yaml', 'site/a/index.html'])
        expect(made.get(path)?.includes(sign.repeat(limit + 1)), path).toBe(true)
      const [told] = reports[0] ?? []
      const line = source.slice(0, source.indexOf(sign)).split('\n').length
      expect(told).toMatchObject({sentence: 'print-long', params: {length: limit + 1, count: 1}})
      expect(told && tell(told, 'en')).toContain(`has ${limit + 1} characters`)
      expect(line - (told?.line ?? 0)).toBeLessThanOrEqual(2)
      expect(reports[1]).toEqual([])
    },
  )

  it('is not begun with a longer title', () => {
    const document = documentOf([])
    document.document.title = 'あ'.repeat(longestLabel + 1)
    expect(findLongTexts(document)).toMatchObject({count: 1, length: longestLabel + 1})
  })
})
