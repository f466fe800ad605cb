import type {Period} from '../../model/value.js'
import {comparisons, notEras, notEraYears, wordsAfterYear} from './period-words.js'
import {type PeriodFound, scanPeriod} from './scan-period.js'
import {scanYear} from './scan-year.js'
import {closingBracket, collapse, fold, longestCell, skipSpaces, wordAt} from './spelling.js'
import {unitSigns} from './units.js'

/**
 * Reads a text that is a period and nothing else.
 *
 * @param text `R2`, `（Ｒ２）`, `令和元年度`, `令和6(2024)年度`, `’22年度`, `2024`, `R6.3末`.
 * @returns The text without enclosing brackets as `label` and the 西暦 fiscal year; undefined for
 *   anything else, an unknown era (`X5`) or two calendars that disagree (`令和6(2023)年度`) included.
 */
export function readPeriod(text: string): Period | undefined {
  const raw = collapse(text)
  if (raw.length > longestCell) return undefined
  const label = withoutBrackets(raw)
  const found = scanPeriod(fold(label), 0)
  return found?.end === label.length ? {label, fiscalYear: found.fiscalYear} : undefined
}

/**
 * Finds the first period inside a longer text, such as a column header.
 *
 * @param text `現状値 (H30)`, `実績値 2016年`, `2023年度実績`.
 * @returns The period and the rest of the text without it and the brackets around it; undefined where
 *   there is none, or where the first one is the end of a span (`R2～R6`), which is no single period.
 */
export function findPeriod(text: string): {period: Period; rest: string} | undefined {
  const raw = collapse(text)
  if (raw.length > longestCell) return undefined
  const folded = fold(raw)
  for (let at = 0; at < folded.length; at += 1) {
    const found = scanPeriod(folded, at)
    if (found !== undefined && standsAlone(folded, found)) {
      return endsSpan(folded, found.end) ? undefined : takeOut(raw, folded, {at, end: found.end})
    }
  }
  return undefined
}

/**
 * The period that a note beside a figure gives to it.
 *
 * @param note What stands between brackets: `2023年度`, `R5実績`, `2020年国勢調査`.
 * @returns The period; undefined where the note compares (`H30年度比`) or holds another figure.
 */
export function readNotePeriod(note: string): Period | undefined {
  const whole = readPeriod(note)
  if (whole !== undefined) return whole
  const found = findPeriod(note)
  if (found === undefined || !collapse(note).startsWith(found.period.label)) return undefined
  const rest = fold(found.rest)
  if (/\d/.test(rest) || comparisons.some(word => rest.includes(word))) return undefined
  return found.period
}

const letterEra = /^([A-Z])(\d{1,2})$/
const namedEra = /^([A-Za-z]{1,2}|[\p{Script=Han}]{1,2}) ?(\d{1,2}|元)(?:年度|年)(?:末)?$/u

/**
 * Tells an era that the program does not know from a word.
 *
 * @param text A header or its part in brackets: `(X3)`, `光文3年度`, `現状値 (X3)`.
 * @returns True where the text (or its last bracket) is shaped like an era year and is none; 5年間, 人口
 *   and R2 are not. An impossible year of a known era (S70) is one.
 */
export function looksLikeUnknownEra(text: string): boolean {
  const raw = collapse(text)
  if (raw.length > longestCell) return false
  const folded = fold(withoutBrackets(raw))
  const inner = /\(([^()]{1,12})\)$/.exec(folded)?.[1]
  const parts = inner === undefined ? [folded] : [folded, inner.trim()]
  return parts.some(part => {
    const match = letterEra.exec(part) ?? namedEra.exec(part)
    if (match === null || notEras.has(match[1] ?? '') || notEraYears.has(part)) return false
    return scanYear(part, 0) === undefined
  })
}

/** Four bare digits are a year only where no unit follows: 定員2000人 is none. */
function standsAlone(text: string, found: PeriodFound): boolean {
  if (found.explicit) return true
  if (wordAt(text, skipSpaces(text, found.end), unitSigns) !== undefined) return false
  const next = text.slice(found.end, found.end + 1)
  return !/[\p{L}%‰]/u.test(next) || wordAt(text, found.end, wordsAfterYear) !== undefined
}

function endsSpan(text: string, end: number): boolean {
  const next = skipSpaces(text, end)
  return /^(?:~|-|–|から)/.test(text.slice(next, next + 2))
}

function takeOut(
  raw: string,
  folded: string,
  place: {at: number; end: number},
): {period: Period; rest: string} | undefined {
  const period = readPeriod(raw.slice(place.at, place.end))
  if (period === undefined) return undefined
  let {at, end} = place
  const open = folded.slice(0, at).trimEnd().length - 1
  const close = skipSpaces(folded, end)
  if (folded[open] === '(' && folded[close] === ')') {
    at = open
    end = close + 1
  }
  return {period, rest: collapse(raw.slice(0, at) + raw.slice(end))}
}

function withoutBrackets(raw: string): string {
  let inside = raw
  let folded = fold(inside)
  while (folded.startsWith('(') && closingBracket(folded, 0) === folded.length - 1) {
    inside = inside.slice(1, -1).trim()
    folded = fold(inside)
  }
  return inside
}
