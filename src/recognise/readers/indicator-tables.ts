/**
 * The general reader: tables of indicators under headings. What a column holds is told by its head, what a heading opens
 * by its first words; both are vocabulary. Lines that are neither are the narrative of their section.
 */
import {indicatorsOf} from '../../model/walk.js'
import type {Block, Line, TableBlock} from '../../parse/block.js'
import {reportDivisions} from '../match/division-check.js'
import {readHeader} from '../match/header-row.js'
import {readHeading} from '../match/heading.js'
import {joinLines} from '../match/join-lines.js'
import {readMunicipality} from '../match/municipality.js'
import {createOutline, type Outline} from '../match/outline.js'
import {plainSpelling} from '../match/spelling.js'
import type {Evidence, Reader, Reading} from '../reader.js'
import {pageNumber} from '../vocabulary/labels.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {readIndicatorTable} from './indicator-table.js'

export const indicatorTables: Reader = {name: 'indicator-tables', recognise, read}

/** Each table with an understood header speaks for the layout with all its rows. */
function recognise(blocks: ReadonlyArray<Block>, vocabulary: Vocabulary): Evidence[] {
  return blocks.flatMap((block): Evidence[] => {
    if (block.type !== 'table') return []
    const at = block.rows.findIndex((row, index) =>
      readHeader(row, block.rows[index + 1], vocabulary),
    )
    const header = block.rows[at]
    if (!header) return []
    const heads = header.cells.map(it => it.text).filter(it => it !== '')
    return [{weight: block.rows.length - at, because: heads.join(' | '), line: header.line}]
  })
}

/** What is known while going down the text. */
interface State {
  reading: Reading
  outline: Outline
  title: Line | undefined
}

function read(reading: Reading) {
  const outline = createOutline(reading.file, reading.ledger)
  const state: State = {reading, outline, title: undefined}
  for (const block of reading.blocks) readBlock(block, state)
  reportDivisions(reading.file, indicatorsOf(outline.sections))
  const title = state.title?.text
  return {title, municipality: title && readMunicipality(title), sections: outline.sections}
}

function readBlock(block: Block, state: State): void {
  switch (block.type) {
    case 'table':
      readTable(block, state)
      break
    case 'heading':
      readLines([block.line], state)
      break
    case 'break':
      state.reading.ledger.claim(block.line, 'furniture')
      break
    case 'item':
      if (pageNumber.test(block.marked.text)) state.reading.ledger.claim(block.marked, 'furniture')
      else readLines(block.lines, state)
      break
    default:
      readLines(block.lines, state)
  }
}

function readTable(table: TableBlock, state: State): void {
  const {reading, outline} = state
  readIndicatorTable(table, {
    ...reading,
    section: () => outline.current(state.title?.text ?? '', table.rows[0]?.line ?? 1),
    open: (heading, line) => outline.open(heading, line),
  })
}

/** Lines that open no section are one paragraph of the section they stand in. */
function readLines(lines: ReadonlyArray<Line>, state: State): void {
  const {ledger, vocabulary} = state.reading
  const narrative: Line[] = []
  for (const line of lines) {
    const heading = readHeading(line.text, vocabulary)
    if (heading) {
      addParagraph(narrative.splice(0), state)
      state.outline.open(heading, line)
    } else if (state.title === undefined && state.outline.sections.length === 0) {
      state.title = line
      ledger.claim(line, 'heading')
    } else if (isFurniture(line, state)) {
      ledger.claim(line, 'furniture')
    } else {
      narrative.push(line)
    }
  }
  addParagraph(narrative, state)
}

/** The title again at the head of a page, or the number of a page. */
function isFurniture(line: Line, {title}: State): boolean {
  const running = title && plainSpelling(line.text) === plainSpelling(title.text)
  return running || pageNumber.test(line.text)
}

function addParagraph(lines: ReadonlyArray<Line>, {outline, reading, title}: State): void {
  const first = lines[0]
  if (!first) return
  const section = outline.current(title?.text ?? '', first.line)
  section.paragraphs ??= []
  section.paragraphs.push(joinLines(lines.map(it => it.text)))
  for (const line of lines) reading.ledger.claim(line, 'used', section.id)
}
