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
        for (const it of cell.pieces) blanks.push(it)
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
  const {file, ledger, text, vocabulary} = reading
  const read = readEnumerator(cell.text, vocabulary)
  const title = read?.title ?? cell.text
  const same = title === section.title && read?.number === section.number
  for (const piece of cell.pieces) ledger.claim(piece, same ? 'used' : 'label', section.id)
  if (!same || !read) return
  const labels = aroundNumber(cell, read.number)
  for (const label of labels) ledger.claim(label, 'label')
  const {start = 0, end = 0, line, column} = labels[0] ?? {}
  if (labels.length > 0)
    report(file, 'label-shares-cell', {line, column, params: {found: text.slice(start, end)}})
}

/** What stands before the number of a category, and between it and its title; the number may run on in the next line. */
function aroundNumber({pieces}: ListCell, number: string): Piece[] {
  const words = pieces.map(it => it.text).join('')
  const at = words.indexOf(number)
  if (at < 0) return []
  const from = at + number.length
  const gap = /^[\s.．:：、]*/u.exec(words.slice(from))?.[0].length ?? 0
  return [...partsOf(pieces, 0, at), ...partsOf(pieces, from, from + gap)]
}

/** The parts of `pieces` that hold the characters `from` up to `to` of their words, without parts that hold only blanks. */
function partsOf(pieces: ReadonlyArray<Piece>, from: number, to: number): Piece[] {
  let before = 0
  return pieces.flatMap(piece => {
    const start = Math.max(from - before, 0)
    const text = piece.text.slice(start, Math.max(to - before, 0))
    before += piece.text.length
    if (text.trim() === '') return []
    const {start: first, column} = piece
    return [
      {
        ...piece,
        text,
        start: first + start,
        end: first + start + text.length,
        column: column + start,
      },
    ]
  })
}
