import type {Indicator} from '../model/indicator.js'
import type {Cumulative, Value} from '../model/value.js'
import {exactNumber} from './figure.js'
import type {Increment} from './judgement.js'

const planTotals = [
  '期間合計',
  '期間累計',
  '期間内累計',
  '期間中累計',
  '期間の累計',
  '期間中の累計',
]
const runningTotals = ['累計', '累積', '通算']

/**
 * The years that a value is the total of; undefined for the figure of one year or one day.
 *
 * The first year of a plan is a total of one year, though texts do not mark it: 59人, 105人 (R2～R3 累計).
 */
export function totalOf(value: Value, indicator: Indicator): Cumulative | undefined {
  if (value.cumulative !== undefined) return value.cumulative
  const year = value.period?.fiscalYear
  const {actuals = [], targets = []} = indicator
  const isFirst = [...actuals, ...targets].some(it => it.cumulative?.from === year)
  if (year !== undefined && isFirst) return {from: year, to: year}
  return nameSays(indicator) === 'running' ? {} : undefined
}

/** The same of a target: (計画期間合計) in the name makes it a total. */
export function totalOfTarget(target: Value, indicator: Indicator): Cumulative | undefined {
  return target.cumulative ?? (nameSays(indicator) === undefined ? undefined : {})
}

/** Does the total count from the first year of the plan, so that it was 0 before? 累計 alone does not say since when. */
export function beginsWithPlan({cumulative}: Value, indicator: Indicator): boolean {
  if (cumulative) return cumulative.from !== undefined
  return nameSays(indicator) === 'plan'
}

/** Is a total that ends here only part of the years that the target counts? */
export function isUnfinished(actual: Value, target: Value): boolean {
  const end = actual.cumulative?.to ?? actual.period?.fiscalYear
  const last = target.cumulative?.to
  return end !== undefined && last !== undefined && end < last
}

/** What each year added to a running total: only from one year to the next, and for the first year itself. */
export function incrementsOf(indicator: Indicator): ReadonlyArray<Increment> | undefined {
  const {actuals = []} = indicator
  if (!actuals.some(it => it.cumulative) && nameSays(indicator) !== 'running') return undefined
  const increments = actuals.flatMap((value, index): Increment[] => {
    const {period, unit, per} = value
    const total = totalOf(value, indicator)
    const number = exactNumber(value)
    const year = period?.fiscalYear
    if (!period || !total || number === undefined || year === undefined) return []
    if (total.from === year) return [{period, number, ...(unit !== undefined && {unit})}]
    const before = actuals[index - 1]
    const start = before && exactNumber(before)
    const follows = before?.period?.fiscalYear === year - 1
    if (!before || start === undefined || !follows) return []
    const same = before.unit === unit && before.per === per
    const earlier = totalOf(before, indicator)
    if (!same || !earlier || earlier.from !== total.from) return []
    const added = Math.round((number - start) * 1e9) / 1e9
    if (!Number.isFinite(added)) return []
    return [{period, number: added === 0 ? 0 : added, ...(unit !== undefined && {unit})}]
  })
  return increments.length > 0 ? increments : undefined
}

/** 計画期間合計 counts the years of the plan, 累計 alone everything since it began. */
function nameSays({name, notes = []}: Indicator): 'plan' | 'running' | undefined {
  const text = [name, ...notes].join(' ').normalize('NFKC')
  if (planTotals.some(it => text.includes(it))) return 'plan'
  return runningTotals.some(it => text.includes(it)) ? 'running' : undefined
}
