import type {Source} from './source.js'

/** Whole lines of a text, from `start` up to `end`; the first of them is line `line` (1-based). */
export interface Chunk {
  start: number
  end: number
  line: number
}

/** micromark moves its events about as it goes: short pieces cost less by the character than long ones. */
const wantedCharacters = 4096
/** No paragraph is longer; one that is becomes two. */
const mostCharacters = 1_000_000

/**
 * Cuts a text where nothing spans the cut: after a blank line that no indented line follows, or between two rows of a
 * tab-separated table. So a text of any length is parsed in memory that does not grow with it.
 */
export function* cutIntoChunks({text, lines}: Source): Generator<Chunk> {
  let first = 1
  let start = 0
  for (let line = 2; line <= lines.count; line++) {
    const at = lines.startOf(line)
    const length = at - start
    if (length < wantedCharacters) continue
    if (length < mostCharacters && !canCut(text, lines.startOf(line - 1), at)) continue
    yield {start, end: at, line: first}
    start = at
    first = line
  }
  if (start < text.length) yield {start, end: text.length, line: first}
}

/** Whether nothing spans the line end before `next`, where the line before begins at `previous`. */
function canCut(text: string, previous: number, next: number): boolean {
  const before = text.slice(previous, next)
  const lineEnd = text.indexOf('\n', next)
  const after = text.slice(next, lineEnd < 0 ? text.length : lineEnd)
  if (before.trim() === '') return /^\S/.test(after)
  return before.includes('\t') && after.includes('\t') && after.trim() !== ''
}
