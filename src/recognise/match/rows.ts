import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Cell, Row} from '../../parse/block.js'
import {collapse} from '../../parse/markup.js'
import {joinLines} from './join-lines.js'

/** The cells of a row that hold words. */
export function filledCells(row: Row): Cell[] {
  return row.cells.filter(it => it.text !== '')
}

/** A row without the blank cells that stand after the last column. */
export function trimRow(row: Row, columns: number): Row {
  let length = row.cells.length
  while (length > columns && row.cells[length - 1]?.text === '') length--
  return length === row.cells.length ? row : {...row, cells: row.cells.slice(0, length)}
}

/**
 * A row that a line end has torn inside a cell, with the row that goes on in the next line: together they have exactly
 * the cells of the header, so only one reading is possible. Undefined where `next` is no such rest. `text` is the text of
 * the whole file.
 */
export function joinTorn(
  row: Row,
  next: Row | undefined,
  {columns, text}: {columns: number; text: string},
): Row | undefined {
  if (!next || next.line !== row.lastLine + 1) return undefined
  if (row.cells.length >= columns || row.cells.length + next.cells.length - 1 !== columns)
    return undefined
  const [head, ...rest] = next.cells
  const last = row.cells.at(-1)
  if (!head || !last || filledCells(next).length === 0) return undefined
  // A bar or a quote between them begins a row of its own.
  if (text.slice(last.end, head.start).trim() !== '') return undefined
  const torn = {
    ...last,
    text: collapse(joinTornWords(last.text, head.text)),
    paragraphs: [...last.paragraphs, ...head.paragraphs],
    end: head.end,
  }
  return {
    line: row.line,
    lastLine: next.lastLine,
    cells: [...row.cells.slice(0, -1), torn, ...rest],
  }
}

/** Asterisks of two lines are no bold print. */
function joinTornWords(before: string, after: string): string {
  return before.endsWith('*') && after.startsWith('*')
    ? `${before} ${after}`
    : joinLines([before, after])
}

/** Reports that a row was read over several lines. */
export function reportJoined(file: VFile, row: Row): void {
  report(file, 'row-joined', {line: row.line, params: {first: row.line, last: row.lastLine}})
}
