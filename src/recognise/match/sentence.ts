import {openEnd, restOfSentence} from '../vocabulary/parts.js'

/** What is longer is no sentence that still goes on. */
const longestSentence = 5_000

/** Whether `next` goes on in the middle of the sentence that `text` begins: a page, a box or a blank line has torn it. */
export function goesOn(text: string, next: string): boolean {
  if (text.length > longestSentence || /[。．！？!?]$/u.test(text)) return false
  return openEnd.test(text) || restOfSentence.test(next)
}
