import type {Period, Value} from '../../model/value.js'
import {missingKind} from './missing-words.js'
import {findPeriod} from './read-period.js'
import {isState} from './read-state.js'
import {relativeMeaning} from './relative-words.js'
import {blankMarks, closingBracket, collapse, fold} from './spelling.js'

/** What a cell without a figure says. */
export type WordsRead = Pick<Value, 'missing' | 'relative' | 'qualifier' | 'state' | 'period'>

/**
 * Reads a cell that holds words, a dash or nothing.
 *
 * @param raw The cell, collapsed.
 * @returns Why there is no figure, what is asked for relative to the present, or the word itself; an
 *   empty object where the text says none of these. A period beside the words comes along, and alone
 *   where the cell is nothing else.
 */
export function readWords(raw: string): WordsRead {
  const found = findPeriod(raw)
  const period: {period?: Period} = found === undefined ? {} : {period: found.period}
  const rest = found === undefined ? raw : found.rest
  const text = withoutBrackets(collapse(blankMarks(fold(rest))))
  if (found !== undefined && text === '') return period
  const missing = missingWith(text, rest)
  if (missing !== undefined) return {missing, ...period}
  const relative = relativeMeaning(text) ?? relativeMeaning(splitNote(text).core)
  if (relative !== undefined) return {...relative, ...period}
  return isState(text) ? {state: raw, ...period} : {}
}

function missingWith(text: string, printed: string): Value['missing'] {
  // A mark that stands alone (*, ※) is no blank cell.
  if (text === '' && collapse(fold(printed)) !== '') return undefined
  const whole = missingKind(text)
  if (whole !== undefined) return whole
  const {core, note} = splitNote(text)
  if (note === undefined || /\d/.test(note)) return undefined
  const kind = missingKind(core)
  // —(集計中): the note tells why.
  return kind === 'dash' ? (missingKind(note) ?? kind) : core === '' ? undefined : kind
}

function splitNote(text: string): {core: string; note?: string} {
  const open = text.indexOf('(')
  if (open === -1 || closingBracket(text, open) !== text.length - 1) return {core: text}
  return {core: text.slice(0, open).trim(), note: text.slice(open + 1, -1).trim()}
}

function withoutBrackets(text: string): string {
  const whole = text.startsWith('(') && closingBracket(text, 0) === text.length - 1
  return whole ? text.slice(1, -1).trim() : text
}
