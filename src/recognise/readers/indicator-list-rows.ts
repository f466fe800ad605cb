import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'
import type {Section} from '../../model/section.js'
import type {Category, CategoryOutline} from '../match/category-outline.js'
import {settleDisplaced} from '../match/displaced-cells.js'
import {looksLikeDivision} from '../match/division-name.js'
import {readEnumerator} from '../match/enumerator.js'
import {divisionsOf} from '../match/flushed-divisions.js'
import {splitDivisions, splitName} from '../match/indicator-row.js'
import type {ListColumn} from '../match/list-header.js'
import {placeCells} from '../match/list-oddities.js'
import {gatherRows, type ListCell, type ListRow} from '../match/list-rows.js'
import type {ListSegment} from '../match/list-text.js'
import type {Reading} from '../reader.js'
import {blankMark} from '../vocabulary/list-words.js'
import {claimRows} from './indicator-list-claims.js'
import {reportSettled, reportUnclear} from './indicator-list-reports.js'

/** A reading, the sections of its lists, and the title of the text (empty where it has none). */
export interface ListReading extends Reading {
  outline: CategoryOutline
  title: string
}

/** An indicator, the row it was read from, and its section. */
interface Read {
  row: ListRow
  indicator: Indicator
  section: Section
  /** Of the indicator in its section, from 1. */
  number: number
}

/** Reads one list into sections. What it returns is to be called once the sections have their ids: it claims the lines. */
export function readSegment(segment: ListSegment, reading: ListReading): () => void {
  const {file, ledger, vocabulary} = reading
  const {header} = segment
  const {columns} = header
  const placed = placeCells(segment.pieces, columns, vocabulary)
  const parts = gatherRows(placed, columns)
  const divisions = new Set(
    parts.flatMap(it => (it.type === 'row' ? (it.row.cells.division?.text ?? []) : [])),
  )
  const settled = settleDisplaced(parts, {
    roles: columns.map(it => it.role),
    kindOf({text}) {
      if (divisions.has(text) || looksLikeDivision(text)) return 'division'
      return readEnumerator(text, vocabulary) ? 'category' : 'words'
    },
  })
  for (const {line} of [header, ...segment.repeated]) ledger.claim(line, 'label')
  for (const head of header.empty)
    report(file, 'column-without-cells', {
      line: header.line.line,
      column: header.line.column + header.line.text.indexOf(head),
      params: {found: head},
    })
  reportSettled(file, settled, columns)
  const read = settled.rows.map(row => readRow(row, columns, reading))
  return () => {
    for (const it of read) it.indicator.id = `${it.section.id}/${it.number}`
    claimRows(
      read.map(({row, indicator, section}) => ({row, id: indicator.id, section})),
      reading,
    )
  }
}

function readRow(row: ListRow, columns: ReadonlyArray<ListColumn>, reading: ListReading): Read {
  const {cells} = row
  const {section} = categoryOf(row, columns, reading)
  const name = cells.name?.text ?? ''
  const project = wordsOf(cells.project)
  const definition = wordsOf(cells.definition)
  const divisions = divisionNames(cells.division)
  const line = cells.name?.pieces[0]?.line ?? row.line
  if (name === '' || blankMark.test(name))
    report(reading.file, 'indicator-without-name', {
      line: row.line,
      params: {found: name},
      raw: Object.values(cells)
        .flatMap(it => it.pieces)
        .find(it => it.line === row.line)?.text,
    })
  reportUnclear(reading.file, row, columns)
  const indicator: Indicator = {
    id: '',
    ...splitName(name),
    ...(definition && {definition}),
    ...(project && {project}),
    ...(divisions.length > 0 && {divisions}),
    line,
  }
  section.indicators ??= []
  const number = section.indicators.push(indicator)
  return {row, indicator, section, number}
}

/** Rows one after the other without a category share a section whose title, ours, says that theirs is not known. */
function categoryOf(
  {cells, line}: ListRow,
  columns: ReadonlyArray<ListColumn>,
  {outline, title}: ListReading,
): Category {
  const text = wordsOf(cells.category)
  const lines = cells.category?.pieces.map(it => it.line)
  const first = lines?.reduce((least, it) => Math.min(least, it)) ?? line
  if (text !== '') return outline.find(text, first)
  const head = columns.find(it => it.role === 'category')?.head
  return outline.unnamed(head === undefined ? title : `（${head}の分からない行）`, line)
}

/** Divisions below each other are one entry each. */
function divisionNames(cell: ListCell | undefined): string[] {
  return cell === undefined || blankMark.test(cell.text)
    ? []
    : divisionsOf(cell).flatMap(it => splitDivisions(it.text))
}

function wordsOf(cell: ListCell | undefined): string {
  return cell === undefined || blankMark.test(cell.text) ? '' : cell.text
}
