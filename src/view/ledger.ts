import type {Indicator} from '../model/indicator.js'
import type {Target, Value} from '../model/value.js'
import {alignFigures} from './align-figures.js'
import {skippedYears} from './skipped-years.js'
import {toValue, type ValueView} from './value.js'

/** One row of an indicator's table. */
export interface LedgerRow {
  /** `基準値`, `R6`, `目標（当初）`. */
  label: string
  /** The period, where the label does not say it already. */
  period: string | undefined
  /** `baseline`, `actual` or `target`: rules stand between the groups. */
  group: string
  /** Class names of its cell: `words`, `last` (the target that is now in force); undefined where there is none. */
  cell: string | undefined
  /** The figure as printed. */
  value: ValueView
  /** One empty column for each year that the text leaves out before this one, where the table lies under a chart. */
  gaps: string[]
  /** Where it stands in the source: `10行 57字目`, with the whole cell where the figure is a part of it. */
  place: string
}

/** The table of an indicator: baseline, every period, every target, from top to bottom. */
export interface LedgerView {
  /** From the baseline to the last target. */
  rows: LedgerRow[]
  /** The same rows, parted between baseline, actual values and targets. */
  groups: Array<{
    /** Its rows. */
    rows: LedgerRow[]
  }>
  /** The longest unit in em, at most 6; undefined where all figures have the same. */
  units: number | undefined
  /** True where some value has a remark. */
  notes: boolean
  /** True where some years are left out: then the empty columns hide from a reader which way its heads look. */
  gaps: boolean
}

interface Entry {
  label: string
  period: string | undefined
  group: string
  gaps: string[]
  value: Value
}

/**
 * Baseline, actuals and targets of an indicator as rows; undefined where it has none of them.
 * @param upright whether the rows stand below each other, so that their figures have to be aligned
 */
export function toLedger(indicator: Indicator, upright: boolean): LedgerView | undefined {
  const found = entries(indicator)
  if (found.length === 0) return undefined
  // A dash in the place of a revision says that the target before it still holds.
  const inForce = found.findLast(
    ({group, value}) => group === 'target' && value.missing === undefined,
  )
  const figures = found.map(({value}) => ({...toValue(value), wide: false}))
  const values = upright ? alignFigures(figures) : figures
  const rows = found.map((entry, index) => ({
    label: entry.label,
    period: entry.period,
    group: entry.group,
    cell: cellClass(values[index], entry === inForce),
    value: values[index] ?? toValue(entry.value),
    gaps: entry.gaps,
    place: placeOf(entry.value),
  }))
  const groups = ['baseline', 'actual', 'target']
    .map(group => ({rows: rows.filter(row => row.group === group)}))
    .filter(group => group.rows.length > 0)
  const slots = rows.flatMap(({value}) => (value.slot ? [[...value.unit].length] : []))
  return {
    rows,
    groups,
    units:
      slots.length === 0
        ? undefined
        : Math.min(
            6,
            slots.reduce((most, it) => Math.max(most, it)),
          ),
    notes: rows.some(({value}) => value.note !== undefined),
    gaps: rows.some(({gaps}) => gaps.length > 0),
  }
}

/** `10行 57字目`, or `—` where the text does not say; with the whole cell where only a part of it is the value. */
export function placeOf(value: Value): string {
  const {line, column, raw, cell = raw} = value
  if (line === undefined) return '—'
  const place = column === undefined ? `${line}行` : `${line}行 ${column}字目`
  return cell === raw ? place : `${place}「${cell}」`
}

function cellClass(value: ValueView | undefined, last: boolean): string | undefined {
  const kind = value?.word && !value.missing ? ['words'] : []
  return [...kind, ...(last ? ['last'] : [])].join(' ') || undefined
}

/** What each target is called, in the order they were set. */
export function targetNames(targets: ReadonlyArray<Target>): string[] {
  if (targets.every(({kind}) => kind === 'initial')) return targets.map(() => '目標')
  const revisions = targets.filter(({kind}) => kind === 'revised').length
  let revision = 0
  return targets.map(({kind}) => {
    if (kind === 'initial') return '当初目標'
    revision += 1
    return revisions === 1 ? '改定目標' : `改定目標${revision}`
  })
}

function entries(indicator: Indicator): Entry[] {
  const {baseline, actuals = [], targets = []} = indicator
  const names = targetNames(targets)
  return [
    ...(baseline === undefined
      ? []
      : [
          {
            label: '基準値',
            period: baseline.period?.label,
            group: 'baseline',
            gaps: [],
            value: baseline,
          },
        ]),
    ...actuals.map((value, index) => ({
      label: value.period?.label ?? '実績',
      period: undefined,
      group: 'actual',
      gaps: Array.from({length: skippedYears(actuals, index)}, () => ''),
      value,
    })),
    ...targets.map((value, index) => ({
      label: names[index] ?? '目標',
      period: value.period?.label,
      group: 'target',
      gaps: [],
      value,
    })),
  ]
}
