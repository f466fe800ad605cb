import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../src/diagnostics/report.js'
import {understand} from '../src/pipeline.js'
import {writeYaml} from '../src/yaml/write.js'
import {findLost} from './support/accounted.js'
import {readCases} from './support/cases.js'
import {root} from './support/cli.js'
import {findUnexplained} from './support/explained.js'
import {mutateLines, mutationSteps} from './support/mutate-lines.js'
import {readSeed} from './support/seeds.js'

const small = readCases()
const sources = join(root, 'sources')
const own = readdirSync(sources).filter(it => /\.(?:txt|md|tsv)$/.test(it))
const texts = [
  ...own.map(name => ({name, text: readFileSync(join(sources, name), 'utf8')})),
  ...['000', '001', '002', '003', '004'].flatMap(name => {
    const seed = readSeed(name)
    return seed ? [{name, text: seed.text}] : []
  }),
]

/** `MUTATIONS=20 npx vitest run tests/mutations.test.ts` runs twenty times as many, others each time. */
const times = Number(process.env.MUTATIONS ?? 1)
/** What is found by chance must not turn a build red that changed nothing: the ordinary run is always the same. */
const seed = process.env.MUTATIONS ? Math.floor(Math.random() * 2 ** 31) : 20_250_821
/** How many of a long text make one test: a busy machine has time for them. */
const oneTest = 5

interface Runs {
  name: string
  text: string
  /** How many mutations of `seed` come before. */
  from: number
  runs: number
}

function inTurns(text: {name: string; text: string}, all: number): Runs[] {
  const starts = Array.from({length: Math.ceil(all / oneTest)}, (_, index) => index * oneTest)
  return starts.map(from => ({...text, from, runs: Math.min(oneTest, all - from)}))
}

describe('a mutated text', () => {
  it.each([
    ...texts.flatMap(it => inTurns(it, 25 * times)),
    ...small.map(it => ({...it, from: 0, runs: 60 * times})),
  ])(
    'of $name, from $from on, is read without a crash, every character is accounted for, and every leftover explained',
    ({text, from, runs}) => {
      fc.assert(
        fc.property(mutationSteps, steps => {
          const bytes = new TextEncoder().encode(mutateLines(text, steps))
          const {document, ledger, file} = understand({path: 'm.txt', id: 'm', bytes})
          if (!document || !ledger) {
            expect(file.messages.some(it => it.fatal)).toBe(true)
            return
          }
          expect(findLost(String(file.value), document, ledger)).toEqual([])
          expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
          writeYaml(document)
        }),
        {numRuns: runs, seed, path: String(from)},
      )
    },
    60_000 * times,
  )
})
