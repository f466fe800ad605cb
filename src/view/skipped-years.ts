import type {Value} from '../model/value.js'

/**
 * How many years between an actual value and the one before it the text does not print, at most 9: they keep their place
 * in a picture, so that distances are true.
 */
export function skippedYears(actuals: ReadonlyArray<Value>, index: number): number {
  const year = actuals[index]?.period?.fiscalYear
  const before = actuals[index - 1]?.period?.fiscalYear
  if (year === undefined || before === undefined) return 0
  return Math.min(Math.max(year - before - 1, 0), 9)
}
