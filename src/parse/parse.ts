/**
 * Text in, blocks out: headings, paragraphs, items, tables, each with its place. Every line that is not blank stands in
 * exactly one block. Parsing cannot fail: what is nothing else is a paragraph.
 */
import type {ListItem, RootContent} from 'mdast'
import type {Block, Line, Row, TableBlock} from './block.js'
import {readCsv} from './csv.js'
import {findHtmlTable} from './html-table.js'
import {indexLines, type Lines} from './lines.js'
import {markdown} from './markdown.js'
import {readPipeTable} from './pipe-table.js'
import {cutIntoRuns} from './runs.js'
import type {Source} from './source.js'
import {readSpacedTable} from './spaced-table.js'
import {looseRow, tabRowOf} from './tab-table.js'

/** The blocks of `text` (line ends LF), in reading order. */
export function parse(text: string): Block[] {
  const lastTableEnd = Math.max(text.lastIndexOf('</table'), text.lastIndexOf('</TABLE'))
  const source: Source = {text, lines: indexLines(text), lastTableEnd}
  const blocks: Block[] = []
  let readTo = 0
  for (const place of placesIn(source)) {
    if (place.start < readTo) continue
    const html = findHtmlTable(source, place.start, place.end)
    if (html) {
      for (const it of html.blocks) blocks.push(it)
      readTo = html.end
    } else {
      append(blocks, toBlock(place, source))
    }
  }
  return blocks
}

/** What stands where in the whole text: a node of Markdown, a row of a tab-separated table, or a paragraph that none was looked for in. */
interface Place {
  node: RootContent | FlatItem | 'row' | 'words'
  start: number
  end: number
  line: number
  lastLine: number
}

function* placesIn(source: Source): Generator<Place> {
  for (const run of cutIntoRuns(source)) {
    if (run.kind !== 'text') {
      const lastLine = source.lines.lineOf(run.end - 1)
      yield {node: run.kind, start: run.start, end: run.end, line: run.line, lastLine}
      continue
    }
    const {children} = markdown.parse(source.text.slice(run.start, run.end))
    for (const node of flatten(children)) {
      const {start, end} = node.position ?? {}
      yield {
        node,
        start: run.start + (start?.offset ?? 0),
        end: run.start + (end?.offset ?? 0),
        line: run.line - 1 + (start?.line ?? 1),
        lastLine: run.line - 1 + (end?.line ?? 1),
      }
    }
  }
}

interface FlatItem {
  type: 'flatItem'
  depth: number
  position: ListItem['position']
}

/** Lists as a run of items, each up to where its first nested list begins. */
function flatten(nodes: ReadonlyArray<RootContent>, depth = 1): Array<RootContent | FlatItem> {
  return nodes.flatMap(node => {
    if (node.type !== 'list') return [node]
    return node.children.flatMap(item => {
      const inner = item.children.findIndex(child => child.type !== 'paragraph')
      const rest = inner < 0 ? [] : item.children.slice(inner)
      const own = inner < 0 ? item.position : upTo(item, inner)
      const self: FlatItem[] = own ? [{type: 'flatItem', depth, position: own}] : []
      return [...self, ...flatten(rest, depth + 1)]
    })
  })
}

/** The place of an item without its children from `inner` on; none where the first child is already of another kind. */
function upTo(item: ListItem, inner: number): ListItem['position'] {
  const last = item.children[inner - 1]?.position
  return item.position && last ? {start: item.position.start, end: last.end} : undefined
}

function toBlock(place: Place, source: Source): Block {
  const {node} = place
  if (node === 'row') {
    return {type: 'table', form: 'tab', rows: [tabRowOf(source, place.line)]}
  }
  const lines = linesOf(source.lines, place.line, place.lastLine)
  const firstLine = lines[0] ?? source.lines.at(place.line)
  if (node === 'words') return paragraphOf(lines, source)
  switch (node.type) {
    case 'heading':
      return {type: 'heading', depth: node.depth, line: after(firstLine, /^#{1,6}\s*/)}
    case 'thematicBreak':
      return {type: 'break', line: firstLine}
    case 'flatItem': {
      const marker = /^(?:[-+*]|\d{1,9}[.)])/.exec(firstLine.text)?.[0] ?? ''
      const text = after(firstLine, /^(?:[-+*]|\d{1,9}[.)])\s*/)
      return {
        type: 'item',
        marked: firstLine,
        marker,
        depth: node.depth,
        lines: [text, ...lines.slice(1)],
      }
    }
    default:
      return paragraphOf(lines, source)
  }
}

function paragraphOf(lines: ReadonlyArray<Line>, source: Source): Block {
  return (
    readPipeTable(source, lines) ??
    readCsv(source, lines) ??
    readSpacedTable(source, lines) ?? {type: 'paragraph', lines}
  )
}

/** Adds a block; tab rows and lines that follow each other without a blank line are one table. */
function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1)
  const rows = last?.type === 'table' && last.form === 'tab' ? continuation(last, block) : undefined
  if (last?.type !== 'table' || !rows) {
    blocks.push(block)
    return
  }
  // In place: a table of 100,000 rows must not be copied for each of them.
  for (const row of rows) (last.rows as Row[]).push(row)
}

function continuation(table: TableBlock, block: Block): ReadonlyArray<Row> | undefined {
  const next = (table.rows.at(-1)?.lastLine ?? 0) + 1
  if (block.type === 'table' && block.form === 'tab' && block.rows[0]?.line === next)
    return block.rows
  if (block.type === 'paragraph' && block.lines[0]?.line === next) return block.lines.map(looseRow)
  return undefined
}

function linesOf(lines: Lines, first: number, last: number): Line[] {
  const all: Line[] = []
  for (let number = first; number <= last; number++) {
    const line = lines.at(number)
    if (line.text !== '') all.push(line)
  }
  return all
}

function after(line: Line, lead: RegExp): Line {
  const skipped = lead.exec(line.text)?.[0].length ?? 0
  const text = line.text.slice(skipped)
  return {...line, text, start: line.start + skipped, column: line.column + skipped}
}
