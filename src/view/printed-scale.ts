import type {Value} from '../model/value.js'
import {toValue} from './value.js'

/**
 * How many of its bare units one printed unit is, where that is the same for all `values`: 1 for `40人`, 100000000 for
 * `40.1億円` (which is 4010000000 円). Undefined where the values differ (`9千万円`, `1億2千万円`) or are not printed in
 * digits: then only the bare numbers can share an axis.
 */
export function printedScale(values: ReadonlyArray<Value>): number | undefined {
  const scales = new Set<number>()
  for (const value of values) {
    const printed = printedNumber(value)
    if (printed === undefined || value.number === undefined) return undefined
    if (printed === 0 && value.number === 0) continue
    scales.add(Number((value.number / printed).toPrecision(9)))
  }
  const [scale = 1] = scales
  return scales.size > 1 || !Number.isFinite(scale) || scale <= 0 ? undefined : scale
}

/** The digits as printed, as a number: `▲8.5億円` → -8.5. Undefined where the value is words. */
export function printedNumber(value: Value): number | undefined {
  const {word, integer, fraction} = toValue(value)
  if (word) return undefined
  const digits = `${integer}${fraction}`
    .normalize('NFKC')
    .replace(/[▲△−]\s?/u, '-')
    .replace(/[約+,\s]/gu, '')
  const number = Number(digits)
  return Number.isFinite(number) ? number : undefined
}
