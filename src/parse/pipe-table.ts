import type {Cell, Line, Row, TableBlock} from './block.js'
import type {Source} from './source.js'
import {cellOf} from './tab-table.js'

const delimiters = /^[\s|:-]+$/

/**
 * The rows of a paragraph that is a pipe table: each line with a bar, and a row of dashes below its heads, or bars at both
 * ends of every line. Undefined where it is none.
 */
export function readPipeTable(source: Source, lines: ReadonlyArray<Line>): TableBlock | undefined {
  if (lines.length < 2 || !lines.every(it => it.text.includes('|'))) return undefined
  const framed = lines.every(it => it.text.startsWith('|') && it.text.endsWith('|'))
  if (!framed && !isDelimiterRow(lines[1]?.text ?? '')) return undefined
  const rows = lines
    .filter(it => !isDelimiterRow(it.text))
    .map((line): Row => ({line: line.line, lastLine: line.line, cells: cellsOf(source, line)}))
  return rows.length > 0 ? {type: 'table', form: 'pipe', rows} : undefined
}

/** `|---|:--:|`. */
function isDelimiterRow(text: string): boolean {
  return delimiters.test(text) && text.includes('-')
}

function cellsOf(source: Source, line: Line): Cell[] {
  const cells: Cell[] = []
  let from = line.text.startsWith('|') ? 1 : 0
  const end =
    line.text.endsWith('|') && line.text.length > 1 ? line.text.length - 1 : line.text.length
  while (from <= end) {
    const bar = nextBar(line.text, from, end)
    const piece = source.text.slice(line.start + from, line.start + bar)
    cells.push(
      cellOf(piece, {start: line.start + from, line: line.line, column: line.column + from}),
    )
    from = bar + 1
  }
  return cells
}

/** The next bar that no backslash escapes, or `end`. */
function nextBar(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text[at] === '|' && text[at - 1] !== '\\') return at
  }
  return end
}
