import type {Change, FieldChange, Part, Reason} from '../compare/comparison.js'
import {headingFields} from '../compare/comparison.js'
import {markTexts} from '../compare/mark-texts.js'
import {changeWords, fieldWords, subjectWords} from './comparison-words.js'

/** One thing that changed: its heading, and below it the fields that differ. */
export interface ComparisonBlock {
  /** For class names: `section`, `indicator`, `action`, `term`. */
  subject: string
  /** The headings above it, where they have to be told. */
  path: string | undefined
  /** 変更, 移動, …: all that is true of it. */
  kinds: Array<{
    /** For class names. */
    key: string
    /** 変更, 移動, …. */
    word: string
  }>
  /** Where both versions are read in their sources; undefined where not known. */
  lines: string | undefined
  /** Its heading, and what differs. */
  rows: ComparisonRow[]
}

/** What stands side by side. */
export interface ComparisonRow {
  /** True for the heading of the thing. */
  heading: boolean
  /** True where it stands for what did not change. */
  omission: boolean
  /** 改正後. */
  new: ComparisonCell
  /** 現行. */
  old: ComparisonCell
  /** 変更理由: of the corrections that it comes of. */
  reasons: ReasonView[]
}

/** Why a text was corrected. */
export interface ReasonView {
  /** In the words of the person. */
  reason: string
  /** Who corrected; undefined where not said. */
  by: string | undefined
}

/** A stretch of a text. */
export interface PartView {
  /** As it is to be read. */
  text: string
  /** True where it differs from the other side. */
  changed: boolean
}

/** One side of a row. */
export interface ComparisonCell {
  /** 指標, 取組, 用語 before a heading; the name of a field before its text. */
  label: string | undefined
  /** The period of a figure, marked where it differs. */
  period: PartView[]
  /** The text, cut where it differs from the other side. */
  parts: PartView[]
  /** （新設）, （削る）, （略） in place of a text. */
  mark: string | undefined
  /** True on the side of the new version, where what differs was put in and not taken out. */
  after: boolean
}

const added = '（新設）'
const removed = '（削る）'
const leftOut = '（略）'
const nothing = {label: undefined, period: [], parts: [], mark: undefined}
const noNew: ComparisonCell = {...nothing, after: true}
const noOld: ComparisonCell = {...nothing, after: false}

/** A change as rows of the table, below the headings `path`. */
export function toBlock(change: Change, path: string | undefined): ComparisonBlock {
  const whole = !change.old || !change.new
  const fields = change.fields.filter(it => !headingFields.has(it.field))
  const rows = [
    toHeading(change),
    ...(change.kinds.includes('moved') ? [toMove(change)] : []),
    ...fields.flatMap(it => [...(it.leftOut > 0 ? [omission] : []), toRow(it, whole)]),
    ...(change.leftOutAfter > 0 ? [omission] : []),
  ]
  return {
    subject: change.subject,
    path,
    kinds: change.kinds.map(key => ({key, word: changeWords[key]})),
    lines: linesOf(change),
    rows,
  }
}

const omission: ComparisonRow = {
  heading: false,
  omission: true,
  new: {...noNew, mark: leftOut},
  old: {...noOld, mark: leftOut},
  reasons: [],
}

function toHeading({subject, old, new: next, fields}: Change): ComparisonRow {
  const label = subjectWords[subject]
  const parts =
    old && next
      ? markTexts(old.heading, next.heading)
      : {old: whole(old?.heading ?? ''), new: whole(next?.heading ?? '')}
  return {
    heading: true,
    omission: false,
    new: next ? {...noNew, label, parts: parts.new} : {...noNew, mark: removed},
    old: old ? {...noOld, label, parts: parts.old} : {...noOld, mark: added},
    reasons: toReasons(fields.filter(it => headingFields.has(it.field))),
  }
}

/** Of a thing that is new as a whole, that it is new is said once. */
function toRow(field: FieldChange, ofWhole: boolean): ComparisonRow {
  return {
    heading: false,
    omission: false,
    new:
      field.new === undefined ? {...noNew, ...(!ofWhole && {mark: removed})} : toCell(field, 'new'),
    old:
      field.old === undefined ? {...noOld, ...(!ofWhole && {mark: added})} : toCell(field, 'old'),
    reasons: toReasons([field]),
  }
}

/** Each reason once. */
function toReasons(fields: ReadonlyArray<FieldChange>): ReasonView[] {
  const all: Reason[] = fields.flatMap(it => it.reasons ?? [])
  const found = new Map(all.map(it => [JSON.stringify([it.reason, it.by]), it]))
  return [...found.values()].map(({reason, by}) => ({reason, by}))
}

function toCell(field: FieldChange, side: 'old' | 'new'): ComparisonCell {
  const [text = '', parts, period] =
    side === 'new'
      ? [field.new, field.newParts, field.newLabel]
      : [field.old, field.oldParts, field.oldLabel]
  const both = field.old !== undefined && field.new !== undefined
  const sameYear = both && field.oldLabel === field.newLabel
  return {
    label: fieldWords[field.field],
    period: period === undefined ? [] : [{text: period, changed: !sameYear}],
    parts:
      text === ''
        ? [{text: '（空欄）', changed: !both || field.old !== field.new}]
        : (parts ?? whole(text)),
    mark: undefined,
    after: side === 'new',
  }
}

function whole(text: string): Part[] {
  return text === '' ? [] : [{text, changed: true}]
}

/** The headings that it stands below, or its place among its like where they are the same. */
function toMove({old, new: next}: Change): ComparisonRow {
  const [was, is] = [old, next].map(it => it?.path.join('　＞　') ?? '')
  const place = (position = 0) => `${position}番目`
  const parts =
    was === is
      ? markTexts(place(old?.position), place(next?.position))
      : markTexts(was ?? '', is ?? '')
  const label = '位置'
  return {
    heading: false,
    omission: false,
    new: {...noNew, label, parts: parts.new},
    old: {...noOld, label, parts: parts.old},
    reasons: [],
  }
}

function linesOf({old, new: next}: Change): string | undefined {
  const line = (place: {line?: number | undefined} | undefined) =>
    place?.line === undefined ? '—' : `${place.line}`
  if (old?.line === undefined && next?.line === undefined) return undefined
  return `原文 ${line(next)}／${line(old)}行`
}
