import type {Period, Target, Value} from '../model/value.js'

/** 達成, 前進, 横ばい, 後退, 判定できない. */
export type Status = 'achieved' | 'progressed' | 'flat' | 'regressed' | 'unjudged'

/** Which way is better. */
export type Direction = 'up' | 'down'

/**
 * Where a direction was taken from: the target held against the baseline, the words of the target (以上, 未満, 増加), a
 * target of nothing at all, words of the name, or the settings; `assumed` where none of them says, and more counts as better.
 */
export type DirectionFrom = 'baseline' | 'target' | 'zero' | 'words' | 'settings' | 'assumed'

/** Words and figures of an indicator disagree. Figures are as printed; a baseline is missing where there is none. */
export type Conflict =
  /** The name holds a word for what is better low, the target is meant to be reached from below. */
  | {kind: 'name'; word: string; target: string; baseline?: string}
  /** The first target and the last one lie on different sides of the baseline. */
  | {kind: 'targets'; first: string; target: string; baseline?: string}

/** Why a status is what it is: the first five go with a status of their own, all others with `unjudged`. */
export type Reason =
  | 'reached'
  | 'closer'
  | 'unmoved'
  | 'farther'
  /** Several figures: all reached or came closer, but not all reached. */
  | 'parts-closer'
  /** No actual values at all: there is nothing to judge yet. */
  | 'plan'
  | 'unplaced'
  | 'no-target'
  | 'target-missing'
  | 'target-not-read'
  | 'abolished'
  | 'not-computable'
  | 'pending'
  | 'not-surveyed'
  | 'no-actual'
  | 'actual-not-read'
  | 'no-baseline'
  | 'baseline-not-comparable'
  | 'kinds-differ'
  | 'units-differ'
  | 'total-against-annual'
  | 'annual-against-total'
  | 'spans-differ'
  | 'total-unfinished'
  | 'state-not-reached'
  | 'states-differ'
  | 'direction-conflict'
  | 'no-direction'
  | 'not-exact'
  | 'beyond-range'
  | 'percent-of-percent'
  | 'other-reference'
  | 'parts-differ'
  | 'parts-mixed'

/** What became of one target. */
export interface Judgement {
  status: Status
  /** Why, in Japanese sentences, with the figures as printed. */
  sentence: string
  reason: Reason
  actual?: Value
  target?: Target
  /** Only where the judgement used it. */
  baseline?: Value
  direction?: Direction
  directionFrom?: DirectionFrom
  /** Achievement rate, 1 = 100 %; undefined where it may not be computed. */
  rate?: number
  rateBasis?: 'fromBaseline' | 'ofTarget'
}

/** What one year added to a running total: derived, never printed in the source. */
export interface Increment {
  period: Period
  number: number
  unit?: string
}

/** Everything that the figures of one indicator say of its targets. */
export interface IndicatorJudgement {
  /** Against the last revised target, or the only one. */
  headline: Judgement
  /** Against the first target, where there was a revision. */
  initial?: Judgement
  /** Undefined where the series is no running total, or no year can be told from the year before. */
  increments?: ReadonlyArray<Increment>
  conflicts: ReadonlyArray<Conflict>
}

export const statusNames: Readonly<Record<Status, string>> = {
  achieved: '達成',
  progressed: '前進',
  flat: '横ばい',
  regressed: '後退',
  unjudged: '判定できない',
}
