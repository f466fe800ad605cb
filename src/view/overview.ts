import type {Indicator} from '../model/indicator.js'
import type {Section} from '../model/section.js'
import type {Period, Value} from '../model/value.js'
import {indicatorsOf} from '../model/walk.js'
import {anchor} from './format.js'
import type {RateView} from './rate.js'
import {flatten, type SectionView} from './section.js'
import type {StatusView} from './status.js'
import {toValue, type ValueView} from './value.js'

/** The table of all indicators (指標一覧); a column that no indicator fills is not there. */
export interface OverviewView {
  /** True where some indicator names a division. */
  divisions: boolean
  /** Undefined where no indicator has one. */
  baseline: ColumnView | undefined
  /** One column for each period that has an actual value, in time order. */
  years: ColumnView[]
  /** The first target. */
  initial: ColumnView | undefined
  /** The last revised target. */
  revised: ColumnView | undefined
  /** True where the report judges: then there are columns for rate and status. */
  judged: boolean
  /** True where some rate is actual / target, which a mark in its cell says. */
  ofTarget: boolean
  /** How many columns the table has, without the one for the pages. */
  span: number
  /** True where there are so many columns that each must be narrow. */
  wide: boolean
  /** True where there are so few that the names may have the room. */
  few: boolean
  /** True where there are no more columns than an upright page can hold. */
  upright: boolean
  /** The indicators by section, in reading order. */
  groups: Array<{
    /** What counts the section: `施策 (1)`. */
    label: string | undefined
    /** Of the section. */
    title: string
    /** The part that the section stands in, where that has to be told. */
    chapter: string | undefined
    /** To its heading. */
    href: string
    /** Its indicators. */
    rows: OverviewRow[]
  }>
}

/** A column: its heading, and the period where all its values share one. */
export interface ColumnView {
  /** `R6`, `実績`, `目標`, `目標（当初）`. */
  label: string
  /** Undefined where the values differ in it: then it stands in the cells. */
  period: string | undefined
}

/** One indicator of the table. */
export interface OverviewRow {
  /** Of the indicator; its row has the id `row-<number>`. */
  number: number
  /** Of the indicator. */
  name: string
  /** To its card. */
  href: string
  /** Against the target in force; undefined where none may be computed. */
  rate: RateView | undefined
  /** Undefined where the report judges nothing. */
  status: StatusView | undefined
  /** The page of its card; '' where it is not known. */
  pageNumber: string
  /** Undefined where the table has no such column. */
  divisions:
    | {
        /** As printed. */
        names: string[]
      }
    | undefined
  /** In the order of the columns; each with what stands in it and, where the heading does not say, its period. */
  cells: Array<{
    /** For class names: `baseline`, `actual`, `initial`, `revised`. */
    kind: string
    /** `words`, its class name, where it holds no figure. */
    cell: string | undefined
    /** Several where a target was set more than once. */
    values: Array<{
      /** What stands in the cell. */
      value: ValueView
      /** Where the heading does not say it. */
      period: string | undefined
    }>
  }>
}

/** All indicators in one table, grouped by section; undefined where there is none. */
export function toOverview(
  sections: ReadonlyArray<Section>,
  views: ReadonlyArray<SectionView>,
): OverviewView | undefined {
  const models = new Map(indicatorsOf(sections).map(indicator => [indicator.id, indicator]))
  const all = [...models.values()]
  if (all.length === 0) return undefined
  const columns = toColumns(all)
  const divisions = all.some(indicator => (indicator.divisions ?? []).length > 0)
  const groups = flatten(views)
    .filter(({indicators}) => indicators.length > 0)
    .map(section => ({
      label: section.label,
      title: section.title,
      chapter: chapterOf(section, views),
      href: section.href,
      rows: section.indicators.map(view => {
        const model = models.get(view.id)
        return {
          number: view.number,
          name: view.name,
          href: anchor(view.id),
          rate: view.verdict?.rates.at(-1)?.rate,
          status: view.status,
          pageNumber: view.pageNumber,
          divisions: divisions ? {names: view.divisions.map(({name}) => name)} : undefined,
          cells: columns.map(column => toCell(column, model)),
        }
      }),
    }))
  const judged = flatten(views).some(({indicators}) => indicators.some(it => it.status))
  const heading = (kind: string) =>
    columns.filter(column => column.kind === kind).map(({label, period}) => ({label, period}))
  return {
    divisions,
    baseline: heading('baseline')[0],
    years: heading('actual'),
    initial: heading('initial')[0],
    revised: heading('revised')[0],
    judged,
    ofTarget: groups.some(({rows}) => rows.some(({rate}) => rate?.ofTarget)),
    span: columns.length + (divisions ? 3 : 2) + (judged ? 2 : 0),
    wide: columns.length > 9,
    few: columns.length < 5,
    upright: columns.length + (divisions ? 1 : 0) + (judged ? 2 : 0) < 5,
    groups,
  }
}

function toCell(column: Column, model: Indicator | undefined): OverviewRow['cells'][number] {
  const values = (model === undefined ? [] : column.pick(model)).map(value => ({
    value: toValue(value),
    period: periodBeside(value, column),
  }))
  const [first] = values
  const cell = first?.value.word && !first.value.missing ? 'words' : undefined
  return {kind: column.kind, cell, values}
}

interface Column extends ColumnView {
  kind: 'baseline' | 'actual' | 'initial' | 'revised'
  pick: (indicator: Indicator) => Value[]
}

function toColumns(all: ReadonlyArray<Indicator>): Column[] {
  const years = new Map<string | number, {period: Period; index: number}>()
  for (const {period} of all.flatMap(({actuals = []}) => actuals))
    if (period !== undefined && !years.has(key(period)))
      years.set(key(period), {period, index: years.size})
  const ordered = [...years].sort(
    ([, a], [, b]) =>
      (a.period.fiscalYear ?? Number.POSITIVE_INFINITY) -
        (b.period.fiscalYear ?? Number.POSITIVE_INFINITY) || a.index - b.index,
  )
  const actuals = ordered.map(
    ([year, {period}]): Column => ({
      kind: 'actual',
      label: period.label,
      period: period.label,
      pick: indicator =>
        (indicator.actuals ?? []).filter(value => value.period && key(value.period) === year),
    }),
  )
  const single = (kind: Column['kind'], label: string, pick: Column['pick']) => {
    const values = all.flatMap(pick)
    const labels = new Set(values.map(value => value.period?.label))
    const [period] = labels.size === 1 ? labels : [undefined]
    return values.length === 0 ? [] : [{kind, label, period, pick}]
  }
  const revised = single('revised', '目標（改定）', ({targets = []}) =>
    targets.filter(({kind}) => kind === 'revised').slice(-1),
  )
  return [
    ...single('baseline', '基準値', ({baseline}) => (baseline === undefined ? [] : [baseline])),
    ...actuals,
    ...single('actual', '実績', ({actuals = []}) =>
      actuals.filter(({period}) => period === undefined),
    ),
    ...single('initial', revised.length > 0 ? '目標（当初）' : '目標', ({targets = []}) =>
      targets.filter(({kind}) => kind === 'initial').slice(0, 1),
    ),
    ...revised,
  ]
}

/** The period of a value, where neither the heading of its column nor the value itself says it. */
function periodBeside({period, raw}: Value, column: Column): string | undefined {
  const said = period === undefined || period.label === column.period || raw.includes(period.label)
  return said ? undefined : period.label
}

function key({fiscalYear, label}: Period): string | number {
  return fiscalYear ?? label
}

/** The section that opens the pages this one stands on, unless it is that one itself. */
function chapterOf(section: SectionView, views: ReadonlyArray<SectionView>): string | undefined {
  if (section.page !== undefined) return undefined
  const all = flatten(views)
  const opening = all.slice(0, all.indexOf(section)).findLast(({page}) => page !== undefined)
  return opening === undefined
    ? undefined
    : [opening.label, opening.title].filter(Boolean).join('　')
}
