import type {Cell, Line, Row} from './block.js'
import type {Source} from './source.js'
import {cellOf} from './tab-table.js'

const delimiterRow = /^[\s|:-]*-[\s|:-]*$/

/** The rows of a pipe table (`| a | b |`), without its delimiter row; lines without pipes are left out. */
export function pipeRows(source: Source, lines: ReadonlyArray<Line>): Row[] {
  return lines.flatMap(line => {
    if (!line.text.includes('|')) return []
    if (delimiterRow.test(line.text)) return []
    return [{line: line.line, lastLine: line.line, cells: cellsOf(source, line)}]
  })
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
