import {readPeriod} from '../value/read-period.js'
import {phaseWords} from '../vocabulary/form-labels.js'
import type {Piece} from './form-row.js'
import {likeness} from './spelling.js'

/** The fiscal year above each cell of a row; cells without a year above them are not in it. */
export type YearColumns = ReadonlyMap<number, number>

/** Half of a word must be right for the word to be meant. */
const leastLikeness = 0.5
const phases = new Set(phaseWords)

/** A schedule has no more years. */
const mostYears = 100

/** The years of a header row, where at least two stand each in a cell of its own and count up with the cells. */
export function readYearColumns(pieces: ReadonlyArray<Piece>): YearColumns | undefined {
  const columns = new Map<number, number>()
  for (const piece of pieces) {
    const year = yearOf(piece.text)
    if (year !== undefined) columns.set(piece.cell, year)
  }
  const offsets = new Set([...columns].map(([cell, year]) => year - cell))
  const fits = columns.size >= 2 && columns.size <= mostYears && offsets.size === 1
  return fits ? columns : undefined
}

/** The fiscal year that `text` is and nothing else. */
export function yearOf(text: string): number | undefined {
  if (text.length > 12) return undefined
  const plausible = /^(?:\d{4}|[\p{L}\d（）()]{2,12}年度?|[A-Z]\d{1,2})$/u.test(text)
  return plausible ? readPeriod(text)?.fiscalYear : undefined
}

/** Whether `text` is a word for what is done in a year. */
export function isPhase(text: string): boolean {
  return phases.has(text)
}

/** Words of a schedule, each with the year that it stands under. */
type Cells = ReadonlyArray<{piece: Piece; year: number | undefined}>

/** Whether a schedule says the same word in two years side by side: each year has its own, and no cell spans several. */
export function saysEachYear(cells: Cells): boolean {
  const phaseOf = phasesByYear(cells)
  return [...phaseOf].some(([year, phase]) => phaseOf.get(year + 1) === phase)
}

/** The years whose word can reach no other year: on both sides stands another word, or the schedule of `years` ends. */
export function enclosedYears(cells: Cells, years: YearColumns): ReadonlySet<number> {
  const phaseOf = phasesByYear(cells)
  const all = new Set(years.values())
  const closed = (year: number) => !all.has(year) || phaseOf.has(year)
  return new Set([...phaseOf.keys()].filter(it => closed(it - 1) && closed(it + 1)))
}

function phasesByYear(cells: Cells): Map<number, string> {
  const phaseOf = new Map<number, string>()
  for (const {piece, year} of cells)
    if (year !== undefined && isPhase(piece.text)) phaseOf.set(year, piece.text)
  return phaseOf
}

/** The words that a garbled `text` may be: 実加 is 実施. */
export function phasesLike(text: string): string[] {
  if (text.length > 6 || text === '') return []
  const near = phaseWords
    .map(word => ({word, like: likeness(word, text)}))
    .filter(
      it => it.like >= leastLikeness && [...it.word].some(character => text.includes(character)),
    )
    .sort((a, b) => b.like - a.like)
  const best = near[0]?.like
  return near.filter(it => it.like === best).map(it => it.word)
}
