import type {Source} from './source.js'

/**
 * Whole lines of a text, from `start` up to `end`; the first of them is line `line` (1-based). A line that holds a tab and
 * something to read is a row of a table, and a run of its own; all else is text.
 */
export interface Run {
  kind: 'row' | 'text'
  start: number
  end: number
  line: number
}

/** micromark moves its events about as it goes: short pieces cost less by the character than long ones. */
const wantedCharacters = 4096
/** No paragraph is longer; one that is becomes two. */
const mostCharacters = 1_000_000

/**
 * Cuts a text where nothing spans the cut: before and after a row, and in long text after a blank line that no indented
 * line follows. So a text of any length is parsed in memory that does not grow with it, and rows, which are most of these
 * texts, never cost what Markdown costs.
 */
export function* cutIntoRuns({text, lines}: Source): Generator<Run> {
  let open: Run | undefined
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.startOf(line)
    const end = lines.startOf(line + 1)
    const row = isRow(text.slice(start, end))
    if (open && (row || isFull(open, text, start, end))) {
      yield open
      open = undefined
    }
    if (row) yield {kind: 'row', start, end, line}
    else if (open) open.end = end
    else open = {kind: 'text', start, end, line}
  }
  if (open) yield open
}

function isRow(line: string): boolean {
  return line.includes('\t') && line.trim() !== ''
}

/** Whether `run` is long enough, and nothing in it goes on in the line from `start` up to `end`. */
function isFull(run: Run, text: string, start: number, end: number): boolean {
  const length = start - run.start
  if (length < wantedCharacters) return false
  const afterBlank = /\n[^\S\n]*\n$/.test(text.slice(Math.max(run.start, start - 200), start))
  return length >= mostCharacters || (afterBlank && /^\S/.test(text.slice(start, end)))
}
