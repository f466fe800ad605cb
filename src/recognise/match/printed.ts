import type {Span} from '../../parse/block.js'
import {tagPattern} from '../../parse/markup.js'

/** What was printed for `piece` in the text of the file, each character in its place, with blanks for tags. */
export function printedOf({start, end}: Pick<Span, 'start' | 'end'>, text: string): string {
  return text.slice(start, end).replace(tagPattern, it => ' '.repeat(it.length))
}

/** `text` with blanks from `from` up to `to`, so that all else stays where it is. */
export function blankOut(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}
