import type {Cell, Line, Row} from './block.js'
import {collapse, paragraphsOf} from './markup.js'
import type {Source} from './source.js'

/** The row that stands in line `number`, one cell between two tabs. */
export function tabRowOf(source: Source, number: number): Row {
  const start = source.lines.startOf(number)
  const lineEnd = source.text.indexOf('\n', start)
  const text = source.text.slice(start, lineEnd < 0 ? source.text.length : lineEnd)
  const cells: Cell[] = []
  let from = 0
  for (const piece of text.split('\t')) {
    cells.push(cellOf(piece, {start: start + from, line: number, column: from + 1}))
    from += piece.length + 1
  }
  return {line: number, lastLine: number, cells}
}

/** A line without a tab inside a table: a row of one cell, until the reader knows where it belongs. */
export function looseRow(line: Line): Row {
  return {line: line.line, lastLine: line.line, cells: [cellOf(line.text, line)]}
}

/** A cell of `piece`, whose first character stands at `from`; its span leaves out the blanks around the words. */
export function cellOf(piece: string, from: {start: number; line: number; column: number}): Cell {
  const trimmed = piece.trim()
  const indent = trimmed === '' ? 0 : piece.indexOf(trimmed)
  const paragraphs = paragraphsOf(trimmed)
  return {
    text: collapse(paragraphs.join(' ')),
    paragraphs,
    start: from.start + indent,
    end: from.start + indent + trimmed.length,
    line: from.line,
    column: from.column + indent,
  }
}
