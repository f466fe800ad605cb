import {openEnd, restOfSentence} from '../vocabulary/parts.js'

/** Whether `next` goes on in the middle of the sentence that `text` begins: a page, a box or a blank line has torn it. */
export function goesOn(text: string, next: string): boolean {
  if (/[。．！？!?]$/u.test(text)) return false
  return openEnd.test(text) || restOfSentence.test(next)
}
