import {type FormRole, formLabels} from '../vocabulary/form-labels.js'
import {plainLabel, readFormLabel} from './form-label.js'
import type {Piece} from './form-row.js'

/** A label that is repeated inside its own text is as like as this; its place says the rest. */
const leastAgain = 0.5

/**
 * Takes a label out of the text that it was read into: once more at the head (目指す姿⇥す姿 …), that of the column above
 * it (取組の内容 …), or between two paragraphs. The spans taken out are the piece's cuts.
 */
export function cutLabelsAgain(pieces: ReadonlyArray<Piece>, role: FormRole, text: string): void {
  const first = pieces[0]
  if (first) cutHead(first, role, text)
  for (const piece of pieces) cutInside(piece, role, text)
}

function cutHead(piece: Piece, role: FormRole, text: string): void {
  const token = /^\S+(?=\s)/u.exec(piece.text)?.[0]
  if (token === undefined || token.length > 12) return
  const word = formLabels[role][0] ?? ''
  const plain = plainLabel(token)
  const own = readFormLabel(token, {least: leastAgain, roles: [role]})
  const above = role === 'action' ? readFormLabel(token, {roles: ['actions']}) : undefined
  // 2024年度の 実施内容: the end of the first line of a label is a shred of it too.
  const tail = plain === 'の' || (plain.length >= 2 && word.endsWith(plain))
  if (own || above || tail) cut(piece, token, text)
}

function cutInside(piece: Piece, role: FormRole, text: string): void {
  for (const word of formLabels[role]) {
    if (word.length > 2 && piece.text.includes(` ${word} `)) cut(piece, word, text)
  }
}

function cut(piece: Piece, token: string, text: string): void {
  const at = text.slice(piece.start, piece.end).indexOf(token)
  if (at < 0) return
  const start = piece.start + at
  piece.cuts.push({start, end: start + token.length, use: 'label'})
  piece.text = piece.text.replace(token, '').replace(/\s+/g, ' ').trim()
}
