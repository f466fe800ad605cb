import type {Cumulative, Part} from '../../model/value.js'
import {type WordMeaning, wordsBefore} from './figure-words.js'
import {type NumberFound, scanNumber} from './scan-number.js'
import {scanUnit, type UnitFound} from './scan-unit.js'
import {skipSpaces} from './spelling.js'
import {knownUnits} from './units.js'

/** What a figure says, as it goes into a value or a part. */
export type Figure = Omit<Part, 'label' | 'raw'>

/** A figure found at a place of a folded text. */
export type FigureFound = {
  readonly figure: Figure
  readonly cumulative?: Cumulative
  readonly end: number
}

/**
 * Reads one figure: words before it (約, 年間), the number or range, its unit, rate and words after it.
 *
 * @param text A folded text.
 * @param at Where the figure begins.
 * @returns The figure, or undefined where what stands there is none (a date, an ordinal, `1/3`).
 */
export function scanFigure(text: string, at: number): FigureFound | undefined {
  const before = scanBefore(text, at)
  const currency = text[before.end] === '¥'
  const start = currency ? skipSpaces(text, before.end + 1) : before.end
  const first = scanNumber(text, start)
  if (first === undefined) return undefined
  const measured = scanRange(text, first) ?? scanSingle(text, first)
  if (measured === undefined) return undefined
  const {upper, unit} = measured
  const name = currency && unit.unit === '' ? '円' : unit.unit
  if (looksLikeYear(first.number, name, text.slice(start, first.end))) return undefined
  const meanings = [...before.meanings, ...unit.meanings]
  if (meanings.some(meaning => meaning.onlyUnit !== undefined && meaning.onlyUnit !== name)) {
    return undefined
  }
  const per = unit.per ?? last(meanings, 'per')
  const qualifier = last(meanings, 'qualifier')
  const change = last(meanings, 'change')
  return {
    figure: {
      number: first.number,
      ...(upper === undefined ? {} : {upper}),
      ...(name === '' ? {} : {unit: name}),
      ...(per === undefined ? {} : {per}),
      ...(qualifier === undefined ? {} : {qualifier}),
      ...(change === undefined ? {} : {change}),
    },
    ...(last(meanings, 'cumulative') ? {cumulative: {}} : {}),
    end: unit.end,
  }
}

type Measured = {readonly upper?: number; readonly unit: UnitFound}

function scanSingle(text: string, first: NumberFound): Measured | undefined {
  const unit = scanUnit(text, first.end)
  return unit === undefined ? undefined : {unit}
}

/** 4回～6回, 4～6回. Ends that do not rise, differ in unit or scale (1～2万人) are no range. */
function scanRange(text: string, first: NumberFound): Measured | undefined {
  const wave = text.indexOf('~', first.end)
  if (wave === -1) return undefined
  const lowerUnit = text.slice(first.end, wave).trim()
  if (/[\d ()]/.test(lowerUnit)) return undefined
  const second = scanNumber(text, skipSpaces(text, wave + 1))
  if (second === undefined || second.number <= first.number) return undefined
  if (second.scaled && !first.scaled) return undefined
  const unit = scanUnit(text, second.end)
  if (unit === undefined || (lowerUnit !== '' && lowerUnit !== unit.unit)) return undefined
  return {upper: second.number, unit}
}

function scanBefore(text: string, at: number): {meanings: WordMeaning[]; end: number} {
  const meanings: WordMeaning[] = []
  let end = at
  for (;;) {
    const start = skipSpaces(text, end)
    const found = wordsBefore.find(([word]) => text.startsWith(word, start))
    if (found === undefined) return {meanings, end: start}
    meanings.push(found[1])
    end = start + found[0].length
  }
}

/** 2024年 is a period, 300年 a quantity; 2030アジェンダ is a name. */
function looksLikeYear(number: number, unit: string, printed: string): boolean {
  const counts = unit === '' || (unit !== '年' && knownUnits.has(unit))
  return !counts && /^\d{4}$/.test(printed) && number >= 1868 && number <= 2120
}

function last<Key extends keyof WordMeaning>(
  meanings: readonly WordMeaning[],
  key: Key,
): WordMeaning[Key] | undefined {
  return meanings.findLast(meaning => meaning[key] !== undefined)?.[key]
}
