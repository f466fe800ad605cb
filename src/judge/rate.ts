import type {Direction, Judgement} from './judgement.js'

/** Exact numbers only; a baseline only where it may be held against the target. */
export interface RateQuestion {
  actual: number | undefined
  target: number | undefined
  baseline: number | undefined
  direction: Direction
}

/**
 * The achievement rate: (actual − baseline) / (target − baseline), without a baseline of another value actual / target.
 *
 * @returns No rate for a target of 0, nor where a rate would say nothing: less is better and no baseline is there
 *   (twice the accidents are no 200 %), signs differ, or the baseline lay beyond the target from the start.
 */
export function rateOf(question: RateQuestion): Pick<Judgement, 'rate' | 'rateBasis'> {
  const {actual, target, baseline, direction} = question
  if (actual === undefined || target === undefined || target === 0) return {}
  if (baseline !== undefined && baseline !== target) {
    const ahead = direction === 'up' ? target > baseline : target < baseline
    return ahead ? rated((actual - baseline) / (target - baseline), 'fromBaseline') : {}
  }
  if (direction === 'down' || target < 0 || actual < 0) return {}
  return rated(actual / target, 'ofTarget')
}

function rated(quotient: number, rateBasis: 'fromBaseline' | 'ofTarget') {
  const rate = Math.round(quotient * 1e9) / 1e9
  // −0 would be printed as a minus.
  return Number.isFinite(rate) ? {rate: rate === 0 ? 0 : rate, rateBasis} : {}
}
