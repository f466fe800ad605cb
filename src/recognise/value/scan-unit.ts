import {type WordMeaning, wordsAfter} from './figure-words.js'
import {skipSpaces, wordAt} from './spelling.js'
import {composedUnits, isUnit, knownUnits, unitSigns} from './units.js'

/** A unit found behind a number, with the words of quality that cling to it. */
export type UnitFound = {
  readonly unit: string
  readonly per?: string
  readonly meanings: readonly WordMeaning[]
  readonly end: number
}

/** Letters, and what stands inside words of units: 延べ人・日, 一般会計ー. */
const letters = /[\p{L}\p{M}ー々〆ヶ]{1,24}/uy
const rate = / ?\/ ?(\d?[\p{L}\p{M}ー々ヶ]{1,12}(?:[・/][\p{L}\p{M}ー]{1,8}){0,2})/uy
const inBrackets = / ?\(([^()\d]{1,8})\)/y

/**
 * Reads `人`, ` 団体`, `%以上`, `人/年`, `件増` behind a number.
 *
 * @param text A folded text.
 * @param at Where the number ends.
 * @returns The unit ('' where there is none), or undefined where what follows makes the number none
 *   (`3月に実施`, `1/3`).
 */
export function scanUnit(text: string, at: number): UnitFound | undefined {
  const word = scanWord(text, at)
  if (word === undefined) return undefined
  let {unit, end} = word
  let meanings = word.meanings
  if (unit === '' && meanings.length === 0) {
    const bracketed = scanBracketed(text, end)
    if (bracketed !== undefined) ({unit, end} = bracketed)
  }
  const loose = scanLooseWords(text, end)
  if (loose.end > end) {
    meanings = [...meanings, ...loose.meanings]
    end = loose.end
  }
  const slash = skipSpaces(text, end)
  if (text[slash] !== '/' || labelFollows(text, slash)) return {unit, meanings, end}
  const over = scanRate(text, end)
  if (over === undefined) return undefined
  return {unit, per: over.unit, meanings: [...meanings, ...over.meanings], end: over.end}
}

function scanWord(text: string, at: number): UnitFound | undefined {
  const spaced = text[at] === ' '
  const start = spaced ? at + 1 : at
  const composed = wordAt(text, start, composedUnits)
  if (composed !== undefined && !/[A-Za-z\d]/.test(text[start + composed.length] ?? '')) {
    return withTail(text, composed, start + composed.length)
  }
  const sign = wordAt(text, start, unitSigns)
  if (sign !== undefined) return withTail(text, sign, start + sign.length)
  letters.lastIndex = start
  const run = letters.exec(text)?.[0] ?? ''
  const none = {unit: '', meanings: [], end: at}
  if (run === '') return none
  const end = start + run.length
  const split = splitWord(run)
  const cut = /[\d\p{L}]/u.test(text[end] ?? '')
  if (!spaced) {
    if (split !== undefined && !cut) return {...split, end}
    return cut ? unitBeforeLabel(run, start) : undefined
  }
  // Behind a space an unknown word may be the label of the next figure: 平日 0.99 休日 1.00.
  if (split === undefined || cut) return none
  const known = knownUnits.has(split.unit) || split.unit === ''
  const last = /^ ?(?:$|[(/])/.test(text.slice(end, end + 2))
  return known || last ? {...split, end} : none
}

/** 男50人女40人: the longest known unit, the rest is left for the next label. */
function unitBeforeLabel(run: string, start: number): UnitFound | undefined {
  for (let length = run.length - 1; length > 0; length -= 1) {
    const unit = run.slice(0, length)
    if (knownUnits.has(unit) && isUnit(unit)) return {unit, meanings: [], end: start + length}
  }
  return undefined
}

function withTail(text: string, unit: string, end: number): UnitFound | undefined {
  letters.lastIndex = end
  const tail = letters.exec(text)?.[0] ?? ''
  const split = splitWord(unit + tail)
  if (split === undefined || split.unit !== unit) return undefined
  return {...split, end: end + tail.length}
}

/** Takes the words of quality off the end: 件以上 is 件 and at least. */
function splitWord(run: string): {unit: string; meanings: WordMeaning[]} | undefined {
  const meanings: WordMeaning[] = []
  let unit = run
  while (!knownUnits.has(unit)) {
    const found = wordsAfter.find(([word]) => unit.endsWith(word))
    if (found === undefined) break
    unit = unit.slice(0, -found[0].length)
    meanings.unshift(found[1])
  }
  if (unit === '' && meanings.some(meaning => meaning.afterUnit)) return undefined
  return isUnit(unit) ? {unit, meanings} : undefined
}

function scanLooseWords(text: string, at: number): {meanings: WordMeaning[]; end: number} {
  const meanings: WordMeaning[] = []
  let end = at
  for (;;) {
    const start = skipSpaces(text, end)
    const found = wordsAfter.find(([word]) => text.startsWith(word, start))
    const next = found === undefined ? start : start + found[0].length
    if (found === undefined || /[\p{L}\d]/u.test(text[next] ?? '')) return {meanings, end}
    meanings.push(found[1])
    end = next
  }
}

function scanBracketed(text: string, at: number): {unit: string; end: number} | undefined {
  inBrackets.lastIndex = at
  const found = inBrackets.exec(text)
  const unit = found?.[1]?.trim() ?? ''
  return knownUnits.has(unit) ? {unit, end: inBrackets.lastIndex} : undefined
}

/** 男 5人/女 6人: behind the slash stands the label of the next figure, not what a rate is over. */
function labelFollows(text: string, slash: number): boolean {
  const start = skipSpaces(text, slash + 1)
  letters.lastIndex = start
  const label = letters.exec(text)?.[0]
  if (label === undefined || knownUnits.has(label)) return false
  return /^[ :]{0,2}[約▲△¥\d]/.test(text.slice(start + label.length, start + label.length + 4))
}

function scanRate(text: string, at: number): UnitFound | undefined {
  rate.lastIndex = at
  const printed = rate.exec(text)?.[1]
  if (printed === undefined || /^\d/.test(printed)) return undefined
  const end = rate.lastIndex
  if (/\d/.test(text[end] ?? '')) return undefined
  const split = splitRate(printed)
  return split === undefined ? undefined : {...split, end}
}

function splitRate(printed: string): {unit: string; meanings: WordMeaning[]} | undefined {
  const meanings: WordMeaning[] = []
  let unit = printed
  for (;;) {
    const found = wordsAfter.find(([word]) => unit.endsWith(word) && unit.length > word.length)
    if (found === undefined) break
    unit = unit.slice(0, -found[0].length)
    meanings.unshift(found[1])
  }
  return unit.length <= 12 && !/[ぁ-ゖ]/.test(unit.replace(/^か(?=[月年所])/, ''))
    ? {unit, meanings}
    : undefined
}
