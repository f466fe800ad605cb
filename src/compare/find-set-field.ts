import type {FieldCorrection} from '../model/correction.js'
import type {Document} from '../model/document.js'
import {indicatorsOf, sectionsOf} from '../model/walk.js'
import type {FieldChange, FieldName} from './comparison.js'
import {visible} from './visible.js'

/** The field that a correction set. */
export interface SetField {
  /** What has it: a section, an indicator, an action or a term of the document. */
  item: object
  /** Whether this is the change that it made. */
  sets(change: FieldChange): boolean
}

/** Where a thing has others in it. */
const lists: ReadonlySet<string> = new Set(['sections', 'indicators', 'actions', 'glossary'])

/** What the model's keys are called here, where it is something else. */
const fieldsOfKey: Readonly<Record<string, ReadonlyArray<FieldName>>> = {
  title: ['name'],
  text: ['name'],
  term: ['name'],
  targets: ['target-initial', 'target-revised'],
}

/** Follows a correction to its field; undefined where the document does not have it any more. */
export function findSetField(
  {sections}: Document,
  {set, key}: FieldCorrection,
): SetField | undefined {
  const all: Array<{id: string}> = [...sectionsOf(sections), ...indicatorsOf(sections)]
  let item: unknown = all.find(it => it.id === set)
  let steps = key.split('.')
  for (; lists.has(steps[0] ?? ''); steps = steps.slice(2)) item = at(at(item, steps[0]), steps[1])
  if (typeof item !== 'object' || item === null) return undefined
  const [name = '', index] = steps
  const fields = fieldsOfKey[name] ?? [name]
  const holder = at(item, name)
  const sets = (change: FieldChange): boolean =>
    fields.includes(change.field) &&
    (!Array.isArray(holder) || index === undefined || isEntry(at(holder, index), change))
  return {item, sets}
}

function at(holder: unknown, step: string | undefined): unknown {
  if (typeof holder !== 'object' || holder === null || step === undefined) return undefined
  return Object.hasOwn(holder, step) ? (holder as Record<string, unknown>)[step] : undefined
}

/** Whether an entry of a list is what the change tells of: by its text, of a figure also by its period. */
function isEntry(entry: unknown, {new: text, newLabel}: FieldChange): boolean {
  if (text === undefined || entry === undefined) return false
  if (typeof entry === 'string') return visible(entry) === text
  const {raw, period} = entry as {raw?: string; period?: {label?: string}}
  const printed = visible(raw ?? '')
  const same = text === printed || text.startsWith(`${printed}［`)
  return same && (period?.label && visible(period.label)) === newLabel
}
