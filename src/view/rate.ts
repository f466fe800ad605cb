import {groupDigits} from '../judge/group-digits.js'
import type {Judgement} from '../judge/judge.js'

/** An achievement rate, finished for print. */
export interface RateView {
  /** `112.0 %`, `−12.5 %`. */
  text: string
  /** True where it is actual / target, since no baseline can be used. */
  ofTarget: boolean
}

/** The rate of a judgement; undefined where none may be computed. */
export function toRate({rate, rateBasis}: Judgement): RateView | undefined {
  if (rate === undefined) return undefined
  return {text: percent(rate), ofTarget: rateBasis === 'ofTarget'}
}

/**
 * A share as a percentage with one decimal, `1` is `100.0 %`. What has not reached 1 never reads `100.0 %`, and what moved
 * never `0.0 %` with a sign.
 */
export function percent(share: number): string {
  const tenths = Math.round(Math.abs(share) * 1000)
  const honest = share < 1 && tenths >= 1000 && share > 0 ? 999 : tenths
  const sign = share < 0 && honest > 0 ? '−' : ''
  const whole = groupDigits(Math.floor(honest / 10))
  return `${sign}${whole}.${honest % 10} %`
}
