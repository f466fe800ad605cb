import {cutLabelsAgain} from '../match/form-again.js'
import {actionOf, type FormAction, type FormItem} from '../match/form-item.js'
import {isShredOf, plainLabel, readFormLabel} from '../match/form-label.js'
import type {FormField, FormRow, Piece} from '../match/form-row.js'
import {
  isPhase,
  phasesLike,
  readYearColumns,
  type YearColumns,
  yearOf,
} from '../match/form-schedule.js'
import {likeness, plainSpelling} from '../match/spelling.js'
import type {Sorting} from './form-sorting.js'

/** Two texts of one row read twice are as like as this, over the length of the shorter. */
const sameText = 0.75
const comparedLength = 40
/** A form has a few actions, each printed a few times; more are no form. */
const mostCompared = 40
const mostCopies = 4

/** Heads of the schedule: years, and shreds of the labels above them. */
export function takeHeads(pieces: ReadonlyArray<Piece>, state: Sorting): void {
  state.years = readYearColumns(pieces) ?? state.years
  if (state.item && pieces.some(it => areYears(it.text))) state.item.scheduled = true
  const words = [...state.labels.period, ...state.labels.actions]
  for (const piece of pieces) {
    const heads = piece.text
      .split(' ')
      .every(it => areYears(it) || words.some(word => isShredOf(it, word)))
    if (heads) state.notes.label([piece])
    else state.notes.debris([piece])
  }
}

/** Whether `text` is a year or several, the last of them cut. */
export function areYears(text: string): boolean {
  return yearOf(text) !== undefined || /^(?:20\d\d )+\d{0,4}$|^20\d{0,2}$/.test(text)
}

/** 取組内容 in the overview (its text and its schedule) or in the review of the year (its text once more). */
export function takeAction(
  field: FormField,
  form: FormRow,
  {item, state}: {item: FormItem; state: Sorting},
): void {
  const status = form.fields.some(it => it.role === 'status')
  const isLabel = (it: Piece) =>
    readFormLabel(it.text, state.labels, {roles: ['action']}) !== undefined
  const doubled = field.pieces.filter(isLabel)
  state.notes.label(doubled)
  const rest = field.pieces.filter(it => !isLabel(it))
  cutLabelsAgain(rest, 'action', state)
  const {words, schedule} = partSchedule(rest, state)
  if (words.length === 0 && schedule.length === 0 && !status) return
  const first = words[0]
  if (doubled.length > 0) {
    const same = first && findAction(item, first.text)
    if (same) state.notes.line('row-repeated', form.line)
    else if (first) state.notes.debris(words)
    return
  }
  if (status) state.reviewing = true
  const action = actionOf(item, field.number ?? numberByText(item, first), form.line)
  if (first) action.texts.push({line: form.line, pieces: words})
  for (const it of schedule) action.schedule.push(it)
  if (schedule.length > 0) action.years = state.years
  state.action = action
}

/** The action whose text begins like `text`. */
export function findAction(item: FormItem, text: string): FormAction | undefined {
  const wanted = plainSpelling(text).slice(0, comparedLength)
  return item.actions.slice(-mostCompared).find(action =>
    action.texts.slice(0, mostCopies).some(it => {
      const known = plainSpelling(it.pieces[0]?.text ?? '')
      return likeness(known.slice(0, wanted.length), wanted) >= sameText
    }),
  )
}

function numberByText(item: FormItem, first: Piece | undefined): string | undefined {
  return first && findAction(item, first.text)?.number
}

function lastCellOf(years: YearColumns | undefined): number {
  let last = 0
  for (const cell of years?.keys() ?? []) last = Math.max(last, cell)
  return last
}

/** Years among the words of an action are heads of the columns; words for phases under them are the schedule. */
function partSchedule(
  pieces: ReadonlyArray<Piece>,
  state: Sorting,
): {words: Piece[]; schedule: FormAction['schedule']} {
  const words: Piece[] = []
  const schedule: FormAction['schedule'] = []
  const beyond = lastCellOf(state.years)
  for (const piece of pieces) {
    const year = state.years?.get(piece.cell)
    const behind = words.length > 0
    if (behind && (yearOf(piece.text) !== undefined || plainLabel(piece.text) === '')) {
      state.notes.label([piece])
    } else if (behind && (year !== undefined || looksLikePhase(piece.text))) {
      schedule.push({piece, year})
    } else if (behind && state.years && piece.cell > beyond) state.notes.debris([piece])
    else if (!behind && yearOf(piece.text) !== undefined) state.notes.label([piece])
    else words.push(piece)
  }
  return {words, schedule}
}

function looksLikePhase(text: string): boolean {
  return isPhase(text) || (text.length <= 6 && phasesLike(text).length > 0)
}
