import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../src/diagnostics/report.js'
import {understand} from '../src/pipeline.js'
import {writeYaml} from '../src/yaml/write.js'
import {findLost} from './support/accounted.js'
import {root} from './support/cli.js'
import {findUnexplained} from './support/explained.js'
import {readSeed} from './support/seeds.js'

const cases = join(root, 'tests/cases')
const small = readdirSync(cases).flatMap(layout =>
  readdirSync(join(cases, layout)).map(name => {
    const folder = join(cases, layout, name)
    const file = readdirSync(folder).find(it => it.startsWith('source.')) ?? ''
    return {name: `${layout}/${name}`, text: readFileSync(join(folder, file), 'utf8')}
  }),
)
const sources = join(root, 'sources')
const own = readdirSync(sources).filter(it => /\.(?:txt|md|tsv)$/.test(it))
const texts = [
  ...own.map(name => ({name, text: readFileSync(join(sources, name), 'utf8')})),
  ...['000', '001', '002', '003', '004'].flatMap(name => {
    const seed = readSeed(name)
    return seed ? [{name, text: seed.text}] : []
  }),
]

/** One change to a list of lines, told by numbers that are taken modulo what is there. */
type Mutation = (lines: string[], at: number, other: number) => void

const slips = [
  '',
  '□',
  '�',
  '0',
  '１',
  '▲',
  '<p>',
  '</p>',
  '\t',
  '|',
  '#',
  '\u3000',
  '𠮟',
  'X9',
  '\\supset',
  '～',
  '｛｛',
]

const mutations: Mutation[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, other) => void lines.splice(at, 0, ...lines.splice(other, 1)),
  (lines, at, other) => {
    const cells = (lines[at] ?? '').split('\t')
    cells.splice(other % cells.length, 0, ...cells.splice((other >> 3) % cells.length, 1))
    lines[at] = cells.join('\t')
  },
  (lines, at, other) => {
    const cells = (lines[at] ?? '').split('\t')
    cells.splice(other % cells.length, 1)
    lines[at] = cells.join('\t')
  },
  (lines, at, other) => {
    const line = lines[at] ?? ''
    const where = other % (line.length + 1)
    lines[at] = line.slice(0, where) + (slips[other % slips.length] ?? '') + line.slice(where + 1)
  },
  (lines, at, other) => {
    const line = lines[at] ?? ''
    const where = other % (line.length + 1)
    lines.splice(at, 1, line.slice(0, where), line.slice(where))
  },
  (lines, at) => void lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? '')),
  (lines, at, other) => {
    lines[at] = `${lines[at] ?? ''}${lines[other] ?? ''}`
  },
]

function mutate(text: string, steps: ReadonlyArray<readonly [number, number, number]>): string {
  const lines = text.split('\n')
  for (const [which, at, other] of steps) {
    mutations[which]?.(lines, at % lines.length, other % lines.length)
  }
  return lines.join('\n')
}

/** `MUTATIONS=20 npx vitest run tests/mutations.test.ts` runs twenty times as many, others each time. */
const times = Number(process.env.MUTATIONS ?? 1)
/** What is found by chance must not turn a build red that changed nothing: the ordinary run is always the same. */
const fixedSeed = process.env.MUTATIONS ? {} : {seed: 20_250_821}

describe('a mutated text', () => {
  it.each([
    ...texts.map(it => ({...it, runs: 25 * times})),
    ...small.map(it => ({...it, runs: 60 * times})),
  ])(
    'of $name is read without a crash, every character is accounted for, and every leftover explained',
    ({text, runs}) => {
      const big = fc.nat(0xffffff)
      const step = fc.tuple(fc.nat(mutations.length - 1), big, big)
      fc.assert(
        fc.property(fc.array(step, {minLength: 1, maxLength: 12}), steps => {
          const bytes = new TextEncoder().encode(mutate(text, steps))
          const {document, ledger, file} = understand({path: 'm.txt', id: 'm', bytes})
          if (!document || !ledger) {
            expect(file.messages.some(it => it.fatal)).toBe(true)
            return
          }
          expect(findLost(String(file.value), document, ledger)).toEqual([])
          expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
          writeYaml(document)
        }),
        {numRuns: runs, ...fixedSeed},
      )
    },
    60_000 * times,
  )
})
