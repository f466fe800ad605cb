import type {Row} from '../../parse/block.js'
import type {FormLabels, FormRole} from '../vocabulary/form-labels.js'
import {isDebris} from './debris.js'
import {readFormLabel} from './form-label.js'
import {yearOf} from './form-schedule.js'
import {filledCells} from './rows.js'

/** A label of a form that no list knows, and what its place makes it look like. */
export interface UnknownLabel {
  line: number
  label: string
  looksLike: FormRole
}

/** So much of a label is left where it was misread. */
const leastMisread = 0.5
/** A label is no longer, and what stands behind it no shorter. */
const longestLabel = 14
const shortestText = 6
/** The rows of a form in their usual order. */
const usualOrder: ReadonlyArray<FormRole> = [
  'title',
  'division',
  'issues',
  'vision',
  'action',
  'evaluation',
  'done',
  'next',
]

/** The labels of `rows` that are not among `labels`, where they stand in a form; each once. */
export function findUnknownLabels(rows: ReadonlyArray<Row>, labels: FormLabels): UnknownLabel[] {
  const read = rows.flatMap(row => {
    const [head, ...rest] = filledCells(row)
    if (!head || rest.length === 0 || row.cells[0]?.text !== head.text) return []
    // What is as like a known label as this was misread, not unknown.
    const role = readFormLabel(head.text, labels, {least: leastMisread})?.role
    return [{line: row.line, head: head.text, role, behind: rest.map(it => it.text)}]
  })
  const known = new Set(read.flatMap(it => it.role ?? []))
  const found = new Map<string, UnknownLabel>()
  let last: FormRole | undefined
  for (const {line, head, role, behind} of read) {
    if (role) last = role
    else if (isLabelLike(head) && behind.some(it => it.length >= shortestText)) {
      if (found.has(head)) continue
      const looksLike = nextRole(last, known)
      known.add(looksLike)
      found.set(head, {line, label: head, looksLike})
    }
  }
  return [...found.values()]
}

function isLabelLike(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= longestLabel &&
    !isDebris(text) &&
    yearOf(text) === undefined &&
    !/[。、\s\d]/u.test(text)
  )
}

/** The next in the usual order behind `last` that the paper has no label for yet; a guess that is shown and used for nothing else. */
function nextRole(last: FormRole | undefined, known: ReadonlySet<FormRole>): FormRole {
  const from = last === undefined ? 0 : usualOrder.indexOf(last) + 1
  const lacking = (it: FormRole) => !known.has(it)
  return usualOrder.slice(from).find(lacking) ?? usualOrder.find(lacking) ?? 'issues'
}
