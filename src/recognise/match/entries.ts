import type {Line, Span} from '../../parse/block.js'
import {bullet, circledNumber} from '../vocabulary/parts.js'

/** One entry of a list, however the list is written. */
export interface Entry {
  /** ① or (1), where the entry is counted. */
  number: string | undefined
  /** The lines of the entry, without its bullet and its number. */
  texts: string[]
  /** The bullet, which is no text of the entry. */
  bullet: Pick<Span, 'start' | 'end'> | undefined
  line: Line
}

const counted = /^(?:[①-⑳㉑-㉟]|[（(][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[.．)）](?![\d０-９]))/u

/** The entries in the lines of a paragraph or an item: one begins at each bullet or number. */
export function readEntries(lines: ReadonlyArray<Line>): Entry[] {
  const entries: Entry[] = []
  for (const line of lines) {
    const mark = bullet.exec(line.text)?.[0] ?? ''
    const rest = line.text.slice(mark.length)
    const pieces = splitCounted(rest)
    const last = entries.at(-1)
    if (last && mark === '' && pieces.length === 1 && !counted.test(rest)) {
      last.texts.push(rest)
      continue
    }
    pieces.forEach((piece, index) => {
      const number = counted.exec(piece)?.[0]
      const text = piece.slice(number?.length ?? 0).trim()
      const bulletSpan = {start: line.start, end: line.start + mark.trimEnd().length}
      const first = index === 0 && mark !== ''
      entries.push({number, texts: [text], bullet: first ? bulletSpan : undefined, line})
    })
  }
  return entries
}

/** Lines that a bullet parts from those above, and the bullet. */
export interface Bulleted {
  bullet: Pick<Span, 'start' | 'end'> | undefined
  /** The words of the lines, without the bullet. */
  texts: string[]
}

/** `lines` as they are parted by bullets: one where there is none. */
export function splitAtBullets(lines: ReadonlyArray<Line>): Bulleted[] {
  const parted: Bulleted[] = []
  for (const {text, start} of lines) {
    const mark = bullet.exec(text)?.[0]
    const last = parted.at(-1)
    if (mark === undefined && last) last.texts.push(text)
    else {
      const length = mark?.length ?? 0
      const span = mark && {start, end: start + mark.trimEnd().length}
      parted.push({bullet: span || undefined, texts: [text.slice(length)]})
    }
  }
  return parted
}

/** Whether `text` begins with a circled number. */
export function startsCounted(text: string): boolean {
  return circledNumber.test(text.slice(0, 1))
}

/** `①… ②…` in one line is two entries, where the line begins with the first of them. */
function splitCounted(text: string): string[] {
  if (!startsCounted(text)) return [text]
  return text.split(/(?<=\S)\s+(?=[①-⑳])/u)
}
