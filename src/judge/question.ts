import type {Indicator} from '../model/indicator.js'
import type {Value} from '../model/value.js'
import type {Conflict, Judgement} from './judgement.js'
import type {Rules} from './rules.js'

/** A target and what it is seen from. */
export interface Aim {
  indicator: Indicator
  rules: Rules
  target: Value
  /** What the sentence calls the target: 目標, 当初の目標, 見直し後の目標. */
  targetName: string
  baseline: Value | undefined
  /** What the sentence calls the baseline, where it is not the printed one: 前年度の実績「200件」. */
  startName?: string
  /** Both are changes (4%減 against 10%減): their signs are ours, and 上回る would be misread. */
  ofChanges?: boolean
}

/** One actual value to be held against one target. */
export interface Question extends Aim {
  actual: Value
  /** The actual value one year earlier, for 前年度比. */
  yearBefore: Value | undefined
}

/** The answer, without the values that were asked about. */
export type Verdict = Omit<Judgement, 'actual' | 'target'> & {
  conflict?: Conflict
}

/** No status: why, as a code and as sentences. */
export function unjudged(reason: Judgement['reason'], sentence: string): Verdict {
  return {status: 'unjudged', reason, sentence}
}
