import {scanYear} from './scan-year.js'
import {skipSpaces} from './spelling.js'

/** A period found at a place of a folded text. */
export type PeriodFound = {
  /** 西暦 of the April that the fiscal year begins with. */
  readonly fiscalYear: number
  /** False for four bare digits, which might as well be a quantity. */
  readonly explicit: boolean
  readonly end: number
}

const yearWord = / ?(年度|年)(?!間)/y
const kanjiMonth = / ?(\d{1,2})月(?: ?(\d{1,2})日)?/y
const pointMonth = /([./])(\d{1,2})(?:([./])(\d{1,2}))?(?!\d)/y
const closing = / ?(?:末|初|頭)?(?:時点|現在)?/y

/** A fiscal year runs from April to March. */
const firstMonth = 4

type Month = {readonly month: number; readonly day: boolean; readonly end: number}

/**
 * @param text A folded text.
 * @param at Where to look.
 * @returns The period that stands there: `R2`, `令和6年度`, `令和6(2024)年度`, `H31/R1`, `R6.3末`,
 *   `2025年4月1日時点`. January to March belong to the fiscal year before.
 */
export function scanPeriod(text: string, at: number): PeriodFound | undefined {
  const first = scanYear(text, at)
  if (first === undefined) return undefined
  let end = first.end
  let word = match(yearWord, text, end)
  if (word !== undefined) end += word[0].length
  const other = scanOtherSpelling(text, end)
  if (other !== undefined) {
    if (other.year !== first.year) return undefined
    end = other.end
    if (word === undefined) {
      word = match(yearWord, text, end)
      if (word !== undefined) end += word[0].length
    }
  }
  const month = scanMonth(text, end, word?.[1])
  const tail = match(closing, text, month?.end ?? end)?.[0] ?? ''
  const explicit = first.explicit || word !== undefined || other !== undefined
  if (month === undefined) {
    return {fiscalYear: first.year, explicit, end: explicit ? end + tail.length : end}
  }
  // Without 年, 2024.3 is more likely a decimal than a month.
  if (!explicit && !month.day && tail === '') return undefined
  const early = month.month < firstMonth && word?.[1] !== '年度'
  return {
    fiscalYear: first.year - (early ? 1 : 0),
    explicit: true,
    end: month.end + tail.length,
  }
}

/** The same year once more in the other calendar: `(2024)`, `/R1`, `・令和元年度`. */
function scanOtherSpelling(text: string, at: number): {year: number; end: number} | undefined {
  const open = skipSpaces(text, at)
  const mark = text[open]
  if (mark !== '(' && mark !== '/' && mark !== '・') return undefined
  const other = scanYear(text, skipSpaces(text, open + 1))
  if (other === undefined) return undefined
  let end = other.end + (match(yearWord, text, other.end)?.[0].length ?? 0)
  if (mark !== '(') return {year: other.year, end}
  end = skipSpaces(text, end)
  return text[end] === ')' ? {year: other.year, end: end + 1} : undefined
}

function scanMonth(text: string, at: number, word: string | undefined): Month | undefined {
  if (word !== undefined) {
    const found = match(kanjiMonth, text, at)
    if (found === undefined) return undefined
    return month(found[1], found[2], at + found[0].length)
  }
  const found = match(pointMonth, text, at)
  if (found === undefined) return undefined
  if (found[3] !== undefined && found[3] !== found[1]) return undefined
  return month(found[2], found[4], at + found[0].length)
}

function month(
  number: string | undefined,
  day: string | undefined,
  end: number,
): Month | undefined {
  const monthNumber = Number(number)
  const dayNumber = Number(day ?? 1)
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined
  return {month: monthNumber, day: day !== undefined, end}
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
