import type {FormLabels, FormRole} from '../vocabulary/form-labels.js'
import {plainLabel, readFormLabel} from './form-label.js'
import type {Piece} from './form-row.js'

/** A label that is repeated inside its own text is as like as this; its place says the rest. */
const leastAgain = 0.5

/**
 * Takes a label out of the text that it was read into: once more at the head (目指す姿⇥す姿 …), that of the column above
 * it (取組の内容 …), or between two paragraphs. The spans taken out are the piece's cuts.
 */
export function cutLabelsAgain(
  pieces: ReadonlyArray<Piece>,
  role: FormRole,
  {text, labels}: {text: string; labels: FormLabels},
): void {
  const first = pieces[0]
  const token = first && headAgain(first, role, labels)
  if (first && token !== undefined) cut(first, token, text)
  for (const piece of pieces)
    for (const word of labels[role])
      if (word.length > 2 && piece.text.includes(` ${word} `)) cut(piece, word, text)
}

/** The word at the head of `piece` that is its label once more. */
function headAgain(piece: Piece, role: FormRole, labels: FormLabels): string | undefined {
  const token = /^\S{1,12}(?=\s)/u.exec(piece.text)?.[0]
  if (token === undefined) return undefined
  const word = labels[role][0] ?? ''
  const plain = plainLabel(token)
  const own = readFormLabel(token, labels, {least: leastAgain, roles: [role]})
  const above = role === 'action' ? readFormLabel(token, labels, {roles: ['actions']}) : undefined
  // 2024年度の 実施内容: the end of the first line of a label is a shred of it too.
  const tail = plain === 'の' || (plain.length >= 2 && word.endsWith(plain))
  return own || above || tail ? token : undefined
}

function cut(piece: Piece, token: string, text: string): void {
  const at = text.slice(piece.start, piece.end).indexOf(token)
  if (at < 0) return
  const start = piece.start + at
  piece.cuts.push({start, end: start + token.length, use: 'label'})
  piece.text = piece.text.replace(token, '').replace(/\s+/g, ' ').trim()
}
