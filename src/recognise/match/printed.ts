import type {Span} from '../../parse/block.js'
import {tagPattern} from '../../parse/markup.js'

/** What was printed for `piece` in the text of the file, each character in its place, with blanks for tags. */
export function printedOf({start, end}: Pick<Span, 'start' | 'end'>, text: string): string {
  return text.slice(start, end).replace(tagPattern, it => ' '.repeat(it.length))
}

/** `text`, which begins at `start`, with blanks for the `spans` in it, which rise: all else stays where it is. */
export function blankOut(
  text: string,
  spans: ReadonlyArray<Pick<Span, 'start' | 'end'>>,
  start: number,
): string {
  let from = 0
  const pieces = spans.map(it => {
    const at = Math.max(from, it.start - start)
    const before = text.slice(from, at)
    from = Math.max(at, it.end - start)
    return before + ' '.repeat(from - at)
  })
  return pieces.join('') + text.slice(from)
}
