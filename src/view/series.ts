import type {Indicator} from '../model/indicator.js'
import type {Target, Value} from '../model/value.js'
import {skippedYears} from './skipped-years.js'

/** What of an indicator can be drawn, before there is any geometry. */
export interface Series {
  /** True where running totals are drawn and not figures of single years. */
  cumulative: boolean
  baseline: number | undefined
  /** One for every year of the axis, in time order; the baseline is not among them. Undefined for years without a figure. */
  slots: Array<number | undefined>
  /** `index`: which of the indicator's targets it is. */
  targets: Array<{index: number; number: number; weight: 'initial' | 'between' | 'last'}>
  /** What was left out of the picture and why, as whole sentences. */
  remarks: string[]
}

/** The series of an indicator, or undefined where fewer than two actual values can be drawn. */
export function toSeries(indicator: Indicator): Series | undefined {
  const actuals = indicator.actuals ?? []
  const unit = actuals.findLast(value => plottable(value))?.unit
  const same = (value: Value | undefined) =>
    value !== undefined && plottable(value) && value.unit === unit
  const drawn = actuals.filter(same)
  if (drawn.length < 2) return undefined
  const cumulative = drawn.some(value => value.cumulative !== undefined)
  const fits = (value: Value) => same(value) && isTotal(value, actuals) === cumulative
  const slots = actuals.map(value => (fits(value) ? value.number : undefined))
  if (slots.filter(number => number !== undefined).length < 2) return undefined
  const {targets, remarks} = toTargets(indicator.targets ?? [], {cumulative, unit})
  return {
    cumulative,
    baseline: same(indicator.baseline) ? indicator.baseline?.number : undefined,
    slots: slots.flatMap((number, index) => [
      ...Array.from({length: skippedYears(actuals, index)}, () => undefined),
      number,
    ]),
    targets,
    remarks: [...leftOut(actuals.filter(plottable), {same, fits}), ...remarks],
  }
}

interface Fit {
  same: (value: Value) => boolean
  fits: (value: Value) => boolean
}

/** Figures that stand in the table but not in the picture, and why. */
function leftOut(figures: ReadonlyArray<Value>, {same, fits}: Fit): string[] {
  return [
    ...(figures.every(same) ? [] : ['単位の異なる値は図に示していません。']),
    ...(figures.filter(same).every(fits) ? [] : ['累計と書かれていない値は図に示していません。']),
  ]
}

function plottable(value: Value): boolean {
  return (
    value.number !== undefined &&
    value.upper === undefined &&
    value.parts === undefined &&
    value.change === undefined &&
    value.missing === undefined
  )
}

/** Is it a running total? The first year of a plan is one too, though the texts do not mark it as such. */
function isTotal(value: Value, all: ReadonlyArray<Value>): boolean {
  if (value.cumulative !== undefined) return true
  const year = value.period?.fiscalYear
  return year !== undefined && all.some(({cumulative}) => cumulative?.from === year)
}

function toTargets(
  targets: ReadonlyArray<Target>,
  series: {cumulative: boolean; unit: string | undefined},
): Pick<Series, 'targets' | 'remarks'> {
  const remarks = new Set<string>()
  const drawn = targets.flatMap((target, index) => {
    if (!plottable(target) || target.unit !== series.unit) return []
    if ((target.cumulative !== undefined) !== series.cumulative) {
      remarks.add(
        series.cumulative
          ? '累計の実績に対し、目標は累計と書かれていないため、図に示していません。'
          : '目標は累計の値であるため、図に示していません。',
      )
      return []
    }
    return [{index, number: target.number ?? 0}]
  })
  const weighed = drawn.map((target, index) => ({
    ...target,
    weight:
      index === drawn.length - 1
        ? ('last' as const)
        : index === 0
          ? ('initial' as const)
          : ('between' as const),
  }))
  return {targets: weighed, remarks: [...remarks]}
}
