import type {IndicatorJudgement, Judgement} from '../judge/judge.js'
import {type RateView, toRate} from './rate.js'
import {type StatusView, toStatus} from './status.js'

/** What the figures of one indicator say of its targets. */
export interface VerdictView {
  /** Against the target in force. */
  status: StatusView
  /** Why, with the figures as printed. */
  sentence: string
  /** `当初目標に対して`, with its own status; undefined where the target was never revised. */
  initial:
    | {
        /** Against the first target. */
        status: StatusView
        /** Why. */
        sentence: string
      }
    | undefined
  /** 達成率 against each target, 当初 before 改定; one without a label where there is one target. */
  rates: Array<{
    /** 当初, 改定; undefined where there is one target. */
    label: string | undefined
    /** The rate. */
    rate: RateView
    /** （実績÷目標）; undefined where it is that of all. */
    remark: string | undefined
  }>
  /** True where every rate is actual / target; where only one of them is, it says so itself. */
  ofTarget: boolean
  /** True where there are rates, a first target or a direction. */
  facts: boolean
  /** `少ないほど良い（目標＜基準値）`; undefined where nothing says which way is better. */
  direction: string | undefined
}

/** A judgement as the card says it. */
export function toVerdict({headline, initial}: IndicatorJudgement): VerdictView {
  const rate = toRate(headline)
  const first = initial && toRate(initial)
  const rates = [
    ...(first ? [{label: '当初', rate: first}] : []),
    ...(rate ? [{label: initial ? '改定' : undefined, rate}] : []),
  ]
  const direction = sayDirection(headline)
  const ofTarget = rates.length > 0 && rates.every(it => it.rate.ofTarget)
  return {
    status: toStatus(headline),
    sentence: headline.sentence,
    initial: initial && {status: toStatus(initial), sentence: initial.sentence},
    rates: rates.map(it => ({
      ...it,
      remark: it.rate.ofTarget && !ofTarget ? '（実績÷目標）' : undefined,
    })),
    ofTarget,
    facts: rates.length > 0 || initial !== undefined || direction !== undefined,
    direction,
  }
}

function sayDirection({direction, directionFrom}: Judgement): string | undefined {
  if (direction === undefined || directionFrom === undefined) return undefined
  const words = direction === 'up' ? '多いほど良い' : '少ないほど良い'
  if (directionFrom === 'assumed') return `${words}とみなす`
  const from = {
    baseline: direction === 'up' ? '目標＞基準値' : '目標＜基準値',
    target: '目標の語から',
    zero: '目標が0',
    words: '指標名から',
    settings: '設定から',
  }
  return `${words}（${from[directionFrom]}）`
}
