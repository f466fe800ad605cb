import type {
  Change,
  ChangeKind,
  FieldChange,
  FieldName,
  Part,
  Subject,
} from '../compare/comparison.js'
import {headingFields} from '../compare/comparison.js'
import {markTexts} from '../compare/mark-texts.js'

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
  /** How many rows it has. */
  span: number
  /** Its heading, and what differs. */
  rows: ComparisonRow[]
}

/** What stands side by side. */
export interface ComparisonRow {
  /** True for the heading of the thing. */
  heading: boolean
  /** True for the first row, which has the remarks. */
  first: boolean
  /** 改正後. */
  new: ComparisonCell
  /** 現行. */
  old: ComparisonCell
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

/** What each kind of change is called. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  changed: '変更',
  added: '新設',
  removed: '削る',
  moved: '移動',
  renamed: '改称',
}

const subjectWords: Readonly<Record<Subject, string | undefined>> = {
  document: undefined,
  section: undefined,
  indicator: '指標',
  action: '取組',
  term: '用語',
}

const fieldWords: Readonly<Record<FieldName, string>> = {
  label: '区分',
  number: '番号',
  name: '名称',
  municipality: '市町村',
  notes: '注記',
  divisions: '担当課',
  definition: '説明',
  project: '個別事業',
  baseline: '基準値',
  actuals: '実績値',
  'target-initial': '目標値（当初）',
  'target-revised': '目標値（修正後）',
  unplaced: '年度の分からない値',
  review: '振り返り',
  vision: '目指す姿',
  issues: '現状と課題',
  paragraphs: '本文',
  summary: '総括評価',
  fragments: '位置の分からない文字',
  figures: '図表',
  schedule: '予定',
  status: '状況',
  done: '実施内容',
  next: '改善点',
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
    span: rows.length,
    rows: rows.map((row, index) => ({...row, first: index === 0})),
  }
}

type Row = Omit<ComparisonRow, 'first'>

const omission: Row = {
  heading: false,
  new: {...noNew, mark: leftOut},
  old: {...noOld, mark: leftOut},
}

function toHeading({subject, old, new: next}: Change): Row {
  const label = subjectWords[subject]
  const parts =
    old && next
      ? markTexts(old.heading, next.heading)
      : {old: whole(old?.heading ?? ''), new: whole(next?.heading ?? '')}
  return {
    heading: true,
    new: next ? {...noNew, label, parts: parts.new} : {...noNew, mark: removed},
    old: old ? {...noOld, label, parts: parts.old} : {...noOld, mark: added},
  }
}

/** Of a thing that is new as a whole, that it is new is said once. */
function toRow(field: FieldChange, ofWhole: boolean): Row {
  return {
    heading: false,
    new:
      field.new === undefined ? {...noNew, ...(!ofWhole && {mark: removed})} : toCell(field, 'new'),
    old:
      field.old === undefined ? {...noOld, ...(!ofWhole && {mark: added})} : toCell(field, 'old'),
  }
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
function toMove({old, new: next}: Change): Row {
  const [was, is] = [old, next].map(it => it?.path.join('　＞　') ?? '')
  const place = (position = 0) => `${position}番目`
  const parts =
    was === is
      ? markTexts(place(old?.position), place(next?.position))
      : markTexts(was ?? '', is ?? '')
  const label = '位置'
  return {
    heading: false,
    new: {...noNew, label, parts: parts.new},
    old: {...noOld, label, parts: parts.old},
  }
}

function linesOf({old, new: next}: Change): string | undefined {
  const line = (place: {line?: number | undefined} | undefined) =>
    place?.line === undefined ? '—' : `${place.line}`
  if (old?.line === undefined && next?.line === undefined) return undefined
  return `原文 ${line(next)}／${line(old)}行`
}
