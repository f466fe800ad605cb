import type {Indicator} from '../model/indicator.js'
import type {Section} from '../model/section.js'
import type {Value} from '../model/value.js'
import {indicatorsOf} from '../model/walk.js'
import {anchor} from './format.js'
import {alignColumn, type ColumnView, type OverviewColumn, toColumns} from './overview-columns.js'
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
  /** The first target; one column for each year where targets are set for several. */
  initials: ColumnView[]
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

/**
 * All indicators in one table, grouped by section; undefined where there is none.
 * @param paged whether it is for the paper, where the points of figures of one unit stand below each other
 */
export function toOverview(
  sections: ReadonlyArray<Section>,
  views: ReadonlyArray<SectionView>,
  paged: boolean,
): OverviewView | undefined {
  const models = new Map(indicatorsOf(sections).map(indicator => [indicator.id, indicator]))
  const all = [...models.values()]
  if (all.length === 0) return undefined
  const columns = toColumns(all)
  const divisions = all.some(indicator => (indicator.divisions ?? []).length > 0)
  const judged = flatten(views).some(({indicators}) => indicators.some(it => it.status))
  const few = columns.length < 5
  const upright = columns.length + (divisions ? 1 : 0) + (judged ? 2 : 0) < 5
  const narrow = !few && !upright
  const aligned = new Map(
    paged ? columns.map(it => [it, alignColumn(all.flatMap(it.pick), narrow)]) : [],
  )
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
          cells: columns.map(column => toCell(column, model, aligned.get(column))),
        }
      }),
    }))
  const heading = (kind: string) =>
    columns.filter(column => column.kind === kind).map(({label, period}) => ({label, period}))
  return {
    divisions,
    baseline: heading('baseline')[0],
    years: heading('actual'),
    initials: heading('initial'),
    revised: heading('revised')[0],
    judged,
    ofTarget: groups.some(({rows}) => rows.some(({rate}) => rate?.ofTarget)),
    span: columns.length + (divisions ? 3 : 2) + (judged ? 2 : 0),
    wide: columns.length > 9,
    few,
    upright,
    groups,
  }
}

function toCell(
  column: OverviewColumn,
  model: Indicator | undefined,
  aligned: ReadonlyMap<Value, ValueView> = new Map(),
): OverviewRow['cells'][number] {
  const values = (model === undefined ? [] : column.pick(model)).map(value => ({
    value: aligned.get(value) ?? toValue(value),
    period: periodBeside(value, column),
  }))
  const [first] = values
  const cell = first?.value.word && !first.value.missing ? 'words' : undefined
  return {kind: column.kind, cell, values}
}

/** The period of a value, where neither the heading of its column nor the value itself says it. */
function periodBeside({period, raw}: Value, column: OverviewColumn): string | undefined {
  const said = period === undefined || period.label === column.period || raw.includes(period.label)
  return said ? undefined : period.label
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
