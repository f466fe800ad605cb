import type {Source} from './source.js'

/**
 * Whole lines of a text, from `start` up to `end`; the first of them is line `line` (1-based). A line that holds a tab and
 * something to read is a `row` of a table, and a run of its own. `words` are lines that no Markdown is looked for in: a
 * paragraph so long, or a line set in so far, that nobody wrote it as an item of a list. All else is `text`.
 */
export interface Run {
  kind: 'row' | 'words' | 'text'
  start: number
  end: number
  line: number
}

/** micromark moves its events about as it goes: short pieces cost less by the character than long ones. */
const wantedCharacters = 4096
/** What a paragraph costs grows with the square of its lines: one so long (a table of HTML, most likely) is cheaper unread. */
const longestParagraph = 32_768
/** No list is longer; one that is becomes two. */
const mostCharacters = 1_000_000

/** Blanks and markers before the words of an item: what has more of them is no item of a list that somebody wrote. */
const deepest = 40
const deepLead = new RegExp(`^(?:[ ]|[-+*](?=[ ])|\\d{1,9}[.)](?=[ ])){${deepest}}`)

/** A line that begins a block of its own, whatever stands above it: a heading, an item, a rule. */
const opening = /^(?:#{1,6}\s|[-+*]\s+\S|[-*_]{3,}\s*$)/

/**
 * Cuts a text where nothing spans the cut: before and after a row, and in long text before a heading, an item, or a line
 * after a blank one that is not indented. So a text of any length is parsed in memory that does not grow with it, and
 * rows, which are most of these texts, never cost what Markdown costs.
 */
export function* cutIntoRuns({text, lines}: Source): Generator<Run> {
  let open: Run | undefined
  /** Where lines began that nothing has parted since. */
  let paragraph: {start: number; line: number} | undefined
  let blank = true
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.startOf(line)
    const end = lines.startOf(line + 1)
    const printed = text.slice(start, end)
    const kind = kindOf(printed)
    const afterBlank = blank
    blank = printed.trim() === ''
    const opens = opening.test(printed)
    if (kind !== 'text' || blank || opens) paragraph = undefined
    else paragraph ??= {start, line}

    const parted = opens || (afterBlank && /^\S/.test(printed))
    if (open && (kind !== 'text' || isOver(open, {start, parted, inParagraph: !!paragraph}))) {
      yield open
      open = undefined
    }
    if (kind !== 'text') yield {kind, start, end, line}
    else if (open) open.end = end
    else open = {kind, start, end, line}

    if (open?.kind === 'text' && paragraph && end - paragraph.start > longestParagraph) {
      if (open.start < paragraph.start) yield {...open, end: paragraph.start}
      open = {...paragraph, kind: 'words', end}
    }
  }
  if (open) yield open
}

function kindOf(line: string): Run['kind'] {
  if (line.includes('\t') && line.trim() !== '') return 'row'
  return line.length > deepest && deepLead.test(line) && line.trim() !== '' ? 'words' : 'text'
}

/** Whether `run` ends where the next line begins: it is long enough and nothing in it goes on, or its paragraph is over. */
function isOver(
  run: Run,
  {start, parted, inParagraph}: {start: number; parted: boolean; inParagraph: boolean},
): boolean {
  if (run.kind === 'words') return !inParagraph
  const length = start - run.start
  return length >= mostCharacters || (length >= wantedCharacters && parted)
}
