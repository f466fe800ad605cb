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
  const tree = fromHtml(onlyTableTags(source.text.slice(from, to)), {fragment: true})
  const rows = elements(tree, 'tr').map(row => toRow(row, from, source))
  return {blocks: [{type: 'table', form: 'html', rows: spread(rows)}], end: to}
}

const otherMark =
  /<(?!\/?(?:table|thead|tbody|tfoot|tr|t[dh]|caption|colgroup|col)(?![\w-]))|(?<!^)<table|&/gi

/**
 * The same text, each character at its place, with no marks but those of one table. Cells are read from the source, so
 * their own tags say nothing here, and such as are nested without end cost nothing.
 */
function onlyTableTags(html: string): string {
  return html.replace(otherMark, mark => ' '.repeat(mark.length))
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
    for (const merged of row) {
      while (grid[y]?.[x]) x++
      x += place(merged, {grid, x, y})
    }
  })
  return grid.flatMap(row => {
    const cells = Array.from(row, (cell, x) => cell ?? row[x - 1]).filter(it => it !== undefined)
    const [first] = cells
    if (!first) return []
    const line = cells.reduce((least, it) => Math.min(least, it.line), first.line)
    const lastLine = cells.reduce((most, it) => Math.max(most, it.line), first.line)
    return [{line, lastLine, cells}]
  })
}

/** Beyond so many columns a merged cell is a single one: so what a table takes grows with its text alone. */
const widestTable = 60

/** Puts a cell with the blank ones that it covers into the grid, and says how many columns it takes. */
function place(
  {cell, columns, rows}: SpannedCell,
  {grid, x, y}: {grid: Cell[][]; x: number; y: number},
): number {
  const width = Math.max(1, Math.min(columns, widestTable - x))
  const height = x < widestTable ? Math.min(rows, grid.length - y) : 1
  for (const cells of grid.slice(y, y + height)) {
    for (let beside = x; beside < x + width; beside++) cells[beside] = blankAt(cell)
  }
  const first = grid[y]
  if (first) first[x] = cell
  return width
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
