/**
 * Tables that lie on their side: one indicator each, a label at the head of every row (KPI名, 基準値, 目標値, 実績値). They
 * are turned, so that the labels are the heads of columns and what follows them is a row.
 */
import type {Block, Cell, Row, TableBlock} from '../../parse/block.js'
import {readPeriod} from '../value/read-period.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {readColumn, readHeader} from './header-row.js'
import {filledCells, trimRow} from './rows.js'

/** A table as it is read: `labels` are cells that say nothing which the rows do not repeat. */
export interface TurnedTable {
  table: TableBlock
  labels: ReadonlyArray<Cell>
}

/** `blocks`, with the tables in them turned that lie on their side; and their labels. */
export function turnSheets(
  blocks: ReadonlyArray<Block>,
  vocabulary: Vocabulary,
): {blocks: Block[]; labels: Cell[]} {
  const labels: Cell[] = []
  const turned = blocks.map(block => {
    const sheet = block.type === 'table' ? turnTable(block, vocabulary) : undefined
    for (const it of sheet?.labels ?? []) labels.push(it)
    return sheet?.table ?? block
  })
  return {blocks: turned, labels}
}

/** A table with each of its sheets as a header and a row; undefined where it holds none. */
export function turnTable(table: TableBlock, vocabulary: Vocabulary): TurnedTable | undefined {
  const rows: Row[] = []
  const labels: Cell[] = []
  let found = false
  for (let at = 0; at < table.rows.length; ) {
    const sheet = readSheet(table.rows, at, vocabulary)
    if (sheet) {
      rows.push(sheet.header, sheet.row)
      for (const it of sheet.labels) labels.push(it)
      found = true
    } else {
      rows.push(...table.rows.slice(at, at + 1))
    }
    at += sheet?.height ?? 1
  }
  return found ? {table: {...table, rows}, labels} : undefined
}

interface Sheet {
  header: Row
  row: Row
  labels: Cell[]
  /** How many rows of the table it takes. */
  height: number
}

/** One indicator has no more rows. */
const longestSheet = 60

/** The sheet that begins with row `start`: up to where its first label comes again, or a row has no label. */
function readSheet(
  rows: ReadonlyArray<Row>,
  start: number,
  vocabulary: Vocabulary,
): Sheet | undefined {
  const heads: Cell[] = []
  const cells: Cell[] = []
  const labels: Cell[] = []
  let years: {label: Cell; cells: ReadonlyArray<Cell>} | undefined
  let at = start + frameHeight(rows[start])
  const first = rows[at]?.cells[0]?.text
  for (; at < Math.min(rows.length, start + longestSheet); at++) {
    const row = rows[at]
    const [label, ...beside] = row ? trimRow(row, 1).cells : []
    if (!row || !label || beside.length === 0) break
    if (heads.length > 0 && label.text === first) break
    const known = years?.cells.length
    if (areYears(beside)) {
      years = {label, cells: beside}
    } else if (years && row.cells.length - 1 >= (known ?? 0) && beside.length <= (known ?? 0)) {
      const named = label.text === '' ? years.label : label
      for (const [index, year] of years.cells.entries()) {
        const cell = row.cells[index + 1]
        if (!cell) continue
        heads.push({...year, text: `${named.text} ${year.text}`})
        cells.push(cell)
      }
      for (const it of [years.label, label, ...years.cells]) labels.push(it)
    } else if (beside.length === 1 && beside[0] && isLabel(label, heads.length === 0, vocabulary)) {
      heads.push(label)
      cells.push(beside[0])
      labels.push(label)
    } else {
      break
    }
  }
  return sheetOf({heads, cells, labels}, {rows, start, end: at}, vocabulary)
}

function sheetOf(
  {heads, cells, labels}: {heads: Cell[]; cells: Cell[]; labels: Cell[]},
  {rows, start, end}: {rows: ReadonlyArray<Row>; start: number; end: number},
  vocabulary: Vocabulary,
): Sheet | undefined {
  const [head] = heads
  const line = head?.line ?? 1
  const header: Row = {line, lastLine: line, cells: heads}
  const columns = readHeader(header, undefined, vocabulary)?.columns
  const name = cells[columns?.findIndex(it => it.role === 'name') ?? -1]
  // The words beside a label are no label: 指標 | 目標値 is the header of a table that stands upright.
  if (!name || readColumn(name.text, vocabulary).role !== undefined) return undefined
  const frame = rows.slice(start, start + frameHeight(rows[start])).flatMap(filledCells)
  const row: Row = {line: name.line, lastLine: rows[end - 1]?.lastLine ?? name.line, cells}
  return {header, row, labels: [...frame, ...labels], height: end - start}
}

/** 項目 | 内容 over the labels and what stands beside them. */
function frameHeight(row: Row | undefined): 0 | 1 {
  const [left, right] = row ? filledCells(row) : []
  return left &&
    right &&
    /^(?:項目|区分|欄)$/.test(left.text) &&
    /^(?:内容|記載内容|記入欄|値)$/.test(right.text)
    ? 1
    : 0
}

function isLabel(label: Cell, isFirst: boolean, vocabulary: Vocabulary): boolean {
  if (label.text === '' || label.text.length > 30) return false
  return !isFirst || readColumn(label.text, vocabulary).role !== undefined
}

function areYears(cells: ReadonlyArray<Cell>): boolean {
  return cells.length > 1 && cells.every(it => readPeriod(it.text) !== undefined)
}
