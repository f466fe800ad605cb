import {
  type Change,
  type ChangeKind,
  type FieldChange,
  fieldNames,
  headingFields,
  type Place,
  type Reason,
  type Subject,
} from './comparison.js'
import type {Entry, Fields} from './fields.js'
import {markTexts} from './mark-texts.js'
import {pairEntries} from './pair-entries.js'

/** One version of a thing: what is printed of it and where. */
export interface Version {
  fields: Fields
  place: Omit<Place, 'heading'>
}

/** Both versions of a thing. One of them may be missing. */
export interface Versions {
  old: Version | undefined
  next: Version | undefined
  moved: boolean
  /** Why a field differs, where that is known; `line` is that of its new text. */
  reasonsOf(change: FieldChange, line: number | undefined): Reason[]
}

/** What became of a thing; undefined where nothing did. */
export function toChange(
  subject: Subject,
  {old, next, moved, reasonsOf}: Versions,
): Change | undefined {
  const {fields, leftOutAfter} = compareFields(old?.fields, next?.fields, reasonsOf)
  const kinds = old && next ? kindsOf(subject, {moved, fields}) : [next ? 'added' : 'removed']
  if (kinds.length === 0) return undefined
  return {
    subject,
    kinds: kinds as ChangeKind[],
    ...(old && {old: toPlace(old)}),
    ...(next && {new: toPlace(next)}),
    fields,
    leftOutAfter,
  }
}

/** Label, number and name as one line. */
export function headingOf(fields: Fields): string {
  const text = (field: 'label' | 'number' | 'name') => fields.get(field)?.[0]?.text
  const count = [text('label'), text('number')].filter(it => it !== undefined).join(' ')
  return [count, text('name') ?? ''].filter(it => it !== '').join('　')
}

function toPlace({fields, place}: Version): Place {
  return {...place, heading: headingOf(fields)}
}

// An action is known by its text: there, another name is another text.
function kindsOf(
  subject: Subject,
  {moved, fields}: {moved: boolean; fields: ReadonlyArray<FieldChange>},
): ChangeKind[] {
  const named = subject !== 'action'
  const renamed = named && fields.some(it => it.field === 'name')
  const changed = fields.some(it => !named || it.field !== 'name')
  return [
    ...(moved ? ['moved' as const] : []),
    ...(renamed ? ['renamed' as const] : []),
    ...(changed ? ['changed' as const] : []),
  ]
}

function compareFields(
  old: Fields | undefined,
  next: Fields | undefined,
  reasonsOf: Versions['reasonsOf'],
): {fields: FieldChange[]; leftOutAfter: number} {
  const fields: FieldChange[] = []
  let leftOut = 0
  for (const field of fieldNames) {
    for (const slot of pairEntries(old?.get(field) ?? [], next?.get(field) ?? [])) {
      if (slot.old && slot.new && isSame(slot.old, slot.new)) {
        if (!headingFields.has(field)) leftOut++
        continue
      }
      const change = {field, ...textsOf(slot.old, slot.new), leftOut}
      const reasons = reasonsOf(change, slot.new?.line)
      fields.push({...change, ...(reasons.length > 0 && {reasons})})
      leftOut = 0
    }
  }
  return {fields, leftOutAfter: leftOut}
}

function isSame(old: Entry, next: Entry): boolean {
  return old.text === next.text && old.label === next.label && old.reading === next.reading
}

function textsOf(
  old: Entry | undefined,
  next: Entry | undefined,
): Omit<FieldChange, 'field' | 'leftOut'> {
  const labels = {
    ...(old?.label !== undefined && {oldLabel: old.label}),
    ...(next?.label !== undefined && {newLabel: next.label}),
  }
  if (old === undefined || next === undefined) {
    return {...labels, ...(old && {old: old.text}), ...(next && {new: next.text})}
  }
  const readOtherwise = old.text === next.text && old.reading !== next.reading
  const before = readOtherwise ? withReading(old) : old.text
  const after = readOtherwise ? withReading(next) : next.text
  const parts = markTexts(before, after)
  return {...labels, old: before, new: after, oldParts: parts.old, newParts: parts.new}
}

/** Of a figure that is printed as before and taken for another, the reading is what changed. */
function withReading({text, reading = ''}: Entry): string {
  return `${text}［${reading}］`
}
