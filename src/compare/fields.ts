import type {Action} from '../model/action.js'
import type {Document} from '../model/document.js'
import type {Indicator} from '../model/indicator.js'
import type {Section, Term} from '../model/section.js'
import type {Value} from '../model/value.js'
import type {FieldName} from './comparison.js'
import {readingOf} from './reading.js'
import {visible} from './visible.js'

/** One entry of a field. */
export interface Entry {
  text: string
  /** The period or year it is of, as printed. */
  label?: string
  /** What it is found again by among the entries of its field; paragraphs have none and are found by their words. */
  key?: string
  /** What a figure was taken for. */
  reading?: string
  /** The line of a figure in the source; paragraphs have none. */
  line?: number
}

/** What stands in the fields of a thing, each in its order. */
export type Fields = ReadonlyMap<FieldName, Entry[]>

/** What is printed of the document itself. */
export function documentFields({document}: Document): Fields {
  return new Map([
    ['name', one(document.title)],
    ['municipality', one(document.municipality)],
  ])
}

/** The heading of a section. */
export function sectionHeading({label, number, title}: Section): Fields {
  return new Map<FieldName, Entry[]>([
    ['label', one(label)],
    ['number', one(number)],
    ['name', one(title)],
  ])
}

/** What is printed of a section, without what has a place of its own. */
export function sectionFields(section: Section): Fields {
  const figures = (section.figures ?? []).map(({caption, source = ''}) => `${caption} ${source}`)
  return new Map<FieldName, Entry[]>([
    ...sectionHeading(section),
    ['divisions', one(section.divisions?.join('、'))],
    ['vision', one(section.vision)],
    ['issues', many(section.issues)],
    ['paragraphs', many(section.paragraphs)],
    ['summary', many(section.summary)],
    ['fragments', many(section.fragments)],
    ['figures', many(figures)],
  ])
}

/** What is printed of an indicator. */
export function indicatorFields(indicator: Indicator): Fields {
  const {targets = [], baseline} = indicator
  return new Map<FieldName, Entry[]>([
    ['number', one(indicator.number)],
    ['name', one(indicator.name)],
    ['notes', many(indicator.notes)],
    ['divisions', one(indicator.divisions?.join('、'))],
    ['definition', one(indicator.definition)],
    ['project', one(indicator.project)],
    ['baseline', values(baseline ? [baseline] : [], () => '')],
    ['actuals', values(indicator.actuals, periodOf)],
    [
      'target-initial',
      values(
        targets.filter(it => it.kind === 'initial'),
        periodOf,
      ),
    ],
    [
      'target-revised',
      values(
        targets.filter(it => it.kind === 'revised'),
        periodOf,
      ),
    ],
    ['unplaced', values(indicator.unplaced, () => '')],
    ['review', many(indicator.review)],
  ])
}

/** What is printed of an action. */
export function actionFields(action: Action): Fields {
  const schedule = (action.schedule ?? []).map(({fiscalYear, phase, extent}) => ({
    text: visible(extent === undefined ? phase : `${phase}（期間不明）`),
    label: `${fiscalYear}年度`,
    key: `${fiscalYear}`,
  }))
  return new Map<FieldName, Entry[]>([
    ['number', one(action.number)],
    ['name', one(action.text)],
    ['schedule', schedule],
    ['status', one(action.status)],
    ['done', one(action.done)],
    ['next', one(action.next)],
    ['fragments', many(action.fragments)],
  ])
}

/** A term and its explanation. */
export function termFields({term, definition}: Term): Fields {
  return new Map([
    ['name', one(term)],
    ['definition', one(definition)],
  ])
}

function one(text: string | undefined): Entry[] {
  return text === undefined || visible(text) === '' ? [] : [{text: visible(text), key: ''}]
}

function many(texts: ReadonlyArray<string> = []): Entry[] {
  return texts.map(it => ({text: visible(it)})).filter(it => it.text !== '')
}

function values(found: ReadonlyArray<Value> = [], keyOf: (value: Value) => string): Entry[] {
  return found.map(value => ({
    text: visible(value.raw),
    ...(value.period && {label: visible(value.period.label)}),
    key: keyOf(value),
    reading: readingOf(value),
    ...(value.line !== undefined && {line: value.line}),
  }))
}

function periodOf({period}: Value): string {
  return `${period?.fiscalYear ?? period?.label ?? ''}`
}
