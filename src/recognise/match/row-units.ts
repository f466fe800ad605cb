import type {Row} from '../../parse/block.js'
import type {Column} from './header-row.js'

/** The units that stand in columns of their own (単位 | 人), and which of them a figure of the row took. */
export interface RowUnits {
  /** The unit that the figure in column `index` is counted in: that of the nearest 単位 before it, else of the first. */
  of(index: number): string | undefined
  /** Remembers that the figure in column `index` took its unit. */
  take(index: number): void
  /** The units that no figure took, as printed, in order. */
  untaken(): string[]
}

/** Whether a cell of 単位 says that there is none. */
export function saysNoUnit(text: string): boolean {
  return /^[-－―–—ー]$/u.test(text)
}

/** The units of a row. */
export function createRowUnits(row: Row, columns: ReadonlyArray<Column>): RowUnits {
  const places = columns.flatMap(({role}, index) => (role === 'unit' ? [index] : []))
  const placeFor = (index: number) => places.findLast(it => it < index) ?? places[0]
  const unitAt = (place: number | undefined) => {
    const text = place === undefined ? '' : (row.cells[place]?.text ?? '')
    return text === '' || saysNoUnit(text) ? undefined : text
  }
  const taken = new Set<number | undefined>()
  return {
    of: index => unitAt(placeFor(index)),
    take: index => void taken.add(placeFor(index)),
    untaken: () => places.flatMap(it => (taken.has(it) ? [] : (unitAt(it) ?? []))),
  }
}
