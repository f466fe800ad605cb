import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Span} from '../../parse/block.js'
import {collapse, tagPattern} from '../../parse/markup.js'
import type {Ledger} from '../ledger.js'
import {createTermIndex} from './term-index.js'

/** A piece of text as it is meant: without tags, emphasis, and the marks that refer to the glossary. */
export interface PlainText {
  text: string
  /** What was taken out, as offsets into the printed text. */
  removed: ReadonlyArray<{start: number; end: number}>
  /** Where the marks stand that the glossary explains. */
  resolved: ReadonlyArray<number>
  /** Where the marks stand that it does not. */
  unresolved: ReadonlyArray<number>
  /** The first of these with what stands before it; empty where there is none. */
  firstUnresolved: string
}

/** Reads the words of a text whose glossary is known, and claims them. */
export interface Words {
  /** `printed` without markup and without marks that the glossary explains. */
  plain(printed: string): string
  /** The same of the words of a cell, which are without tags already. */
  plainCell(words: string): string
  /** Claims `span` for `target`, but for what `plain` takes out of it, and reports the marks in it. */
  claim(span: Span, target: string): void
}

/** Words of `text` whose glossary explains `terms`. */
export function createWords(
  place: {text: string; ledger: Ledger; file: VFile},
  terms: ReadonlyArray<string>,
): Words {
  const explains = createTermIndex(terms)
  return {
    plain: printed => (hasMarkup(printed) ? readPlainText(printed, explains).text : printed),
    plainCell: words =>
      hasMarkup(words) ? readPlainText(words, explains, markSymbol).text : words,
    claim(span, target) {
      const {ledger, file, text} = place
      ledger.claim(span, 'used', target)
      const printed = text.slice(span.start, span.end)
      if (!hasMarkup(printed)) return
      const {removed, resolved, unresolved, firstUnresolved: raw} = readPlainText(printed, explains)
      for (const {start, end} of removed)
        ledger.claim({start: span.start + start, end: span.start + end}, 'markup')
      const resolvedAt = placesOf(printed, span, resolved)
      for (const place of resolvedAt) report(file, 'mark-resolved', place)
      for (const place of placesOf(printed, span, unresolved))
        report(file, 'mark-unresolved', {...place, params: {found: raw}, raw})
    },
  }
}

/** Lines and columns of the offsets `places`, which rise, into the text of `span`. */
function placesOf(printed: string, span: Span, places: ReadonlyArray<number>) {
  let {line, column} = span
  let from = 0
  return places.map(at => {
    const lines = printed.slice(from, at).split('\n')
    column = lines.length > 1 ? (lines.at(-1)?.length ?? 0) + 1 : column + at - from
    line += lines.length - 1
    from = at
    return {line, column}
  })
}

const markSymbol = /\\?\*+|[※＊](?!\s?[\d０-９])/gu
const symbol = new RegExp(`${tagPattern.source}|${markSymbol.source}`, 'giu')

function hasMarkup(printed: string): boolean {
  return /[<*※＊]/u.test(printed)
}

/** How many characters at the end of a text are a term of the glossary; undefined where none are. */
export type Explains = (before: string) => number | undefined

/** How much of a text before a mark is looked at. */
const tailLength = 300

/** Takes `printed` apart; `explains` knows the glossary. */
export function readPlainText(
  printed: string,
  explains: Explains,
  symbols: RegExp = symbol,
): PlainText {
  const removed: Array<{start: number; end: number}> = []
  const resolved: number[] = []
  const unresolved: number[] = []
  let firstUnresolved = ''
  let out = ''
  let at = 0
  let bold = false
  const lastBold = printed.lastIndexOf('**')
  const done: string[] = []
  for (const match of printed.matchAll(symbols)) {
    const [found] = match
    if (match.index < at) continue
    out += printed.slice(at, match.index)
    // What stands far before a mark says nothing of it; a long line stays linear.
    if (out.length > 4 * tailLength) {
      done.push(out.slice(0, -tailLength))
      out = out.slice(-tailLength)
    }
    at = match.index + found.length
    if (found.startsWith('<')) {
      removed.push({start: match.index, end: at})
      if (/^<\/?(?:p|br|div|li|tr|hr)/i.test(found)) out += ' '
      continue
    }
    const {emphasis, mark} = readSymbol(found, bold, lastBold >= at)
    if (emphasis > 0) bold = !bold
    const length = mark ? explains(out) : undefined
    if (length !== undefined) {
      removed.push({start: match.index, end: at})
      resolved.push(match.index + emphasis)
      out = closeUp(out, length)
      const next = /^\s+(?=[^\s!-~])/u.exec(printed.slice(at, at + 4))
      if (next && /[^!-~]$/u.test(out)) at += next[0].length
      continue
    }
    const lead = found.startsWith('\\') ? 1 : emphasis
    if (lead > 0) removed.push({start: match.index, end: match.index + lead})
    if (mark && isMark(found, out, printed.slice(at, at + 1))) {
      if (unresolved.length === 0) firstUnresolved = `${out.trim().slice(-20)}${found.slice(lead)}`
      unresolved.push(match.index + lead)
    }
    out += found.slice(lead)
  }
  const text = collapse(done.join('') + out + printed.slice(at))
  return {text, removed, resolved, unresolved, firstUnresolved}
}

/** `***` after bold words closes them and is a mark: emphasis 2, mark. */
function readSymbol(found: string, bold: boolean, closes: boolean) {
  if (!found.startsWith('*')) return {emphasis: 0, mark: true}
  const emphasis = /^\*\*/.test(found) && (bold || closes) ? 2 : 0
  return {emphasis, mark: found.length - emphasis === 1}
}

/** A mark stands behind a word; behind a figure or before a note (`※令和4年度から`) it is something else. */
function isMark(found: string, before: string, next: string): boolean {
  if (!/[\p{L}）)」』]\s?$/u.test(before)) return false
  return found.includes('*') ? !/\d/.test(next) : !/[\p{L}\d]/u.test(next)
}

/** Extraction sets a marked term apart with blanks, which Japanese has not. */
function closeUp(before: string, length: number): string {
  const text = before.trimEnd()
  const start = text.length - length
  const apart =
    text[start - 1] === ' ' &&
    /[^!-~]/u.test(text[start] ?? '') &&
    /[^!-~]/u.test(text[start - 2] ?? '')
  return apart ? text.slice(0, start - 1) + text.slice(start) : text
}
