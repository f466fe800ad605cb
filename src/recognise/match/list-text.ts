import type {Block, Line} from '../../parse/block.js'
import {pageNumber} from '../vocabulary/labels.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {type ListHeader, readListHeader} from './list-header.js'
import {indentIsWall, type Piece, piecesOf} from './pieces.js'
import {plainSpelling} from './spelling.js'

/** A list: its header, the same again at the head of each page, and its pieces. */
export interface ListSegment {
  header: ListHeader
  repeated: ListHeader[]
  pieces: Piece[]
}

/** A text that holds lists of indicators, sorted line by line. */
export interface ListText {
  title: Line | undefined
  /** Paragraphs before the first list, and those among and after them. */
  before: Line[][]
  after: Line[][]
  furniture: Line[]
  /** Lines of tables and the like that no list holds. */
  strange: Line[]
  segments: ListSegment[]
}

/** The lines of `blocks` in their order; undefined for a block that is no flowing text. */
export function flowingLines(block: Block): ReadonlyArray<Line> | undefined {
  switch (block.type) {
    case 'paragraph':
      return block.lines
    case 'item':
      return [block.marked, ...block.lines.slice(1)]
    case 'heading':
      return [block.line]
    default:
      return undefined
  }
}

/** Sorts the lines of a text (blank ones left out) into its title, its lists, and what stands around them. */
export function sortListText(lines: ReadonlyArray<Line>, vocabulary: Vocabulary): ListText {
  const text: ListText = {
    title: undefined,
    before: [],
    after: [],
    furniture: [],
    strange: [],
    segments: [],
  }
  const walls = indentIsWall(lines)
  let before = 0
  let page = false
  let wall = false
  for (const line of lines) {
    wall ||= line.line > before + 1 || (walls && line.column > 1)
    before = line.line
    const header = readListHeader(line, vocabulary)
    const segment = text.segments.at(-1)
    if (header) {
      page = openSegment(text, header)
    } else if (isFurniture(line, text)) {
      text.furniture.push(line)
    } else if (/[\t|<]/.test(line.text)) {
      text.strange.push(line)
      wall = true
    } else if (!segment && !text.title) {
      text.title = line
    } else if (!segment || /。|^[※＊*注]/u.test(line.text)) {
      addNarrative(segment ? text.after : text.before, line)
      wall = true
    } else {
      const first = segment.pieces.length === 0
      const gap = wall || page || first ? 'wall' : 'line'
      const pieces = piecesOf(line, segment.header.separator, gap)
      if (pieces[0] && page) pieces[0] = {...pieces[0], page: true}
      for (const piece of pieces) segment.pieces.push(piece)
      page = false
      wall = false
    }
  }
  return text
}

/** Whether the header only repeats that of the list it stands in, so that a page begins. */
function openSegment(text: ListText, header: ListHeader): boolean {
  const segment = text.segments.at(-1)
  const heads = (it: ListHeader) => it.columns.map(column => column.head).join(' ')
  if (!segment || heads(segment.header) !== heads(header)) {
    text.segments.push({header, repeated: [], pieces: []})
    return false
  }
  segment.repeated.push(header)
  return true
}

/** The number of a page, a rule, or the title again. */
function isFurniture(line: Line, {title}: ListText): boolean {
  const running = title !== undefined && plainSpelling(title.text) === plainSpelling(line.text)
  return running || pageNumber.test(line.text) || /^[-*_=─━]{3,}$/u.test(line.text)
}

function addNarrative(paragraphs: Line[][], line: Line): void {
  const last = paragraphs.at(-1)
  if (last?.at(-1)?.line === line.line - 1) last?.push(line)
  else paragraphs.push([line])
}
