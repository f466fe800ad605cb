import type {FormText} from '../match/form-item.js'
import {printedOf} from '../match/printed.js'
import {withoutBlanks} from '../match/torn-text.js'
import type {Writing} from './form-text.js'

/** So much of a name tells its bracket from the others of a row, in so much of the text. */
const comparedHead = 4
const around = 24

/** The name that the evaluation gives to an indicator stays leftover where it is not the indicator's own. */
export function leaveOtherName(
  text: FormText,
  other: string,
  name: string | undefined,
  writing: Writing,
): void {
  if (name === undefined || withoutBlanks(name) === withoutBlanks(other)) return
  for (const piece of text.pieces) {
    const found = findWords(other, printedOf(piece, writing.text))
    if (found)
      writing.ledger.claim(
        {start: piece.start + found.start, end: piece.start + found.end},
        'leftover',
      )
  }
}

/** Where `words` stand in `printed`, however many blanks are between their letters. */
function findWords(words: string, printed: string): {start: number; end: number} | undefined {
  const letters = [...printed.matchAll(/\S/g)]
  const wanted = withoutBlanks(words)
  const at = letters
    .map(it => it[0])
    .join('')
    .indexOf(wanted)
  const first = letters[at]
  const last = letters[at + wanted.length - 1]
  return first && last && {start: first.index, end: last.index + 1}
}

/** Takes the brackets around an indicator out of the words: those around `name`, or all. */
export function claimBrackets(text: FormText, writing: Writing, name?: string): void {
  const head = name === undefined ? '' : withoutBlanks(name).slice(0, comparedHead)
  let mine = name === undefined
  let open = false
  let claimed = false
  let other = false
  let lost: {start: number; end: number} | undefined
  for (const piece of text.pieces) {
    const printed = printedOf(piece, writing.text)
    for (const mark of printed.matchAll(/[【】\]]/gu)) {
      const span = {start: piece.start + mark.index, end: piece.start + mark.index + 1}
      const opens = mark[0] === '【'
      // `]` is a bracket of its own, unless it closes the one before it.
      if (mark[0] === ']' && !open) continue
      open = opens
      if (opens && name !== undefined)
        mine = withoutBlanks(printed.slice(mark.index + 1, mark.index + around)).startsWith(head)
      if (!opens && !mine && !other) lost ??= span
      other = opens && !mine
      if (!mine) continue
      writing.ledger.claim(span, 'label')
      writing.notes.line('form-labels-removed', piece.line)
      claimed = true
      mine = opens || name === undefined
    }
  }
  // The bracket before the name is lost: only the one behind it is there.
  if (!claimed && lost) writing.ledger.claim(lost, 'label')
}
