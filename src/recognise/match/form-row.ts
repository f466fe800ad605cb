import type {Row, Span} from '../../parse/block.js'
import {collapse, tagPattern} from '../../parse/markup.js'
import {companions, type FormLabels, type FormRole} from '../vocabulary/form-labels.js'
import {isDebris, isLeader} from './debris.js'
import {type FormLabel, leastLikeness, readFormLabel} from './form-label.js'
import {blankOut} from './printed.js'

/** Words of one cell, or of a part of it. */
export interface Piece extends Span {
  text: string
  /** Which cell of the row, from 0. */
  cell: number
  /** Places inside it that are no words of the text: a label again, a leader. */
  cuts: Cut[]
}

/** A place inside a piece, and what it is instead of words. */
export interface Cut {
  start: number
  end: number
  use: 'label' | 'leftover'
}

/** A label and what stands behind it up to the next label of the row. */
export interface FormField extends FormLabel {
  /** Where the label stands. */
  label: Piece[]
  pieces: Piece[]
}

/** A row of a form taken apart. */
export interface FormRow {
  line: number
  /** What stands before the first label; all words of a row without one. */
  loose: Piece[]
  fields: FormField[]
}

/** How a label is looked for: how like it must be, and which may open the row. */
export interface LabelSearch {
  labels: FormLabels
  least?: number
  roles?: ReadonlyArray<FormRole>
}

const lineBreak = /^<\/?(?:p|br|div|li)\s{0,3}\/?>$/i
/** A label is torn into at most so many pieces. */
const mostShreds = 3
/** No shred of a label is longer. */
const longestShred = 24
/** Between other words of a row a label must stand out less than at its head: its neighbour announces it. */
const leastBehind = 0.6

/** The labels of `row` and the words behind each. `text` is the text of the whole file. */
export function readFormRow(row: Row, text: string, search: LabelSearch): FormRow {
  const printed = row.cells.flatMap((cell, index) => tokensOf(text, cell, index))
  const first = printed.findIndex(it => !isDebris(it.text))
  const head = findLabel(printed, first, {
    ...search,
    least: search.least ?? leastLikeness,
  })
  if (first < 0 || first > 1 || !head)
    return {line: row.line, loose: group(printed, text), fields: []}
  const fields: FormField[] = []
  const {labels} = search
  const behind = wordsBehind(head.label.role, labels)
  const tokens = splitGlued(printed, first + head.length, behind)
  let open = head
  let at = first
  for (;;) {
    const label = tokens.slice(at, at + open.length)
    const next = findNext(tokens, at + open.length, {role: open.label.role, labels})
    const words = tokens.slice(at + open.length, next?.at)
    fields.push({...open.label, label: group(label, text), pieces: group(words, text)})
    if (!next) break
    open = next.found
    at = next.at
  }
  return {line: row.line, loose: group(tokens.slice(0, first), text), fields}
}

interface Token extends Span {
  text: string
  cell: number
}

interface Found {
  label: FormLabel
  /** How many tokens it takes. */
  length: number
}

function tokensOf(text: string, cell: Span, index: number): Token[] {
  const raw = text.slice(cell.start, cell.end)
  return [...raw.matchAll(/\S+/g)].flatMap(match => {
    const words = match[0].replace(tagPattern, '')
    if (words === '') return []
    const start = cell.start + match.index
    const column = cell.column + match.index
    return [
      {text: words, start, end: start + match[0].length, line: cell.line, column, cell: index},
    ]
  })
}

/** Labels that may stand behind one of `role`, long enough to be told from a word. */
function wordsBehind(role: FormRole, labels: FormLabels): string[] {
  return (companions[role] ?? []).flatMap(it => labels[it]).filter(it => it.length > 2)
}

/** The tokens, where a label is printed against the word behind it (主管課総務課) as two. */
function splitGlued(
  tokens: ReadonlyArray<Token>,
  from: number,
  words: ReadonlyArray<string>,
): Token[] {
  return tokens.flatMap((token, index) => {
    const {text, start, end, column} = token
    if (index < from || end - start !== text.length) return [token]
    const word = words.find(it => text.startsWith(it) && text.length > it.length + 1)
    if (word === undefined) return [token]
    const at = word.length
    return [
      {...token, text: word, end: start + at},
      {...token, text: text.slice(at), start: start + at, column: column + at},
    ]
  })
}

/** The label that the tokens from `at` on make, torn as it may be: of several readings the likest, of those the longest. */
function findLabel(
  tokens: ReadonlyArray<Token>,
  at: number,
  {labels, least, roles}: LabelSearch & {least: number},
): Found | undefined {
  let best: Found | undefined
  let joined = ''
  for (let length = 1; length <= mostShreds + 1; length++) {
    const token = tokens[at + length - 1]
    if (!token || token.text.length > longestShred) break
    joined += token.text
    const label = readFormLabel(joined, labels, roles ? {least, roles} : {least})
    if (label && label.likeness >= (best?.label.likeness ?? 0)) best = {label, length}
  }
  return best
}

/** The next label behind one of `role`, and where it begins. */
function findNext(
  tokens: ReadonlyArray<Token>,
  from: number,
  {role, labels}: {role: FormRole; labels: FormLabels},
): {at: number; found: Found} | undefined {
  const roles = companions[role]
  if (!roles) return undefined
  for (let at = from; at < tokens.length; at++) {
    if ((tokens[at]?.text.length ?? 0) > longestShred) continue
    const found = findLabel(tokens, at, {labels, least: leastBehind, roles})
    if (found) return {at, found: withExact(found, {tokens, at, labels})}
  }
  return undefined
}

/** A label read badly, and once more as it should be: 主管 / 主管課. */
function withExact(
  found: Found,
  {tokens, at, labels}: {tokens: ReadonlyArray<Token>; at: number; labels: FormLabels},
): Found {
  if (found.label.likeness === 1) return found
  const again = findLabel(tokens, at + found.length, {
    labels,
    least: 1,
    roles: [found.label.role],
  })
  return again ? {...found, length: found.length + again.length} : found
}

/** Tokens of the same cell as one piece, as printed. */
function group(tokens: ReadonlyArray<Token>, text: string): Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    while (to < tokens.length && tokens[to]?.cell === tokens[from]?.cell) to++
    pieces.push(pieceOf(tokens.slice(from, to), text))
    from = to
  }
  return pieces
}

function pieceOf(tokens: ReadonlyArray<Token>, text: string): Piece {
  const {start = 0, line = 1, column = 1, cell = 0} = tokens[0] ?? {}
  const end = tokens.at(-1)?.end ?? start
  const stroke = isStroke(tokens)
  const leaders = tokens.filter(
    (it, index) => (index === 0 && stroke) || (tokens.length > 1 && isLeader(it.text)),
  )
  const words = blankOut(text.slice(start, end), leaders, start)
  return {
    text: collapse(words.replace(tagPattern, tag => (lineBreak.test(tag) ? ' ' : ''))),
    start,
    end,
    line,
    column,
    cell,
    cuts: leaders.map(it => ({start: it.start, end: it.end, use: 'leftover'})),
  }
}

/** The edge of a cell is read as a letter before its words: i も見極め …. */
function isStroke([first, second]: ReadonlyArray<Token>): boolean {
  return (
    first !== undefined && /^[a-zı|]$/u.test(first.text) && /^[^\s\w]/u.test(second?.text ?? '')
  )
}
