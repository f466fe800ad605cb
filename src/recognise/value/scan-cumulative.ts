import type {Cumulative} from '../../model/value.js'
import {yearOfEra} from './eras.js'
import {scanYear} from './scan-year.js'
import {skipSpaces, wordAt} from './spelling.js'

/** Words for a running total; the second kind only says so beside a span of years. */
const totals = ['累計', '累積', '通算'] as const
const sums = ['合計', '総計', '延べ', '計'] as const

const yearsWord = / ?(?:年度末?|年末?|末)/y
const between = / ?(?:~|-|–|—|ー|−|から) ?/y
const shortEnd = /(元|\d{1,2})(?![\d.])/y
const years =
  /(?:\d{1,2}|数) ?(?:年間|か年|カ年|ヶ年|ヵ年|ケ年|箇年)|(?:全)?計画期間|期間(?:内|中)?/y
const open = / ?(?:から|以降|より|~)(?:の)?/y
const until = / ?(?:まで|末時点|時点)(?:の)?/y
const particle = /[ の、,・]{0,2}/y

/** A running total found at a place of a folded text. */
export type CumulativeFound = {readonly cumulative: Cumulative; readonly end: number}

/**
 * @param text A folded text.
 * @param at Where to look.
 * @returns What the words there (`R2～R6 累計`, `5年間の累計`, `R2からの累計`, `累計`) cover.
 */
export function scanCumulative(text: string, at: number): CumulativeFound | undefined {
  const span = scanSpan(text, at)
  let end = span?.end ?? at
  let spanned = span !== undefined
  end = past(particle, text, end)
  const counted = past(years, text, end)
  if (counted > end) {
    spanned = true
    end = past(particle, text, counted)
  }
  end = skipSpaces(text, end)
  const total = wordAt(text, end, spanned ? [...totals, ...sums] : totals)
  return total === undefined
    ? undefined
    : {cumulative: span?.cumulative ?? {}, end: end + total.length}
}

/**
 * @param note What stands between brackets, folded.
 * @returns What the note says a figure is the total of; undefined where it is no such note or holds
 *   a figure of its own (`累計 332人`).
 */
export function readCumulative(note: string): Cumulative | undefined {
  const text = note.trim()
  const before = totals.map(total => scanAfterWord(text, total)).find(Boolean)
  if (before !== undefined) return before
  const whole = scanCumulative(text, 0)
  if (whole !== undefined) return /\d/.test(text.slice(whole.end)) ? undefined : whole.cumulative
  return totals.some(total => text.includes(total)) && !/\d/.test(text) ? {} : undefined
}

/** `累計 R2～R6`, `累計(R2～R6)`. */
function scanAfterWord(text: string, word: string): Cumulative | undefined {
  if (!text.startsWith(word)) return undefined
  const rest = text.slice(word.length).replace(/^[ :(]{1,3}/, '')
  const span = scanSpan(rest, 0)
  return span !== undefined && /^[ )]{0,2}$/.test(rest.slice(span.end))
    ? span.cumulative
    : undefined
}

/**
 * @param text A folded text.
 * @param at Where to look.
 * @returns The first and last year of `R2～R6`, `H30年度-令和4年度`, `R2～6`, `2020-24`, `R2から`.
 */
function scanSpan(text: string, at: number): CumulativeFound | undefined {
  const first = scanYear(text, at)
  if (first === undefined) return undefined
  const afterFirst = past(yearsWord, text, first.end)
  const middle = past(between, text, afterFirst)
  if (middle > afterFirst) {
    const last = scanYear(text, middle) ?? scanShortEnd(text, middle, first)
    if (last !== undefined) {
      const end = past(until, text, past(yearsWord, text, last.end))
      // Years that run backwards cannot be trusted: a total, but over what is not known.
      const backwards = last.year < first.year
      return {cumulative: backwards ? {} : {from: first.year, to: last.year}, end}
    }
  }
  const opened = past(open, text, afterFirst)
  if (opened > afterFirst) return {cumulative: {from: first.year}, end: opened}
  const closed = past(until, text, afterFirst)
  return closed > afterFirst ? {cumulative: {to: first.year}, end: closed} : undefined
}

/** The second year of R2～6 and 2020-24 takes its era or century from the first. */
function scanShortEnd(
  text: string,
  at: number,
  first: {year: number; era?: string},
): {year: number; end: number} | undefined {
  shortEnd.lastIndex = at
  const printed = shortEnd.exec(text)?.[1]
  if (printed === undefined || (printed === '元' && first.era === undefined)) return undefined
  const count = printed === '元' ? 1 : Number(printed)
  const year =
    first.era === undefined
      ? Math.floor(first.year / 100) * 100 + count
      : yearOfEra(first.era, count)
  return year === undefined ? undefined : {year, end: at + printed.length}
}

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? at : at + found[0].length
}
