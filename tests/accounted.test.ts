import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../src/diagnostics/report.js'
import type {Document} from '../src/model/document.js'
import {understand} from '../src/pipeline.js'
import {findLost} from './support/accounted.js'
import {root} from './support/cli.js'
import {findUnexplained} from './support/explained.js'
import {found, losses, progress} from './support/losses.js'
import {readSeed} from './support/seeds.js'

const sources = join(root, 'sources')
const names = readdirSync(sources).filter(it => /\.(?:txt|md|tsv)$/.test(it))

/** None on a machine without the real texts. */
const real = ['000', '001', '002', '003', '004'].flatMap(name => {
  const seed = readSeed(name)
  return seed ? [{name, ...seed}] : []
})

/** A source of our own as it was read; each call reads it again, so that it may be spoilt. */
function read(name: string) {
  const {document, ledger, file} = understand({
    path: name,
    id: name,
    bytes: readFileSync(join(sources, name)),
  })
  if (!document || !ledger) throw new Error(`${name} is not read`)
  return {document, ledger, file, text: String(file.value)}
}

describe('what is checked of every text that is read', () => {
  it.each(names)('finds nothing lost in %s, and nothing left without a word', name => {
    const {text, document, ledger, file} = read(name)
    expect(findLost(text, document, ledger)).toEqual([])
    expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
  })

  it.each(real)(
    'finds nothing lost in the real text $name, and nothing left without a word',
    seed => {
      const {document, ledger, file} = understand({...seed, id: 'real'})
      if (!document || !ledger) throw new Error('not read')
      expect(findLost(String(file.value), document, ledger)).toEqual([])
      expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
    },
  )

  it('finds nothing lost of a heading, a label and a number that a tag has come into', () => {
    const path = 'minahoshi-kaikaku-action.txt'
    const text = readFileSync(join(sources, path), 'utf8')
    const heading = text.split('\n').find(it => it.startsWith('実施項目\t会議')) ?? ''
    expect(heading).not.toBe('')
    const tagged = text.replace(heading, heading.replace('会議', '会<p>議'))
    const bytes = new TextEncoder().encode(tagged)
    const {document, ledger, file} = understand({path, id: 'a', bytes})
    if (!document || !ledger) throw new Error('not read')
    expect(findLost(tagged, document, ledger)).toEqual([])
    expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
  })

  it.each(losses)('finds a reading that %s (%s)', (_, name, loss) => {
    const {text, document, ledger} = read(name)
    const line = loss(document, ledger)
    const lost = findLost(text, document, ledger)
    expect(lost).not.toEqual([])
    if (line > 0) expect(lost.join('\n')).toMatch(new RegExp(`^${line}: `, 'm'))
  })

  it.each(names)('finds nearly any four characters of %s that are gone', name => {
    const {text, ledger, document} = read(name)
    const all = proseOf(document)
    const every = Math.ceil(all.length / 60)
    const spoilt = all.filter((_, index) => index % every === 0)
    const unseen = spoilt.flatMap(({holder, key, words}, index) => {
      const at = [0, words.length >> 1, words.length - 4][index % 3] ?? 0
      holder[key] = words.slice(0, at) + words.slice(at + 4)
      const lost = findLost(text, document, ledger)
      holder[key] = words
      return lost.length === 0 ? [words] : []
    })
    expect(unseen.length / spoilt.length, unseen.join('\n')).toBeLessThan(0.1)
  })

  it('finds a leftover that no report explains', () => {
    const {ledger, file} = read(progress)
    expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
    const row = found(ledger, it => it.class === 'used')
    expect(findUnexplained([{...row, class: 'partial', leftover: '4台'}], reportsOf(file))).toEqual(
      [`${row.line}: 4台`],
    )
  })
})

/** A string of a document, and where it stands, so that it can be changed. */
interface Prose {
  holder: Record<string, unknown>
  key: string
  words: string
}

/** Titles are headings, whose lines are not compared; ids and kinds are the program's own words; figures stand twice. */
const ownKeys = new Set(['id', 'kind', 'title', 'label', 'number', 'raw', 'cell'])

/** The longer strings of the sections of a document that stand in it once. */
function proseOf({sections}: Document): Prose[] {
  const all: Prose[] = []
  const collect = (node: object) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && value.length >= 12 && !ownKeys.has(key))
        all.push({holder: node as Record<string, unknown>, key, words: value})
      else if (value && typeof value === 'object') collect(value)
    }
  }
  collect(sections)
  const once = new Map<string, number>()
  for (const {words} of all) once.set(words, (once.get(words) ?? 0) + 1)
  return all.filter(it => once.get(it.words) === 1)
}
