import {report} from '../../diagnostics/report.js'
import type {Row} from '../../parse/block.js'
import {cutLabelsAgain} from '../match/form-again.js'
import {type FormItem, type FormPaper, newItem} from '../match/form-item.js'
import {readItemNumber} from '../match/form-number.js'
import {type FormField, type FormRow, type Piece, readFormRow} from '../match/form-row.js'
import type {FormRole} from '../vocabulary/form-labels.js'
import {takeDivisions, takeNumber, takeTitle} from './form-heading.js'
import {takeAction, takeHeads} from './form-overview.js'
import {isPageNumber, isRunning, lineOf, readGroup} from './form-page.js'
import {type Desk, reportRow, type Sorting} from './form-sorting.js'
import {takeUnlabelled} from './form-unlabelled.js'

/** A label that its place confirms may be so unlike. */
const leastInPlace = 0.5
const ofTheReview: ReadonlyArray<FormRole> = [
  'summary',
  'review',
  'evaluation',
  'status',
  'done',
  'next',
]

/** Sorts `rows` into the items of a paper. Labels are claimed; what belongs nowhere is reported. */
export function assemble(rows: ReadonlyArray<Row>, desk: Desk): FormPaper {
  const state: Sorting = {
    ...desk,
    title: undefined,
    group: undefined,
    item: undefined,
    action: undefined,
    reviewing: false,
    years: undefined,
  }
  const items: FormItem[] = []
  let waiting: FormRow[] | undefined
  for (const row of rows) {
    const line = lineOf(row)
    if (line && isRunning(line, row, state)) {
      for (const it of waiting ?? []) takeRow(it, state)
      waiting = []
      continue
    }
    if (line && isPageNumber(line, state)) continue
    const group = line && readGroup(line, state)
    if (group) {
      for (const it of state.item ? [] : (waiting ?? [])) takeRow(it, state)
      if (!state.item) waiting = []
      state.group = state.outline.open(group, line)
      continue
    }
    const form = readHead(row, waiting !== undefined, state)
    if (!opens(form, state)) {
      if (waiting) waiting.push(form)
      else takeRow(form, state)
      continue
    }
    const early = sortEarly(waiting ?? [], state)
    for (const it of early.before) takeRow(it, state)
    open(form, items, state)
    if (early.after.length > 0) reportEarly(early.after, form, state)
    for (const it of early.after) takeRow(it, state)
    waiting = undefined
  }
  for (const it of waiting ?? []) takeRow(it, state)
  return {title: state.title, items}
}

/** At the head of a page the label of a title may be read worse, where the number of an item stands in its row. */
function readHead(row: Row, heading: boolean, {text, labels}: Sorting): FormRow {
  const form = readFormRow(row, text, {labels})
  if (form.fields.length > 0 || !heading) return form
  if (!form.loose.some(it => readItemNumber(it.text))) return form
  return readFormRow(row, text, {labels, least: leastInPlace, roles: ['title']})
}

function opens({fields}: FormRow, {item}: Sorting): boolean {
  const role = fields[0]?.role
  if (role === 'title') return !item || item.title !== undefined
  return (
    role === 'number' && fields[0]?.pieces[0] !== undefined && (!item || item.number !== undefined)
  )
}

/**
 * Rows between the head of a page and a heading go on with the item before it only where they review it; before the first
 * item, rows without a label are the preface.
 */
function sortEarly(
  rows: ReadonlyArray<FormRow>,
  {item}: Sorting,
): {before: FormRow[]; after: FormRow[]} {
  if (!item) {
    const labelled = (row: FormRow) => row.fields.length > 0
    return {before: rows.filter(it => !labelled(it)), after: rows.filter(labelled)}
  }
  const reviews = rows.some(row => row.fields.some(it => ofTheReview.includes(it.role)))
  return reviews ? {before: [...rows], after: []} : {before: [], after: [...rows]}
}

function reportEarly(rows: ReadonlyArray<FormRow>, heading: FormRow, {file}: Sorting): void {
  const lines = rows.filter(it => it.loose.length + it.fields.length > 0).map(it => it.line)
  const params = {heading: heading.line, lines: lines.join(', ')}
  report(file, 'rows-before-heading', {line: lines[0], lines, params})
}

function open(form: FormRow, items: FormItem[], state: Sorting): void {
  state.item = {...newItem(form.line), parent: state.group}
  state.action = undefined
  state.reviewing = false
  state.years = undefined
  items.push(state.item)
  takeRow(form, state)
}

/** Sorts one row into the current item. */
function takeRow(form: FormRow, state: Sorting): void {
  state.notes.debris(form.fields.length > 0 ? form.loose : [])
  if (form.fields.length === 0 || !state.item) {
    const loose = form.fields.flatMap(it => [...it.label, ...it.pieces])
    takeUnlabelled({...form, loose: [...form.loose, ...loose]}, state)
    return
  }
  for (const field of form.fields) {
    state.notes.label(field.label, field)
    takeField(field, {form, item: state.item, state})
  }
}

interface Taking {
  form: FormRow
  item: FormItem
  state: Sorting
}

function takeField(field: FormField, {form, item, state}: Taking): void {
  const {pieces, role} = field
  const text = {line: form.line, pieces}
  switch (role) {
    case 'title':
      takeTitle(field, {item, state})
      break
    case 'number':
      takeNumber(pieces, {item, state})
      break
    case 'overview':
    case 'division':
      takeDivisions(pieces, {role, form, item, state})
      break
    case 'issues':
      cutLabelsAgain(pieces, role, state)
      if (pieces.length > 0) item.issues.push(text)
      break
    case 'vision':
      cutLabelsAgain(pieces, role, state)
      if (item.vision === undefined) item.vision = text
      else reportRow(form, pieces, state)
      break
    case 'actions':
    case 'period':
      takeHeads(pieces, state)
      break
    case 'action':
      takeAction(field, form, {item, state})
      break
    case 'status':
      if (state.action) state.action.statuses.push(text)
      else reportRow(form, pieces, state)
      break
    case 'done':
    case 'next':
      takeLookBack(role, {form, item, state}, pieces)
      break
    default:
      state.reviewing = true
      state.action = undefined
      cutLabelsAgain(pieces, role, state)
      if (pieces.length > 0) item.evaluation.push(text)
  }
}

function takeLookBack(role: 'done' | 'next', {form, state}: Taking, pieces: Piece[]): void {
  cutLabelsAgain(pieces, role, state)
  if (pieces.length === 0) return
  if (!state.action || state.action[role]) reportRow(form, pieces, state)
  else state.action[role] = {line: form.line, pieces}
}
