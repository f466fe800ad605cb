import {yearOfEra} from './eras.js'

/** A year found at a place of a folded text. */
export type YearFound = {
  /** 西暦. */
  readonly year: number
  /** The era mark as printed, undefined for a 西暦 year. */
  readonly era?: string
  /** False for four bare digits, which might as well be a quantity. */
  readonly explicit: boolean
  readonly end: number
}

const eraYear = /(明治|大正|昭和|平成|令和|[MTSHR㍾㍽㍼㍻㋿])[ .]?(元|\d{1,2})(?!\d)/y
const westernYear = /(西暦 ?|FY ?)?(\d{4})(?![\d]|[,.]\d{3})/y
const shortYear = /['`´](\d{2})(?!\d)/y

/** Years before 1868 and after this are no years of a plan. */
const lastYear = 2120
const firstYear = 1868

/** `’70` and later two-digit years are of the twentieth century. */
const century = 70

/**
 * @param text A folded text.
 * @param at Where to look.
 * @returns The year that stands there (`R2`, `平成30`, `元`-years, `2024`, `'22`), without 年 or 年度.
 */
export function scanYear(text: string, at: number): YearFound | undefined {
  const before = text[at - 1] ?? ''
  eraYear.lastIndex = at
  const era = eraYear.exec(text)
  if (era !== null) {
    const mark = era[1] ?? ''
    if (/^[A-Z]/.test(mark) && /[A-Za-z0-9]/.test(before)) return undefined
    const year = yearOfEra(mark, era[2] === '元' ? 1 : Number(era[2]))
    if (year === undefined) return undefined
    return {year, era: mark, explicit: true, end: eraYear.lastIndex}
  }
  westernYear.lastIndex = at
  const western = westernYear.exec(text)
  if (western !== null && !/[\dA-Za-z.,]/.test(before)) {
    const year = Number(western[2])
    if (year < firstYear || year > lastYear) return undefined
    return {year, explicit: western[1] !== undefined, end: westernYear.lastIndex}
  }
  shortYear.lastIndex = at
  const short = shortYear.exec(text)
  if (short === null) return undefined
  const year = Number(short[1])
  return {year: year + (year < century ? 2000 : 1900), explicit: true, end: shortYear.lastIndex}
}
