import type {IndicatorJudgement, Status} from './judgement.js'

/** How many indicators have which status. */
export interface StatusTally {
  counts: Readonly<Record<Status, number>>
  /** What the counts are out of: all indicators that have actual values, or should have. */
  outOf: number
  /** Indicators of a plan without any actual value; in no count. */
  plans: number
  all: number
}

/** Counts the headline of each indicator. The counts add up to `outOf`, `outOf` and `plans` to `all`. */
export function tallyStatuses(judgements: ReadonlyArray<IndicatorJudgement>): StatusTally {
  const counted = judgements.filter(({headline}) => headline.reason !== 'plan')
  const count = (status: Status) => counted.filter(it => it.headline.status === status).length
  return {
    counts: {
      achieved: count('achieved'),
      progressed: count('progressed'),
      flat: count('flat'),
      regressed: count('regressed'),
      unjudged: count('unjudged'),
    },
    outOf: counted.length,
    plans: judgements.length - counted.length,
    all: judgements.length,
  }
}
