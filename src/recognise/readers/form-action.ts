import {report} from '../../diagnostics/report.js'
import type {Action} from '../../model/action.js'
import {isDash, isDebris} from '../match/debris.js'
import type {FormAction, FormText, ScheduleCell} from '../match/form-item.js'
import {enclosedYears, isPhase, phasesLike} from '../match/form-schedule.js'
import {blankOut, printedOf} from '../match/printed.js'
import {likeness} from '../match/spelling.js'
import {endsText, joinPieces, withoutBlanks} from '../match/torn-text.js'
import {statusWords} from '../vocabulary/form-labels.js'
import {claimText, readText, type Writing} from './form-text.js'

/** Half of a word must be right for a status to be meant. */
const leastLikeness = 0.5
/** A mark before a status is no longer: ○, (回答). */
const longestMark = 4

/** The action that the rows of `action` say. */
export function readAction(action: FormAction, writing: Writing): Action {
  const chosen = chooseText(action.texts, writing.columnWidth)
  const text = chosen ? readText(chosen, writing).text : ''
  for (const copy of action.texts) if (copy !== chosen) readCopy(copy, text, writing)
  const schedule = readSchedule(action, writing)
  const status = readStatus(action, writing)
  const done = readLookBack(action.done, writing)
  const next = readLookBack(action.next, writing)
  if (status === undefined || !action.done || !action.next)
    writing.notes.line('action-incomplete', chosen?.line ?? action.line)
  return {
    ...(action.number !== undefined && {number: action.number}),
    text,
    ...(schedule.length > 0 && {schedule}),
    ...(status !== undefined && {status}),
    ...(done !== undefined && {done}),
    ...(next !== undefined && {next}),
    ...(writing.fragments.length > 0 && {fragments: writing.fragments}),
    line: chosen?.line ?? action.line,
  }
}

/** Of texts that say the same, the one that is most whole; of several, the last, which stands in the wider table. */
function chooseText(texts: ReadonlyArray<FormText>, columnWidth: number): FormText | undefined {
  let best: {text: FormText; faults: number} | undefined
  for (const text of texts) {
    const whole = joinPieces(text.pieces, columnWidth)
    const cut = whole.missing.length + whole.displaced.length + (endsText(whole.text) ? 0 : 1)
    const faults = cut * 2 + (whole.moved ? 1 : 0)
    if (!best || faults <= best.faults) best = {text, faults}
  }
  return best?.text
}

/** The same words once more are used; a copy that differs stays leftover. */
function readCopy(copy: FormText, text: string, writing: Writing): void {
  const whole = joinPieces(copy.pieces, writing.columnWidth)
  const same = withoutBlanks(whole.text) === withoutBlanks(text)
  if (same && whole.displaced.length === 0) claimText(whole, writing)
  else writing.notes.line('row-repeated', copy.line)
}

/** Whether a word of the schedule, or what is left of one, stands under no year. */
export function isUnplaced({piece, year}: ScheduleCell): boolean {
  return year === undefined && (isPhase(piece.text) || phasesLike(piece.text).length > 0)
}

function readSchedule(action: FormAction, writing: Writing): NonNullable<Action['schedule']> {
  const {schedule, years = new Map<number, number>()} = action
  const enclosed = enclosedYears(schedule, years)
  const phases: NonNullable<Action['schedule']> = []
  for (const {piece, year} of schedule) {
    if (isPhase(piece.text) && year !== undefined) {
      const sure = writing.saysEachYear || enclosed.has(year)
      phases.push({fiscalYear: year, phase: piece.text, ...(!sure && {extent: 'unknown' as const})})
      writing.notes.used(piece, writing.target)
      if (!sure) writing.notes.line('schedule-extent-unknown', piece.line)
      continue
    }
    if (isUnplaced({piece, year})) continue
    const candidates = phasesLike(piece.text)
    if (candidates.length > 0) writing.notes.garbled('garbled-left-out', piece, candidates)
    else writing.notes.debris([piece])
  }
  return phases
}

function readStatus({statuses}: FormAction, writing: Writing): string | undefined {
  let status: string | undefined
  const rows = statuses.map(it => it.pieces.flatMap(piece => wordsOf(piece, writing.text)))
  const said = rows.some(words => words.some(it => statusWords.includes(it.text)))
  for (const words of rows) {
    const known = words.find(it =>
      status === undefined ? statusWords.includes(it.text) : it.text === status,
    )
    for (const it of words) {
      if (it === known) writing.ledger.claim(it, 'used', writing.target)
      else if (known && it.start < known.start && it.text.length <= longestMark)
        writing.ledger.claim(it, 'furniture')
      else if (isDebris(it.text) || said) writing.notes.debris([it])
    }
    status ??= known?.text ?? (said ? undefined : readMisread(words, rows.length === 1, writing))
  }
  return status
}

interface Word {
  text: string
  start: number
  end: number
  line: number
  column: number
  cell: number
  cuts: []
}

/** The words of a piece where they stand in `text`, the text of the whole file. */
function wordsOf(piece: FormText['pieces'][number], text: string): Word[] {
  const {start, line, column, cell} = piece
  const cuts = [...piece.cuts].sort((a, b) => a.start - b.start)
  const printed = blankOut(printedOf(piece, text), cuts, start)
  return [...printed.matchAll(/\S+/gu)].map(it => ({
    text: it[0],
    start: start + it.index,
    end: start + it.index + it[0].length,
    line,
    column: column + it.index,
    cell,
    cuts: [],
  }))
}

/** A misread status is taken for the only one that it is like; where another row says it once more, that row is waited for. */
function readMisread(
  words: ReadonlyArray<Word>,
  only: boolean,
  writing: Writing,
): string | undefined {
  const {file} = writing
  const word = words.at(-1)
  if (!word || isDebris(word.text)) return undefined
  const near = statusWords
    .map(it => ({status: it, like: likeness(it, word.text)}))
    .filter(it => it.like >= leastLikeness)
    .sort((a, b) => b.like - a.like)
  const [best, second] = near
  const {line, column, text} = word
  if (!only || !best || best.like === second?.like) {
    const candidates = only ? near.map(it => it.status) : []
    writing.notes.garbled('garbled-left-out', word, candidates)
    return undefined
  }
  const params = {found: text, expected: best.status}
  report(file, 'status-read-as', {line, column, params, raw: text, suggestion: best.status})
  return best.status
}

/** The words of a look back; a dash says that there are none. */
function readLookBack(text: FormText | undefined, writing: Writing): string | undefined {
  if (!text) return undefined
  if (text.pieces.every(it => isDash(it.text))) {
    for (const it of text.pieces) writing.ledger.claim(it, 'furniture')
    return undefined
  }
  const whole = readText(text, writing, {narrow: true})
  return whole.text === '' ? undefined : whole.text
}
