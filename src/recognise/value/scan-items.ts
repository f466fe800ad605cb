import type {Cumulative, Period} from '../../model/value.js'
import {comparisons} from './period-words.js'
import {readNotePeriod, readPeriod} from './read-period.js'
import {readCumulative, scanCumulative} from './scan-cumulative.js'
import {type Figure, scanFigure} from './scan-figure.js'
import {scanLabel} from './scan-label.js'
import {scanPeriod} from './scan-period.js'
import {closingBracket, skipSpaces, wordAt} from './spelling.js'

/** One figure of a cell with what stands around it. Places count in the text that was scanned. */
export type Item = {
  readonly figure: Figure
  readonly from: number
  readonly to: number
  /** A label before the figure, as folded. */
  readonly label?: string
  /** A space, a colon or a bracket parts label and figure; 男50人 has none. */
  readonly parted: boolean
  /** A colon parts label and figure. */
  readonly colon: boolean
  /** Notes in brackets before or behind the figure that are neither period nor total. */
  readonly notes: readonly string[]
  readonly leadingPeriod?: Period
  readonly trailingPeriod?: Period
  readonly cumulative?: Cumulative
}

/** A cell text: as printed and folded, of the same length. */
export type CellText = {readonly raw: string; readonly folded: string}

const separator = /[ 、,;・|]{0,4}(?:\/ ?)?/y
const looseSeparator = /[ :]{0,4}/y

/**
 * Reads a cell as a row of figures, each with its label, notes, period and total.
 *
 * @param text The cell.
 * @returns The figures in order; undefined where anything of the cell fits no place in that row.
 */
export function scanItems(text: CellText): readonly Item[] | undefined {
  const items: Item[] = []
  let at = 0
  let bracketFirst = false
  while (at < text.folded.length) {
    const start = past(separator, text.folded, at)
    if (start >= text.folded.length) break
    if (items.length > 0 && start === at && !startsLabel(text.folded, at)) return undefined
    const last = items.at(-1)
    const tail = last === undefined ? undefined : scanTail(text, start, last)
    if (tail !== undefined) return [...items.slice(0, -1), tail]
    if (items.length === 0) bracketFirst = notesLead(text, start)
    const item = scanItem(text, start, bracketFirst)
    if (item === undefined) return undefined
    items.push(item)
    at = item.to
  }
  return items.length === 0 ? undefined : items
}

/** A period or total without brackets at the very end belongs to the figure before it. */
function scanTail(text: CellText, at: number, last: Item): Item | undefined {
  const total = scanCumulative(text.folded, at)
  if (total?.end === text.folded.length && last.cumulative === undefined) {
    return {...last, cumulative: total.cumulative, to: total.end}
  }
  const period = scanPeriod(text.folded, at)
  if (!period?.explicit || period.end !== text.folded.length) return undefined
  const trailingPeriod = readPeriod(text.raw.slice(at))
  return trailingPeriod === undefined ? undefined : {...last, trailingPeriod, to: period.end}
}

type Around = {
  label?: string
  parted: boolean
  colon: boolean
  notes: string[]
  leadingPeriod?: Period
  trailingPeriod?: Period
  cumulative?: Cumulative
}

function scanItem(text: CellText, from: number, bracketFirst: boolean): Item | undefined {
  const around: Around = {parted: true, colon: false, notes: []}
  let at = from
  for (let count = 0; count < 4; count += 1) {
    // 5年間の累計 begins like a figure.
    const total = around.cumulative === undefined ? scanCumulative(text.folded, at) : undefined
    const figure = total === undefined ? scanFigure(text.folded, at) : undefined
    if (figure !== undefined) {
      const cumulative = around.cumulative ?? figure.cumulative
      if (cumulative !== undefined) around.cumulative = cumulative
      const to = scanNotes(text, figure.end, {around, bracketFirst})
      return to === undefined ? undefined : {figure: figure.figure, from, to, ...around}
    }
    const next = scanBeforeFigure(text, at, around)
    if (next === undefined) return undefined
    at = next
  }
  return undefined
}

/** One thing before a figure: a note in brackets, a period, a total, a label. */
function scanBeforeFigure(text: CellText, at: number, around: Around): number | undefined {
  if (text.folded[at] === '(') {
    const close = closingBracket(text.folded, at)
    if (close === undefined) return undefined
    takeNote({text, from: at + 1, to: close}, around, 'leadingPeriod')
    return past(looseSeparator, text.folded, close + 1)
  }
  const total = scanCumulative(text.folded, at)
  if (total !== undefined && around.cumulative === undefined) {
    around.cumulative = total.cumulative
    return past(looseSeparator, text.folded, total.end)
  }
  const period = scanPeriod(text.folded, at)
  const compared = period && wordAt(text.folded, period.end, comparisons)
  if (period?.explicit && around.leadingPeriod === undefined && compared === undefined) {
    const read = readPeriod(text.raw.slice(at, period.end))
    if (read === undefined) return undefined
    around.leadingPeriod = read
    return past(looseSeparator, text.folded, period.end)
  }
  if (around.label !== undefined) return undefined
  // H30年度比 5%増: the year is what the figure is compared with, not its own.
  const label = scanLabel(text.folded, compared === undefined ? at : (period?.end ?? at))
  if (label === undefined) return undefined
  around.label = label.label
  const next = past(looseSeparator, text.folded, label.end)
  around.colon = text.folded.slice(label.end, next).includes(':')
  around.parted = compared !== undefined || next > label.end || text.folded[next] === '('
  return next
}

/** Notes behind a figure. Where notes lead (市民)12% (高校生)5%, one right before a figure is the next's. */
function scanNotes(
  text: CellText,
  from: number,
  {around, bracketFirst}: {around: Around; bracketFirst: boolean},
): number | undefined {
  let at = from
  for (;;) {
    const open = skipSpaces(text.folded, at)
    if (text.folded[open] !== '(') return at
    const close = closingBracket(text.folded, open)
    if (close === undefined) return undefined
    const after = skipSpaces(text.folded, close + 1)
    if (bracketFirst && scanFigure(text.folded, after) !== undefined) return at
    takeNote({text, from: open + 1, to: close}, around, 'trailingPeriod')
    at = close + 1
  }
}

function takeNote(
  place: {text: CellText; from: number; to: number},
  around: Around,
  side: 'leadingPeriod' | 'trailingPeriod',
): void {
  const folded = place.text.folded.slice(place.from, place.to).trim()
  const cumulative = readCumulative(folded)
  if (cumulative !== undefined && around.cumulative?.from === undefined) {
    around.cumulative = cumulative
    return
  }
  const period = readNotePeriod(place.text.raw.slice(place.from, place.to))
  if (period !== undefined && around[side] === undefined) {
    around[side] = period
    return
  }
  if (folded !== '') around.notes.push(folded)
}

/** (市民)12% (高校生)5%, (H30) 4台 (R1) 5台; but (R2) 12%(市民) 5%(高校生) has its notes behind. */
function notesLead(text: CellText, at: number): boolean {
  const close = text.folded[at] === '(' ? closingBracket(text.folded, at) : undefined
  if (close === undefined) return false
  return !text.folded.endsWith(')') || readNotePeriod(text.raw.slice(at + 1, close)) === undefined
}

function startsLabel(text: string, at: number): boolean {
  return text[at] === '(' || scanLabel(text, at) !== undefined
}

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? at : at + found[0].length
}
