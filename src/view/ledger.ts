import type {Indicator} from '../model/indicator.js'
import type {Target, Value} from '../model/value.js'
import {toValue, type ValueView} from './value.js'

/** One row of an indicator's table. */
export interface LedgerRow {
  /** `基準値`, `R6`, `目標（当初）`. */
  label: string
  /** The period, where the label does not say it already. */
  period: string | undefined
  /** `baseline`, `actual` or `target`: rules stand between the groups. */
  group: string
  /** True for the first row of its group. */
  first: boolean
  /** True for the target that is now in force. */
  last: boolean
  /** The figure as printed. */
  value: ValueView
}

/** The table of an indicator: baseline, every period, every target, from top to bottom. */
export interface LedgerView {
  /** From the baseline to the last target. */
  rows: LedgerRow[]
  /** The most decimals of any row, at most 3: the room that is kept for them. */
  decimals: number
  /** The longest unit in em, at most 6. */
  units: number
  /** True where some value has a remark. */
  notes: boolean
}

/** Where a printed figure stands in the source. */
export interface SourceRow {
  /** `基準値 H30`, `R6`, `目標`. */
  label: string
  /** The whole cell as printed. */
  raw: string
  /** `10行 57字目`; undefined where the text does not say. */
  place: string | undefined
}

interface Entry {
  label: string
  period: string | undefined
  group: string
  value: Value
}

/** Baseline, actuals and targets of an indicator as rows; undefined where it has none of them. */
export function toLedger(indicator: Indicator): LedgerView | undefined {
  const found = entries(indicator)
  if (found.length === 0) return undefined
  // A dash in the place of a revision says that the target before it still holds.
  const inForce = found.findLast(
    ({group, value}) => group === 'target' && value.missing === undefined,
  )
  const rows = found.map((entry, index) => ({
    label: entry.label,
    period: entry.period,
    group: entry.group,
    first: found[index - 1]?.group !== entry.group,
    last: entry === inForce,
    value: toValue(entry.value),
  }))
  const figures = rows.map(({value}) => value).filter(value => !value.word)
  return {
    rows,
    decimals: Math.min(3, Math.max(0, ...figures.map(({fraction}) => fraction.length - 1))),
    units: Math.min(6, Math.max(0, ...figures.map(({unit}) => [...unit].length))),
    notes: rows.some(({value}) => value.note !== undefined),
  }
}

/** The same rows, each with the place where it was read. */
export function toSources(indicator: Indicator): SourceRow[] {
  const rows = entries(indicator).map(({label, period, value}) => ({
    label: period === undefined ? label : `${label} ${period}`,
    raw: (value.cell ?? value.raw) || '（空欄）',
    place: place(value),
  }))
  const unplaced = (indicator.unplaced ?? []).map(value => ({
    label: '列の分からない値',
    raw: value.raw || '（空欄）',
    place: place(value),
  }))
  return [...rows, ...unplaced]
}

/** What each target is called, in the order they were set. */
export function targetNames(targets: ReadonlyArray<Target>): string[] {
  if (targets.length === 1 && targets[0]?.kind === 'initial') return ['目標']
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
      : [{label: '基準値', period: baseline.period?.label, group: 'baseline', value: baseline}]),
    ...actuals.map(value => ({
      label: value.period?.label ?? '実績',
      period: undefined,
      group: 'actual',
      value,
    })),
    ...targets.map((value, index) => ({
      label: names[index] ?? '目標',
      period: value.period?.label,
      group: 'target',
      value,
    })),
  ]
}

function place({line, column}: Value): string | undefined {
  if (line === undefined) return undefined
  return column === undefined ? `${line}行` : `${line}行 ${column}字目`
}
