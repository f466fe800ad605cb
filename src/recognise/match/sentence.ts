import {openEnd, restOfSentence} from '../vocabulary/parts.js'

/** What is longer is no sentence that still goes on. */
const longestSentence = 5_000

/** Whether nothing can go on with the sentence that `text` ends with: it has its stop, or is longer than sentences are. */
export function isWhole(text: string): boolean {
  return text.length > longestSentence || /[。．！？!?]$/u.test(text)
}

/** Whether `next` goes on in the middle of the sentence that `text` begins: a page, a box or a blank line has torn it. */
export function goesOn(text: string, next: string): boolean {
  if (isWhole(text)) return false
  return openEnd.test(text) || restOfSentence.test(next)
}
