import type {FormItem} from '../match/form-item.js'
import {isShredOf} from '../match/form-label.js'
import {readItemNumber} from '../match/form-number.js'
import type {FormField, FormRow, Piece} from '../match/form-row.js'
import type {FormRole} from '../vocabulary/form-labels.js'
import type {Sorting} from './form-sorting.js'

/** The item that the rows at the head of a form belong to. */
interface Heading {
  item: FormItem
  state: Sorting
}

/** The title of an item, and its number where it stands in the same row. */
export function takeTitle(field: FormField, {item, state}: Heading): void {
  const [first, ...rest] = field.pieces
  item.title = first
  item.titleLikeness = field.likeness
  if (first) cutTail(first, state)
  takeNumber(rest, {item, state})
}

/** Words of the row below that were read into the title: の概要〉. */
function cutTail(title: Piece, {notes, text, labels}: Sorting): void {
  const tail = /\s(\S{2,8}[〉>》])$/u.exec(title.text)?.[1]
  if (tail === undefined || !labels.overview.some(it => isShredOf(tail, it))) return
  const start = startOfEnd(tail, title, text)
  title.text = title.text.slice(0, -tail.length).trim()
  const end = start + tail.length
  notes.label([{...title, text: tail, start, end, column: title.column + start - title.start}])
  title.end = start
}

/** The number of an item, shreds of its label, and the division that was read into its cell. */
export function takeNumber(pieces: ReadonlyArray<Piece>, {item, state}: Heading): void {
  for (const piece of pieces) {
    const number = readItemNumber(piece.text)
    const again = number && item.number && readItemNumber(item.number.text)?.raw === number.raw
    if (number && (!item.number || again)) {
      cutDivision(piece, number.after, {item, state})
      item.number ??= piece
    } else if (state.labels.number.some(it => isShredOf(piece.text, it))) state.notes.label([piece])
    else state.notes.debris([piece])
    if (again && item.number !== piece) state.ledger.claim(piece, 'heading')
  }
}

/** The division of the row below, read into the cell of the number: 3-④ 財政課. */
function cutDivision(piece: Piece, after: string, {item, state}: Heading): void {
  if (after === '') return
  const start = startOfEnd(after, piece, state.text)
  item.divisions.push({...piece, text: after, start, column: piece.column + start - piece.start})
  piece.end = start
}

/** Where `words` begin, at the end of `piece`; a leader that is no part of its words may stand behind them. */
function startOfEnd(words: string, piece: Piece, text: string): number {
  const at = text.slice(piece.start, piece.end).lastIndexOf(words)
  return at < 0 ? piece.end - words.length : piece.start + at
}

/** The divisions of an item, apart from the shreds of the labels before them. */
export function takeDivisions(
  pieces: ReadonlyArray<Piece>,
  {role, form, item, state}: Heading & {role: FormRole; form: FormRow},
): void {
  const named = role === 'overview' && form.fields.some(it => it.role === 'division')
  const shreds = [...state.labels.overview, ...(named ? state.labels.division : [])]
  for (const piece of pieces) {
    const shred = role === 'overview' && shreds.some(it => isShredOf(piece.text, it))
    if (shred && (named || piece.text.length > 2 || piece.text === 'の')) state.notes.label([piece])
    else if (named) state.notes.debris([piece])
    else item.divisions.push(piece)
  }
}
