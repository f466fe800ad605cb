import type {Section} from '../../model/section.js'
import {isDash, isDebris} from '../match/debris.js'
import {cutLabelsAgain} from '../match/form-again.js'
import type {FormItem} from '../match/form-item.js'
import {readFormLabel} from '../match/form-label.js'
import type {FormRow, Piece} from '../match/form-row.js'
import {isPhase, yearOf} from '../match/form-schedule.js'
import {isStrangeTo} from '../match/paper-pairs.js'
import {endsText} from '../match/torn-text.js'
import {type FormRole, statusWords} from '../vocabulary/form-labels.js'
import {areYears, findAction, takeHeads} from './form-overview.js'
import {reportRow, type Sorting} from './form-sorting.js'

/** A label alone in its row may be read so badly. */
const leastAlone = 0.5
/** A label read past recognition is no longer. */
const longestLeaving = 10
/** Shorter than this a piece may be anything. */
const shortestText = 15

/** Sorts a row without a label by its place and by what it looks like. */
export function takeUnlabelled(form: FormRow, state: Sorting): void {
  const pieces = form.loose
  const {item, notes} = state
  const words = pieces.filter(it => !isDebris(it.text) || isDashDone(it, state))
  const known = new Set(words)
  if (words.length === 0) {
    takeDebris(pieces, state)
    return
  }
  if (pieces.filter(it => areYears(it.text)).length >= 2 && isShort(words)) {
    takeHeads(pieces, state)
    return
  }
  if (takeLabelAlone(words, state)) return
  const first = words[0]
  if (!item && first && first.text.length >= shortestText) takePreface(words, state)
  else if (!item || !first) reportRow(form, pieces, state)
  else if (takeByPlace(form, words, {item, first, state}))
    notes.debris(pieces.filter(it => !known.has(it)))
  else if (words.every(it => isPhase(it.text))) for (const it of words) item.loosePhases.push(it)
  else if (isLeaving(words, state)) notes.debris(pieces)
  else reportRow(form, words, state)
}

/** A label read past recognition: alone in its row, of characters that stand together nowhere else, or with half a bracket. */
function isLeaving([only, ...others]: ReadonlyArray<Piece>, {pairs}: Sorting): boolean {
  if (!only || others.length > 0 || only.text.length > longestLeaving || endsText(only.text))
    return false
  const half = /^[(（【「][^)）】」]+$|^[^(（【「]+[)）】」]$/u.test(only.text)
  return half || isStrangeTo(only.text, pairs)
}

const preface = 'chapter-0'

/** What stands before the first item is the narrative of the paper. */
function takePreface(words: ReadonlyArray<Piece>, {outline, notes, title}: Sorting): void {
  const first = outline.sections.find(it => it.id === preface)
  const line = words[0]?.line ?? 1
  const section: Section = first ?? {id: preface, kind: 'chapter', title: title?.text ?? '', line}
  if (!first) outline.sections.unshift(section)
  section.paragraphs ??= []
  section.paragraphs.push(words.map(it => it.text).join(' '))
  for (const it of words) notes.used(it, section.id)
}

function takeDebris(pieces: ReadonlyArray<Piece>, state: Sorting): void {
  const years = pieces.filter(it => yearOf(it.text) !== undefined)
  if (years.length > 0) takeHeads(pieces, state)
  else state.notes.debris(pieces)
}

function isShort(words: ReadonlyArray<Piece>): boolean {
  return words.every(it => it.text.length < shortestText || areYears(it.text))
}

/** A dash in the row behind an action says that nothing was done. */
function isDashDone(piece: Piece, {action, reviewing}: Sorting): boolean {
  return reviewing && action !== undefined && !action.done && isDash(piece.text) && piece.cell > 0
}

function takeLabelAlone(words: ReadonlyArray<Piece>, {notes, labels}: Sorting): boolean {
  const [only, ...others] = words
  if (!only || others.length > 0 || isPhase(only.text) || statusWords.includes(only.text))
    return false
  const label = readFormLabel(only.text, labels, {least: leastAlone})
  if (!label) return false
  notes.label([only], label)
  return true
}

interface Placing {
  item: FormItem
  first: Piece
  state: Sorting
}

function takeByPlace(form: FormRow, words: Piece[], {item, first, state}: Placing): boolean {
  const {action, notes, reviewing} = state
  const text = {line: form.line, pieces: words}
  const long = first.text.length >= shortestText
  const missing = (role: FormRole) => {
    cutLabelsAgain(words, role, state)
    notes.line('label-missing', form.line)
    return true
  }
  if (!reviewing) {
    if (long && findAction(item, first.text)) return repeated(form, words, state)
    if (!long || item.vision || item.issues.length > 0 || item.actions.length > 0) return false
    item.issues.push(text)
    return missing('issues')
  }
  if (action && statusWords.includes(words.at(-1)?.text ?? '') && !action.done && !action.next) {
    action.statuses.push({line: form.line, pieces: words.slice(-1)})
    notes.line('row-repeated', form.line)
    return true
  }
  if (!action) {
    if (readEvaluationLabel(first.text, state) && words.length > 1)
      return labelled(form, words, {item, first, state})
    if (!long && !first.text.startsWith('【') && !goesOn(item)) return false
    item.evaluation.push(text)
    return true
  }
  if (action.done || action.next || (!long && !isDash(first.text))) return false
  action.done = text
  return missing('done')
}

function readEvaluationLabel(text: string, {labels}: Sorting) {
  return readFormLabel(text, labels, {least: leastAlone, roles: ['evaluation']})
}

/** A label read badly, confirmed by its place before the review of the whole item. */
function labelled(
  form: FormRow,
  words: ReadonlyArray<Piece>,
  {item, first, state}: Placing,
): boolean {
  state.notes.label([first], readEvaluationLabel(first.text, state))
  item.evaluation.push({line: form.line, pieces: words.slice(1)})
  return true
}

/** Whether the last paragraph of the evaluation breaks off. */
function goesOn({evaluation}: FormItem): boolean {
  const last = evaluation.at(-1)?.pieces.at(-1)?.text
  return last !== undefined && !endsText(last)
}

function repeated(form: FormRow, words: ReadonlyArray<Piece>, state: Sorting): boolean {
  state.notes.line('row-repeated', form.line)
  for (const it of words) {
    if (yearOf(it.text) !== undefined) state.notes.label([it])
  }
  return true
}
