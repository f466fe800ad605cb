import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Block, Cell, Row} from './block.js'
import type {Source} from './source.js'
import {cellOf} from './tab-table.js'

/** The table that begins between `start` and `end`, with what stands before it; `end` of the answer is where it closes. */
export function findHtmlTable(
  source: Source,
  start: number,
  end: number,
): {blocks: Block[]; end: number} | undefined {
  const opening = /<table[\s>]/i.exec(source.text.slice(start, end))
  if (!opening) return undefined
  const from = start + opening.index
  const closing = /<\/table\s*>/gi
  closing.lastIndex = from
  const close = from < source.lastTableEnd ? closing.exec(source.text) : null
  const to = close ? close.index + close[0].length : end
  const tree = fromHtml(source.text.slice(from, to), {fragment: true})
  const rows = elements(tree, 'tr').map(row => toRow(row, from, source))
  return {blocks: [{type: 'table', form: 'html', rows: spread(rows)}], end: to}
}

interface SpannedCell {
  cell: Cell
  columns: number
  rows: number
}

function toRow(row: Element, base: number, source: Source): SpannedCell[] {
  return [...elements(row, 'td', 'th')].map(element => {
    const inner = innerSpan(element, base)
    const line = source.lines.lineOf(inner.start)
    const column = inner.start - source.lines.startOf(line) + 1
    const cell = cellOf(source.text.slice(inner.start, inner.end), {
      start: inner.start,
      line,
      column,
    })
    return {cell, columns: spanOf(element, 'colSpan'), rows: spanOf(element, 'rowSpan')}
  })
}

/** Cells in the column where a browser would draw them; the rest of a merged cell is blank. */
function spread(rows: ReadonlyArray<ReadonlyArray<SpannedCell>>): Row[] {
  const grid: Cell[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    let x = 0
    for (const {cell, columns, rows: height} of row) {
      while (grid[y]?.[x]) x++
      for (let down = 0; down < height && y + down < rows.length; down++) {
        for (let right = 0; right < columns; right++) {
          const cells = grid[y + down]
          if (cells) cells[x + right] = down + right === 0 ? cell : blankAt(cell)
        }
      }
      x += columns
    }
  })
  return grid.flatMap(row => {
    const cells = Array.from(row, (cell, x) => cell ?? row[x - 1]).filter(it => it !== undefined)
    const lines = cells.map(it => it.line)
    if (cells.length === 0) return []
    return [{line: Math.min(...lines), lastLine: Math.max(...lines), cells}]
  })
}

function blankAt(cell: Cell): Cell {
  return {...cell, text: '', paragraphs: [], end: cell.start}
}

/** Browsers cap a span at 1000 columns; so wide a table is no table of ours anyway. */
function spanOf(element: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(element.properties[name] ?? 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 100) : 1
}

function innerSpan(element: Element, base: number): {start: number; end: number} {
  const first = element.children[0]?.position?.start.offset
  const last = element.children.at(-1)?.position?.end.offset
  const own = base + (element.position?.start.offset ?? 0)
  return {
    start: first === undefined ? own : base + first,
    end: last === undefined ? own : base + last,
  }
}

function elements(node: Nodes, ...names: string[]): Element[] {
  if (node.type === 'element' && names.includes(node.tagName)) return [node]
  return 'children' in node ? node.children.flatMap(child => elements(child, ...names)) : []
}
