/**
 * The general reader: tables of indicators under headings, and the text around them. What a column holds is told by its
 * head, what a heading or a label opens by its words; all of these are vocabulary.
 */
import {report} from '../../diagnostics/report.js'
import {indicatorsOf} from '../../model/walk.js'
import type {Block, Line, TableBlock} from '../../parse/block.js'
import {findAnnounced} from '../match/announced.js'
import {isContentsTable} from '../match/contents.js'
import {reportDivisions} from '../match/division-check.js'
import {reportDoubledRings} from '../match/doubled-ring.js'
import {findAbsentFigures} from '../match/figures.js'
import {createFootnotes} from '../match/footnotes.js'
import {type Flow, takeGlossaries} from '../match/glossary.js'
import {readHeader} from '../match/header-row.js'
import {type Heading, readHeading} from '../match/heading.js'
import {createLegend} from '../match/legend.js'
import {findMunicipality} from '../match/municipality.js'
import {createOutline, inReadingOrder, isEmpty} from '../match/outline.js'
import {readPartLabel} from '../match/part-label.js'
import {filledCells} from '../match/rows.js'
import {turnSheets} from '../match/sheet-table.js'
import {readTableHeading} from '../match/table-heading.js'
import {createWords} from '../match/words.js'
import type {Content, Evidence, Reader, Reading} from '../reader.js'
import {pageNumber} from '../vocabulary/labels.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {readAbsentFigure, readFigureSource, readGlossary} from './boxes.js'
import {readIndicatorTable} from './indicator-table.js'
import {currentSection, type Narrative, titleOf} from './narrative.js'
import {openSection, readLines, readMarkedHeading} from './narrative-lines.js'
import {isOverview, readOverview} from './overview-table.js'
import {isWordTable, readWordTable} from './word-table.js'

export const indicatorTables: Reader = {name: 'indicator-tables', recognise, read}

/**
 * Each table with an understood header speaks for the layout with all its rows, unless most rows of the text stand in
 * tables that are not understood: then the text has another layout that has such a table too.
 */
function recognise(printed: ReadonlyArray<Block>, vocabulary: Vocabulary): Evidence[] {
  const {blocks} = turnSheets(printed, vocabulary)
  const evidence: Evidence[] = []
  let rows = 0
  let understood = 0
  for (const block of blocks) {
    if (block.type !== 'table') continue
    const at = headerOf(block, vocabulary)
    const header = block.rows[at]
    rows += block.rows.length
    if (header) {
      const heads = filledCells(header).map(it => it.text)
      const weight = block.rows.length - at
      evidence.push({weight, because: heads.join(' | '), line: header.line})
      understood += weight
    } else if (isContentsTable(block.rows) || isOverview(block.rows, vocabulary)) {
      understood += block.rows.length
    }
  }
  return understood * 2 < rows ? [] : evidence
}

function headerOf({rows}: TableBlock, vocabulary: Vocabulary): number {
  return rows.findIndex((row, index) => readHeader(row, rows[index + 1], vocabulary))
}

function read(reading: Reading): Content {
  const {file, ledger, text, vocabulary} = reading
  const {blocks, labels} = turnSheets(reading.blocks, vocabulary)
  const flow = takeGlossaries(blocks, vocabulary)
  const headingOf = (line: Line, depth: number | undefined) =>
    readHeading(line.text, vocabulary, depth === undefined ? {} : {depth})
  const terms = flow.flatMap(it => (it.type === 'glossary' ? it.terms.map(({term}) => term) : []))
  const state: Narrative = {
    reading,
    outline: createOutline(file, ledger),
    words: createWords(
      {text, ledger, file},
      terms.map(it => it.replaceAll('*', '')),
    ),
    footnotes: createFootnotes(file),
    legend: createLegend(text),
    announced: findAnnounced(flow, headingOf),
    title: [],
    part: undefined,
    listing: false,
    fresh: false,
  }
  const isNamed = (line: Line, depth: number | undefined) =>
    headingOf(line, depth) !== undefined ||
    readPartLabel(line.text, reading.vocabulary) !== undefined
  const figures = findAbsentFigures(flow, isNamed)
  for (let index = 0; index < flow.length; ) {
    const block = flow[index]
    if (block) index += readBlock(block, flow[index + 1], {state, figure: figures.has(block)})
  }
  for (const label of labels.filter(it => it.text !== '')) {
    ledger.claim(label, 'label')
    report(file, 'form-labels-removed', {line: label.line})
  }
  reportEnd(flow, state)
  reportDoubledRings(file, text)
  state.footnotes.end()
  const sections = inReadingOrder(state.outline.sections)
  reportDivisions(file, indicatorsOf(sections))
  const title = titleOf(state)
  return {title, municipality: findMunicipality(title, reading.text), sections}
}

/** Reads one block and says how many blocks that took. */
function readBlock(
  block: Flow,
  next: Flow | undefined,
  {state, figure}: {state: Narrative; figure: boolean},
): 1 | 2 {
  const {ledger} = state.reading
  const known = state.outline.sections.length > 0
  switch (block.type) {
    case 'table':
      readTable(block, state)
      return 1
    case 'glossary':
      readGlossary(block, state)
      return 1
    case 'break':
      ledger.claim(block.line, 'furniture')
      return 1
    case 'heading':
      if (figure && known) readAbsentFigure(block.line, state)
      else return readMarkedHeading(block, next?.type === 'heading' ? next : undefined, state)
      return 1
    case 'item':
      readItem(block, state)
      return 1
    default:
      readParagraph(block.lines, next, {state, figure: known && figure})
      return 1
  }
}

function readParagraph(
  lines: ReadonlyArray<Line>,
  next: Flow | undefined,
  {state, figure}: {state: Narrative; figure: boolean},
): void {
  const [first, ...others] = lines
  const last = lines.at(-1)
  const heading = last && headingAbove(last, next, state)
  if (last && heading) {
    readLines(lines.slice(0, -1), state, {item: false, next: []})
    openSection(heading, last, state)
    return
  }
  const spaced = lines.filter(it =>
    /\S[ \u3000]{2,}\S+[ \u3000]{2,}\S+[ \u3000]{2,}\S/u.test(it.text),
  )
  if (first && spaced.length > 1)
    report(state.reading.file, 'columns-unclear', {line: first.line, raw: first.text})
  if (first && figure) readAbsentFigure(first, state)
  else if (first && others.length === 0 && readFigureSource(first, state)) return
  else readLines(lines, state, {item: false, next: next?.type === 'paragraph' ? next.lines : []})
}

/** The heading that the line right above a table of indicators is, where no vocabulary knows its kind. */
function headingAbove(line: Line, next: Flow | undefined, state: Narrative): Heading | undefined {
  const {vocabulary} = state.reading
  if (next?.type !== 'table' || state.title.length === 0 || headerOf(next, vocabulary) < 0)
    return undefined
  return readHeading(line.text, vocabulary) ? undefined : readTableHeading(line.text)
}

function readItem({marked, marker, lines}: Block & {type: 'item'}, state: Narrative): void {
  if (pageNumber.test(marked.text)) {
    state.reading.ledger.claim(marked, 'furniture')
    return
  }
  // `1.` counts and is kept, `-` only marks.
  const counted = /\d/.test(marker)
  readLines(counted ? [marked, ...lines.slice(1)] : lines, state, {item: true, next: []})
}

function readTable(table: TableBlock, state: Narrative): void {
  const {reading, outline} = state
  const {vocabulary, ledger} = reading
  if (headerOf(table, vocabulary) < 0) {
    if (isContentsTable(table.rows)) {
      for (const cell of table.rows.flatMap(filledCells)) ledger.claim(cell, 'furniture')
      return
    }
    if (isOverview(table.rows, vocabulary)) {
      readOverview(table, reading, outline)
      return
    }
    if (isWordTable(table.rows, vocabulary)) {
      readWordTable(table, state)
      return
    }
  }
  readIndicatorTable(table, {
    ...reading,
    words: state.words,
    footnotes: state.footnotes,
    outline,
    section: () => currentSection(state, table.rows[0]?.line ?? 1),
    open(heading, line) {
      openSection(heading, line, state)
      return currentSection(state, line.line)
    },
  })
}

/** A heading that nothing follows: what it announces was a picture, or is cut off. */
function reportEnd(flow: ReadonlyArray<Flow>, {reading, outline}: Narrative): void {
  const last = flow.at(-1)
  const section = outline.last()
  if (last?.type !== 'heading' || !section || !isEmpty(section)) return
  const {line, column, text} = last.line
  report(reading.file, 'figure-absent', {line, column, params: {found: text}, raw: text})
}
