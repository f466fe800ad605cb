/** A table that lists the measures of a plan (基本方向 | 具体的施策): an outline of what follows, without figures. */
import type {Cell, Line, Row, TableBlock} from '../../parse/block.js'
import {type Heading, readHeading} from '../match/heading.js'
import type {Outline} from '../match/outline.js'
import {filledCells} from '../match/rows.js'
import type {Reading} from '../reader.js'
import {overviewWords} from '../vocabulary/columns.js'
import {plainHead, type Vocabulary} from '../vocabulary/vocabulary.js'

/** Whether `rows` list measures: the head of the first column says what holds them, and each row below names one. */
export function isOverview(rows: ReadonlyArray<Row>, vocabulary: Vocabulary): boolean {
  const [header, ...below] = rows
  if (!header || below.length === 0 || groupKind(header) === undefined) return false
  return below.every(row => measureOf(row, vocabulary) !== undefined)
}

/** Opens the sections that the table names, and goes back to where the text stood before it. */
export function readOverview({rows}: TableBlock, reading: Reading, outline: Outline): void {
  const [header, ...below] = rows
  const kind = header && groupKind(header)
  if (!header || !kind) return
  for (const cell of filledCells(header)) reading.ledger.claim(cell, 'label')
  outline.aside(() => {
    for (const row of below) {
      const found = measureOf(row, reading.vocabulary)
      const group = row.cells[0]
      if (!found) continue
      if (group && group.text !== '' && group !== found.cells[0]) {
        const line = lineOf([group])
        outline.open(
          readHeading(group.text, reading.vocabulary) ?? {kind, number: '', title: group.text},
          line,
        )
      }
      outline.open(found.heading, lineOf(found.cells))
      for (const cell of filledCells(row)) reading.ledger.claim(cell, 'heading')
    }
  })
}

function groupKind(header: Row) {
  return overviewWords[plainHead(header.cells[0]?.text ?? '')]
}

/** The measure that a row names in one cell (`施策 101 …`) or two (`施策 101 | …`), the last of the row. */
function measureOf(
  row: Row,
  vocabulary: Vocabulary,
): {heading: Heading; cells: ReadonlyArray<Cell>} | undefined {
  const filled = filledCells(row)
  for (const count of [2, 1]) {
    const cells = filled.slice(-count)
    if (cells.length < count) continue
    const heading = readHeading(cells.map(it => it.text).join(' '), vocabulary, {listed: true})
    if (heading?.kind === 'measure' && filled.length - count <= 1) return {heading, cells}
  }
  return undefined
}

function lineOf(cells: ReadonlyArray<Cell>): Line {
  const first = cells[0]
  const last = cells.at(-1)
  return {
    text: cells.map(it => it.text).join(' '),
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    line: first?.line ?? 1,
    column: first?.column ?? 1,
  }
}
