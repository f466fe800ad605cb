import type {Indicator} from '../model/indicator.js'
import type {Target, Value} from '../model/value.js'
import {targetNames} from './ledger.js'
import {printedFigure, toValue} from './value.js'

/** What of an indicator can be drawn, before there is any geometry. */
export interface Series {
  /** True where running totals are drawn and not figures of single years. */
  cumulative: boolean
  /** As printed, with what a rate is counted over: `人/年`. */
  unit: string | undefined
  baseline: {label: string; point: Point} | undefined
  /** One for every year of the axis, in time order; the baseline is not among them. */
  slots: Array<{label: string; point: Point | undefined; missing: string | undefined}>
  targets: Array<{name: string; point: Point; weight: 'initial' | 'between' | 'last'}>
  /** What was left out of the picture and why, as whole sentences. */
  remarks: string[]
}

/** A figure and its label as printed. */
export interface Point {
  number: number
  label: string
}

/** The series of an indicator, or undefined where fewer than two actual values can be drawn. */
export function toSeries(indicator: Indicator): Series | undefined {
  const actuals = indicator.actuals ?? []
  const unit = actuals.findLast(value => plottable(value))?.unit
  const drawn = actuals.filter(value => plottable(value) && value.unit === unit)
  if (drawn.length < 2) return undefined
  const cumulative = drawn.some(value => value.cumulative !== undefined)
  const fits = (value: Value) =>
    plottable(value) && value.unit === unit && isTotal(value, actuals) === cumulative
  const {baseline} = indicator
  const slots = actuals.map(value => ({
    label: value.period?.label ?? '',
    year: value.period?.fiscalYear,
    point: fits(value) ? toPoint(value) : undefined,
    missing: fits(value) ? undefined : missingMark(value),
  }))
  if (slots.filter(({point}) => point !== undefined).length < 2) return undefined
  const printed = drawn.map(value => toValue(value).unit).at(-1)
  return {
    cumulative,
    unit: printed || unit,
    baseline:
      baseline !== undefined && plottable(baseline) && baseline.unit === unit
        ? {label: baseline.period?.label ?? '基準', point: toPoint(baseline)}
        : undefined,
    slots: fillYears(slots),
    ...toTargets(indicator.targets ?? [], {cumulative, unit}),
  }
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

function toPoint(value: Value): Point {
  const label = printedFigure(toValue(value))
  const short = [...label].length <= 9 ? label : `${value.number}`
  return {number: value.number ?? 0, label: short}
}

function missingMark(value: Value): string {
  return value.missing === 'blank' ? '空欄' : [...value.raw].slice(0, 5).join('')
}

/** Years between that the text does not print keep their place on the axis, so that distances are true. */
function fillYears(slots: Array<Series['slots'][number] & {year: number | undefined}>) {
  return slots.flatMap(({year, ...slot}, index) => {
    const before = slots[index - 1]?.year
    const skipped = year === undefined || before === undefined ? 0 : year - before - 1
    const gap = {label: '', point: undefined, missing: undefined}
    return [...Array.from({length: Math.min(Math.max(skipped, 0), 9)}, () => gap), slot]
  })
}

function toTargets(
  targets: ReadonlyArray<Target>,
  series: {cumulative: boolean; unit: string | undefined},
): Pick<Series, 'targets' | 'remarks'> {
  const names = targetNames(targets)
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
    return [{name: names[index] ?? '目標', point: toPoint(target)}]
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
