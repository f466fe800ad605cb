import type {Document} from '../../src/model/document.js'
import type {Indicator} from '../../src/model/indicator.js'
import {indicatorsOf, sectionsOf} from '../../src/model/walk.js'
import type {LedgerLine} from '../../src/recognise/ledger.js'

/** The first of `all` that fits; there must be one. */
export function found<T>(all: ReadonlyArray<T>, fits: (it: T) => boolean): T {
  const one = all.find(fits)
  if (one === undefined) throw new Error('the source holds nothing to spoil')
  return one
}

/** What is done to a document and its ledger, and the line of the source that must be found lost. */
export type Loss = (document: Document, ledger: LedgerLine[]) => number

const indicatorWith = (document: Document, fits: (it: Indicator) => boolean) =>
  found(indicatorsOf(document.sections), fits)

export const progress = 'minahoshi-shinchoku.txt'
const forms = 'minahoshi-kaikaku-action.txt'
const list = 'minahoshi-shihyo-ichiran.txt'

/** What a reading may lose: what is done, the source that it is done to, and how. */
export const losses: ReadonlyArray<[does: string, name: string, loss: Loss]> = [
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
      if (value) value.raw = value.raw.replace(/\d/, digit => String(9 - Number(digit)))
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
    'drops a project of a list',
    list,
    document => {
      const indicator = indicatorWith(document, it => (it.project?.length ?? 0) > 3)
      delete indicator.project
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
    'gives lines to another section',
    progress,
    (document, ledger) => {
      const {id, line} = indicatorWith(document, it => it.review !== undefined)
      const other = indicatorsOf(document.sections).at(-1)?.id ?? ''
      for (const row of ledger) if (row.target === id) row.target = other
      return line + 2
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
