import type {Indicator} from '../model/indicator.js'
import type {Target, Value} from '../model/value.js'
import {axisNumber} from './format.js'
import {targetNames} from './ledger.js'
import {printedNumber, printedScale} from './printed-scale.js'
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

/** A figure and its label, as printed where all figures are printed in one unit. */
export interface Point {
  number: number
  label: string
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
  const baseline = same(indicator.baseline) ? indicator.baseline : undefined
  const targets = indicator.targets ?? []
  const scale = printedScale([
    ...drawn,
    ...targets.filter(same),
    ...(baseline === undefined ? [] : [baseline]),
  ])
  const slots = actuals.map(value => ({
    label: value.period?.label ?? '',
    year: value.period?.fiscalYear,
    point: fits(value) ? toPoint(value, scale) : undefined,
    missing: fits(value) ? undefined : missingMark(value),
  }))
  if (slots.filter(({point}) => point !== undefined).length < 2) return undefined
  const {targets: steps, remarks} = toTargets(targets, {cumulative, unit, scale})
  return {
    cumulative,
    unit: unitName(drawn.at(-1), scale),
    baseline:
      baseline === undefined
        ? undefined
        : {label: baseline.period?.label ?? '基準', point: toPoint(baseline, scale)},
    slots: fillYears(slots),
    targets: steps,
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

/** In printed units where all values share them, so that axis and labels read like the table. */
function toPoint(value: Value, scale: number | undefined): Point {
  const number = value.number ?? 0
  return scale === undefined
    ? {number, label: axisNumber(number)}
    : {number: printedNumber(value) ?? number, label: printedFigure(toValue(value))}
}

function unitName(value: Value | undefined, scale: number | undefined): string | undefined {
  if (value?.unit === undefined) return undefined
  if (scale !== undefined && scale !== 1) return toValue(value).unit
  return value.per === undefined ? value.unit : `${value.unit}/${value.per}`
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
  series: {cumulative: boolean; unit: string | undefined; scale: number | undefined},
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
    return [{name: names[index] ?? '目標', point: toPoint(target, series.scale)}]
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
