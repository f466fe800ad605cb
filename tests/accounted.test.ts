import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../src/diagnostics/report.js'
import type {Document} from '../src/model/document.js'
import type {Indicator} from '../src/model/indicator.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import type {LedgerLine} from '../src/recognise/ledger.js'
import {findLost} from './support/accounted.js'
import {root} from './support/cli.js'
import {findUnexplained} from './support/explained.js'

const sources = join(root, 'sources')
const names = readdirSync(sources).filter(it => /\.(?:txt|md|tsv)$/.test(it))

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

const good = new Map(names.map(name => [name, read(name)]))

function found<T>(all: ReadonlyArray<T>, fits: (it: T) => boolean): T {
  const one = all.find(fits)
  if (one === undefined) throw new Error('the source holds nothing to spoil')
  return one
}

/** What is done to a document and its ledger, and the line of the source that must be found lost. */
type Loss = (document: Document, ledger: LedgerLine[]) => number

const indicatorWith = (document: Document, fits: (it: Indicator) => boolean) =>
  found(indicatorsOf(document.sections), fits)

const progress = 'minahoshi-shinchoku.txt'
const forms = 'minahoshi-kaikaku-action.txt'
const list = 'minahoshi-shihyo-ichiran.txt'

const losses: Array<[does: string, name: string, loss: Loss]> = [
  [
    'drops the last character of a review',
    progress,
    document => {
      const {review = [], line} = indicatorWith(document, it => it.review !== undefined)
      review.push((review.pop() ?? '').slice(0, -1))
      return line + 2
    },
  ],
  [
    'drops a paragraph of a review',
    progress,
    document => {
      const {review = [], line} = indicatorWith(document, it => (it.review?.length ?? 0) > 1)
      review.shift()
      return line + 2
    },
  ],
  [
    'drops a note',
    progress,
    document => {
      const indicator = indicatorWith(document, it => it.notes !== undefined)
      delete indicator.notes
      return indicator.line
    },
  ],
  [
    'changes a digit',
    progress,
    document => {
      const {actuals = [], line} = indicatorWith(document, it => it.actuals?.[2] !== undefined)
      const value = actuals[2]
      if (value) value.raw = value.raw.replace(/\d/, '7')
      return line
    },
  ],
  [
    'drops a division',
    progress,
    document => {
      const {divisions = [], line} = indicatorWith(document, it => (it.divisions?.length ?? 0) > 1)
      divisions.pop()
      return line
    },
  ],
  [
    'drops an indicator',
    progress,
    document => {
      const section = found(sectionsOf(document.sections), it => it.indicators !== undefined)
      return section.indicators?.pop()?.line ?? 0
    },
  ],
  [
    'drops what stands in a form',
    forms,
    document => {
      const section = found(sectionsOf(document.sections), it => it.vision !== undefined)
      const {line} = found(section.actions ?? [], it => it.text !== '')
      for (const it of section.actions ?? []) it.text = ''
      return line
    },
  ],
  [
    'drops a definition of a list',
    list,
    document => {
      const indicator = indicatorWith(document, it => it.definition !== undefined)
      delete indicator.definition
      return 0
    },
  ],
  [
    'blanks a leftover',
    progress,
    (_, ledger) => {
      const row = found(ledger, it => it.class === 'partial' && it.leftover.length > 8)
      row.leftover = ''
      return row.line
    },
  ],
  [
    'shortens a leftover',
    forms,
    (_, ledger) => {
      const row = found(ledger, it => it.class === 'unresolved' && it.leftover.length > 2)
      row.leftover = row.leftover.slice(0, -1)
      return row.line
    },
  ],
  [
    'calls a line blank',
    list,
    (_, ledger) => {
      const row = found(ledger, it => it.class === 'used')
      row.class = 'blank'
      return row.line
    },
  ],
  [
    'calls a leftover used',
    list,
    (_, ledger) => {
      const row = found(ledger, it => it.class === 'unresolved')
      row.class = 'used'
      row.leftover = ''
      return row.line
    },
  ],
  [
    'gives a line to another section',
    progress,
    (document, ledger) => {
      const {line} = indicatorWith(document, it => it.review !== undefined)
      const row = found(ledger, it => it.line === line + 2)
      row.target = indicatorsOf(document.sections).at(-1)?.id ?? ''
      return row.line
    },
  ],
  [
    'ends too early',
    progress,
    (_, ledger) => {
      const last = found([...ledger].reverse(), it => it.class === 'used')
      ledger.splice(last.line - 1)
      return last.line
    },
  ],
]

describe('what is checked of every text that is read', () => {
  it.each(names)('finds nothing lost in %s', name => {
    const {text, document, ledger} = read(name)
    expect(findLost(text, document, ledger)).toEqual([])
  })

  it.each(losses)('finds a reading that %s (%s)', (_, name, loss) => {
    const {text, document, ledger} = read(name)
    const line = loss(document, ledger)
    const lost = findLost(text, document, ledger)
    expect(lost).not.toEqual([])
    if (line > 0) expect(lost.join('\n')).toMatch(new RegExp(`^${line}: `, 'm'))
  })

  it.each(names)('finds any words of %s that are gone', name => {
    const {text, ledger, document: whole} = good.get(name) ?? read(name)
    const texts = proseOf(whole)
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(0xffff), (which, cut) => {
        const document = structuredClone(whole)
        const {holder, key, words} = found(
          proseOf(document),
          it => it.place === texts[which]?.place,
        )
        const at = cut % (words.length - 3)
        holder[key] = words.slice(0, at) + words.slice(at + 4)
        expect(findLost(text, document, ledger)).not.toEqual([])
      }),
      {numRuns: 60},
    )
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
  place: string
  holder: Record<string, unknown>
  key: string
  words: string
}

/** Titles are headings, whose lines are not compared; ids and kinds are the program's own words. */
const ownKeys = new Set(['id', 'kind', 'title', 'label', 'number'])

/** The longer strings of the sections of a document that stand in it once. */
function proseOf({sections}: Document): Prose[] {
  const all: Prose[] = []
  const collect = (node: object, path: string) => {
    for (const [key, value] of Object.entries(node)) {
      const place = `${path}/${key}`
      if (typeof value === 'string' && value.length >= 12 && !ownKeys.has(key))
        all.push({place, holder: node as Record<string, unknown>, key, words: value})
      else if (value && typeof value === 'object') collect(value, place)
    }
  }
  collect(sections, '')
  const once = new Map<string, number>()
  for (const {words} of all) once.set(words, (once.get(words) ?? 0) + 1)
  return all.filter(it => once.get(it.words) === 1)
}
