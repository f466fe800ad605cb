import type {Source} from './source.js'

/**
 * Whole lines of a text, from `start` up to `end`; the first of them is line `line` (1-based). A line that holds a tab and
 * something to read is a `row` of a table, and a run of its own. `words` are one paragraph, in which no Markdown is looked
 * for; `text` may be anything.
 */
export interface Run {
  kind: 'row' | 'words' | 'text'
  start: number
  end: number
  line: number
}

/** micromark moves its events about as it goes: short pieces cost less by the character than long ones. */
const wantedCharacters = 4096
/** What a paragraph costs micromark grows with the square of its lines: the lines of a longer one are words. */
const longestParagraph = 32_768
/** No item of a list is longer; one that is becomes two. */
const mostCharacters = 131_072

/** Blanks and markers before the words of an item: what has more of them is no item of a list that somebody wrote. */
const deepest = 40
const deepLead = new RegExp(`^(?:[ ]|[-+*](?=[ ])|\\d{1,9}[.)](?=[ ])){${deepest}}`)

/** A line that begins a block of its own, whatever stands above it: a heading, an item, a rule. */
const opening = /^(?:#{1,6}\s|[-+*]\s+\S|[-*_]{3,}\s*$)/
/** A line that does so where the list above is counted too. */
const countedItem = /^\d{1,9}[.)]\s+\S/
/** A line that may be more than words. */
const marked = /^[ ]*(?:[#+*_-]|\d{1,9}[.)])/
/** What is blank in Markdown: other blanks, such as the full-width one, are characters of a paragraph. */
const blank = /^[ \t]*\n?$/

/**
 * Cuts a text where nothing spans the cut: before and after a row, around a paragraph that is words alone, and in longer
 * text before a block that begins at the margin. So a text of any length is parsed in memory that does not grow with it,
 * and what is no Markdown, as most of these texts is, never costs what Markdown costs.
 */
export function* cutIntoRuns(source: Source): Generator<Run> {
  let open: Run | undefined
  for (const group of groupsIn(source)) {
    const length = open ? group.start - open.start : 0
    const atMargin = source.text[group.start] !== ' '
    const full = length >= mostCharacters || (length >= wantedCharacters && atMargin)
    if (open && (group.kind !== 'text' || full)) {
      yield open
      open = undefined
    }
    if (group.kind !== 'text') yield group
    else if (open) open.end = group.end
    else open = group
  }
  if (open) yield open
}

/** Lines that neither a blank line nor the beginning of a block parts. */
interface Group extends Run {
  /** Where the last of them began that have no mark. */
  plain: {start: number; line: number} | undefined
}

function* groupsIn({text, lines}: Source): Generator<Run> {
  let group: Group | undefined
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.startOf(line)
    const end = lines.startOf(line + 1)
    const printed = text.slice(start, end)
    const kind = kindOf(printed)
    const isBlank = blank.test(printed)
    if (group && (kind === 'row' || kind === 'deep' || isBlank || parts(printed, group, text))) {
      yield group
      group = undefined
    }
    if (isBlank) continue
    if (kind === 'row') yield {kind, start, end, line}
    else if (kind === 'deep') yield {kind: 'words', start, end, line}
    else {
      group ??= {kind: printed[0] === ' ' ? 'text' : 'words', start, end, line, plain: undefined}
      group.end = end
      if (kind === 'text') group.kind = 'text'
      group.plain = kind === 'text' ? undefined : (group.plain ?? {start, line})
      if (group.kind === 'text' && group.plain && end - group.plain.start > longestParagraph) {
        if (group.plain.start > group.start) yield {...group, end: group.plain.start}
        group = {kind: 'words', end, plain: undefined, ...group.plain}
      }
    }
  }
  if (group) yield group
}

function kindOf(line: string): Run['kind'] | 'deep' {
  if (line.includes('\t') && line.trim() !== '') return 'row'
  if (!marked.test(line)) return 'words'
  return line.length > deepest && deepLead.test(line) ? 'deep' : 'text'
}

function parts(line: string, group: Group, text: string): boolean {
  if (opening.test(line)) return true
  return countedItem.test(line) && countedItem.test(text.slice(group.start, group.start + 20))
}
