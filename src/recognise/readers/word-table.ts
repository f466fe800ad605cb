import {report} from '../../diagnostics/report.js'
import type {Row, TableBlock} from '../../parse/block.js'
import {readHeading} from '../match/heading.js'
import {filledCells} from '../match/rows.js'
import {readValue} from '../value/read-value.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {currentSection, type Narrative} from './narrative.js'

/** What parts the cells of a row where it becomes a paragraph. */
const cellEnd = ' ／ '

/** Whether a table holds words only, no figures and no headings: it is narrative in columns. */
export function isWordTable(rows: ReadonlyArray<Row>, vocabulary: Vocabulary): boolean {
  const cells = rows.flatMap(filledCells)
  return (
    rows.some(it => filledCells(it).length > 1) &&
    cells.every(it => !isFigure(it.text) && !readHeading(it.text, vocabulary))
  )
}

function isFigure(text: string): boolean {
  const {number, parts} = readValue(text).value
  return number !== undefined || parts !== undefined
}

/** Keeps each row of the table as a paragraph of the section it stands in, and says so. */
export function readWordTable({rows}: TableBlock, state: Narrative): void {
  const {file} = state.reading
  const first = rows[0]
  if (!first) return
  const section = currentSection(state, first.line)
  const params = {
    found: filledCells(first)
      .map(it => it.text)
      .join(' | '),
  }
  report(file, 'table-kept-as-text', {line: first.line, params})
  for (const row of rows) {
    const cells = filledCells(row)
    if (cells.length === 0) continue
    section.paragraphs ??= []
    section.paragraphs.push(cells.map(it => state.words.plainCell(it.text)).join(cellEnd))
    for (const cell of cells) state.words.claim(cell, section.id)
  }
}
