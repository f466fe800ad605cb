import {report} from '../../diagnostics/report.js'
import type {Section} from '../../model/section.js'
import {readEnumerator} from '../match/enumerator.js'
import type {ListCell, ListRow} from '../match/list-rows.js'
import type {Piece} from '../match/pieces.js'
import type {Reading} from '../reader.js'
import {blankMark} from '../vocabulary/list-words.js'

/** A row, the id of its indicator, and its section, which has its id too. */
export interface IdentifiedRow {
  row: ListRow
  id: string
  section: Section
}

/** Claims the cells of rows for their indicators and sections, and reports the cells that only say that they are empty. */
export function claimRows(rows: ReadonlyArray<IdentifiedRow>, reading: Reading): void {
  const {file, ledger} = reading
  const blanks: Piece[] = []
  for (const {row, id, section} of rows) {
    for (const role of ['name', 'project', 'definition', 'division', 'category'] as const) {
      const cell = row.cells[role]
      if (!cell) continue
      if (role !== 'name' && blankMark.test(cell.text)) {
        for (const piece of cell.pieces) ledger.claim(piece, 'label')
        blanks.push(...cell.pieces)
      } else if (role === 'category') {
        claimCategory(cell, section, reading)
      } else {
        for (const piece of cell.pieces) ledger.claim(piece, 'used', id)
      }
    }
  }
  blanks.sort((a, b) => a.start - b.start)
  for (const {line, column, text: found} of blanks)
    report(file, 'cell-marked-blank', {line, column, params: {found}})
}

/**
 * A category spelled otherwise than at first does not stand in the document as it stands in the line, and is a label there. What stands around
 * its number (基本目標 in 基本目標1) says what kind it is, and is no part of the title.
 */
function claimCategory(cell: ListCell, section: Section, reading: Reading): void {
  const {file, ledger, vocabulary} = reading
  const read = readEnumerator(cell.text, vocabulary)
  const title = read?.title ?? cell.text
  const same = title === section.title && read?.number === section.number
  for (const piece of cell.pieces) ledger.claim(piece, same ? 'used' : 'label', section.id)
  const first = cell.pieces[0]
  const at = first?.text.indexOf(read?.number ?? '') ?? -1
  if (!same || !read || !first || at < 0) return
  const afterNumber = at + read.number.length
  const gap = /^[\s.．:：、]*/u.exec(first.text.slice(afterNumber))?.[0].length ?? 0
  const labels = [
    {start: first.start, end: first.start + at},
    {start: first.start + afterNumber, end: first.start + afterNumber + gap},
  ].filter(it => reading.text.slice(it.start, it.end).trim() !== '')
  for (const label of labels) ledger.claim(label, 'label')
  const found = labels[0] && reading.text.slice(labels[0].start, labels[0].end)
  if (found !== undefined)
    report(file, 'label-shares-cell', {line: first.line, column: first.column, params: {found}})
}
