import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'
import type {Section} from '../../model/section.js'
import type {Cell, Line, Row, TableBlock} from '../../parse/block.js'
import {type Breakdown, nameParts, readBreakdown, withoutBreakdown} from '../match/broken-down.js'
import {reportCutLabels} from '../match/cut-labels.js'
import type {Footnotes} from '../match/footnotes.js'
import {reportHeads} from '../match/head-trouble.js'
import {type Column, type Header, readHeader} from '../match/header-row.js'
import {type Heading, readHeading} from '../match/heading.js'
import {onlyBullet, readIndicatorRow, readUnplacedRow} from '../match/indicator-row.js'
import {joinLines} from '../match/join-lines.js'
import type {Outline} from '../match/outline.js'
import {readReviewLabel} from '../match/review.js'
import {saysNoUnit} from '../match/row-units.js'
import {filledCells, joinTorn, reportJoined, trimRow} from '../match/rows.js'
import {isWhole} from '../match/sentence.js'
import {readTableHeading} from '../match/table-heading.js'
import type {Words} from '../match/words.js'
import type {Reading} from '../reader.js'
import {type OpenedGroups, openGroups} from './group-section.js'

/** A reading, and the section that the indicators of the table belong to. */
export interface TableReading extends Reading {
  words: Words
  footnotes: Footnotes
  outline: Outline
  section(): Section
  open(heading: Heading, line: Line): Section
}

/** What is known while going down the rows of one table. */
interface State {
  columns: ReadonlyArray<Column>
  /** Merged cells that go on from the rows above: the group that the row belongs to. */
  groups?: OpenedGroups | undefined
  indicator?: Indicator | undefined
  /** The merged name that the row above is a part of. */
  breakdown?: Breakdown | undefined
  /** All indicators of the table. */
  indicators: Indicator[]
  /** Whether a label has announced that the next words are the review of `indicator`. */
  reviewing: boolean
}

/** Reads the indicators of a table into their section, each with its review. */
export function readIndicatorTable(table: TableBlock, reading: TableReading): void {
  const state: State = {columns: [], indicators: [], reviewing: false}
  if (
    !table.rows.some((row, index) => readHeader(row, table.rows[index + 1], reading.vocabulary))
  ) {
    const params = {rows: table.rows.length, expected: '指標、担当課、現状値、目標値'}
    const lines = table.rows.flatMap(linesOf)
    report(reading.file, 'table-without-header', {line: lines[0], lines, params})
    return
  }
  for (let index = 0; index < table.rows.length; ) {
    index += readRow(table.rows.slice(index, index + 3), {state, reading})
  }
  reportCutLabels(reading.file, state.indicators)
}

interface Going {
  state: State
  reading: TableReading
}

/** Reads the first of `rows`, which follow each other, and says how many rows that took. */
function readRow([row, next, afterNext]: ReadonlyArray<Row>, going: Going): number {
  const {state, reading} = going
  if (!row) return 1
  const header = readHeader(row, next, reading.vocabulary)
  if (header) {
    takeHeader(header, next ? [row, next].slice(0, header.height) : [row], going)
    return header.height
  }
  const filled = filledCells(row)
  const only = filled.length === 1 ? filled[0] : undefined
  const heads = next !== undefined && readHeader(next, afterNext, reading.vocabulary) !== undefined
  const title = only && heads && row.cells.length === 1 ? readTableHeading(only.text) : undefined
  if (only && title && !readHeading(only.text, reading.vocabulary)) {
    reading.open(title, only)
    state.groups = undefined
    return 1
  }
  if (only && readText(only, row.cells.length === 1, going)) return 1
  // A row that is short before the next header is not torn: the header is none of its cells.
  const rest = heads ? undefined : next
  const torn = joinTorn(row, rest, {columns: state.columns.length, text: reading.text})
  if (torn) reportJoined(reading.file, torn)
  const below =
    (torn ? afterNext : next) && trimRow((torn ? afterNext : next) ?? row, state.columns.length)
  readFigures(torn ?? trimRow(row, state.columns.length), below, going)
  return torn ? 2 : 1
}

function takeHeader(header: Header, rows: ReadonlyArray<Row>, {state, reading}: Going): void {
  state.columns = header.columns
  state.indicator = undefined
  state.breakdown = undefined
  state.reviewing = false
  for (const cell of rows.flatMap(filledCells)) reading.ledger.claim(cell, 'label')
  reportHeads(reading.file, header.columns, rows[0]?.cells ?? [])
}

/** Reads a row of a single filled cell (`loose`: a line without tabs): a heading, the label of a review, or the review. */
function readText(cell: Cell, loose: boolean, {state, reading}: Going): boolean {
  const heading = readHeading(cell.text, reading.vocabulary)
  if (heading && !state.reviewing) {
    reading.open(heading, cell)
    state.groups = undefined
    return true
  }
  if (loose && !state.reviewing && /^(?:[※＊]|[（(]?注)/u.test(cell.text)) {
    const section = reading.section()
    section.paragraphs ??= []
    section.paragraphs.push(reading.words.plainCell(cell.text))
    reading.words.claim(cell, section.id)
    return true
  }
  if (!state.indicator) return false
  const labelled = readReviewLabel(cell.paragraphs, reading.vocabulary)
  if (labelled) {
    state.reviewing = true
    claimLabel(cell, labelled.label, {state, reading})
    addReview(state.indicator, labelled.paragraphs)
    return true
  }
  if (!state.reviewing) return false
  if (loose) runOn(state.indicator, cell.paragraphs)
  else addReview(state.indicator, cell.paragraphs)
  reading.ledger.claim(cell, 'used', state.indicator.id)
  return true
}

/** The label itself is no part of the review that shares its cell. */
function claimLabel(cell: Cell, label: string, {state, reading}: Going): void {
  const at = reading.text.slice(cell.start, cell.end).indexOf(label)
  const start = cell.start + at
  reading.ledger.claim(cell, 'used', state.indicator?.id)
  if (at >= 0) reading.ledger.claim({start, end: start + label.length}, 'label')
  if (cell.text !== label) {
    const params = {found: label}
    report(reading.file, 'label-shares-cell', {line: cell.line, column: cell.column, params})
  } else {
    reading.ledger.claim(cell, 'label')
  }
}

function addReview(indicator: Indicator, paragraphs: ReadonlyArray<string>): void {
  if (paragraphs.length === 0) return
  indicator.review ??= []
  for (const it of paragraphs) indicator.review.push(it)
}

/** A line without a tab goes on in the middle of a sentence, or begins a new paragraph after its end. */
function runOn(indicator: Indicator, paragraphs: ReadonlyArray<string>): void {
  const last = indicator.review?.at(-1)
  const [first = '', ...rest] = paragraphs
  if (last === undefined || isWhole(last)) {
    addReview(indicator, paragraphs)
  } else {
    indicator.review?.splice(-1, 1, joinLines([last, first]))
    addReview(indicator, rest)
  }
}

/** Reads a row of figures; `next` is the row below it. */
function readFigures(row: Row, next: Row | undefined, {state, reading}: Going): void {
  const {columns} = state
  const {file} = reading
  const filled = filledCells(row)
  const name = row.cells[columns.findIndex(it => it.role === 'name')]
  const first = filled[0]
  if (!first) return
  const raw = filled.map(it => it.text).join(' | ')
  const where = {line: row.line, column: first.column, lines: linesOf(row), raw}
  if (columns.length === 0 || filled.length === 1) {
    report(file, 'row-not-understood', where)
    return
  }
  state.reviewing = false
  state.indicator = undefined
  const breakdown = readBreakdown(row, columns, {above: state.breakdown, next})
  state.breakdown = breakdown
  if (!breakdown && (!name || name.text === '')) {
    report(file, 'row-without-name', where)
    return
  }
  const fits = row.cells.length === columns.length
  if (!fits) {
    const params = {found: row.cells.length, expected: columns.length}
    report(file, row.cells.length < columns.length ? 'row-too-short' : 'row-too-long', {
      ...where,
      params,
    })
  }
  const opened = openGroups(row, {columns: fits ? columns : [], above: state.groups}, reading)
  const {section, named} = opened
  state.groups = opened
  section.indicators ??= []
  const id = `${section.id}/${section.indicators.length + 1}`
  state.indicator = {id, ...readIndicator(row, columns, {...reading, breakdown})}
  section.indicators.push(state.indicator)
  state.indicators.push(state.indicator)
  reading.footnotes.mark(state.indicator, row)
  for (const [index, cell] of row.cells.entries()) {
    const role = columns[index]?.role
    if (cell.text === '' || (fits && (!role || role === 'group'))) continue
    if (fits && role === 'unit' && saysNoUnit(cell.text)) {
      const {line, column} = cell
      reading.ledger.claim(cell, 'label')
      report(file, 'cell-marked-blank', {line, column, params: {found: cell.text}})
      continue
    }
    reading.words.claim(cell, id)
    const mark = fits && role === 'definition' ? onlyBullet(cell.text) : undefined
    if (mark && reading.text.startsWith(mark, cell.start))
      reading.ledger.claim({start: cell.start, end: cell.start + mark.length}, 'markup')
  }
  for (const line of named) reading.ledger.claim(line, 'used', id)
}

function readIndicator(
  printed: Row,
  columns: ReadonlyArray<Column>,
  {file, words, breakdown}: TableReading & {breakdown: Breakdown | undefined},
) {
  const row = breakdown ? nameParts(printed, columns, breakdown) : printed
  const cells = row.cells.map(it => ({...it, text: words.plainCell(it.text)}))
  const read = row.cells.length === columns.length ? readIndicatorRow : readUnplacedRow
  const heads = breakdown ? withoutBreakdown(columns) : columns
  return read({row: {...row, cells}, columns: heads, file})
}

function linesOf({line, lastLine}: Row): number[] {
  return Array.from({length: lastLine - line + 1}, (_, index) => line + index)
}
