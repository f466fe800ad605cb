import type {Value} from '../model/value.js'
import type {Direction} from './judgement.js'

/** What a printed figure may be: 100 is [100, 100], 4～6 is [4, 6], 100以上 is [100, ∞), 未満 has an open end. */
export interface Figure {
  low: number
  high: number
  openLow: boolean
  openHigh: boolean
}

/** Where a target is reached; `slack` is how far below it 約 may still mean it. */
export interface Goal {
  direction: Direction
  number: number
  /** 超 and 未満: the number itself does not reach it. */
  strict: boolean
  slack: number
}

/** How far from the printed number a figure with 約 may be; a convention of this program. */
export const aboutShare = 0.05

/** Differences below this are noise of binary fractions (0.1 + 0.2). */
export function noise(...numbers: ReadonlyArray<number>): number {
  return 1e-9 * Math.max(1, ...numbers.map(Math.abs))
}

/** The figure of a value, or undefined where it holds none: words, several figures, changes, ±∞. */
export function figureOf(value: Value | undefined): Figure | undefined {
  const number = value?.number
  if (value === undefined || number === undefined || !Number.isFinite(number)) return undefined
  if (value.missing ?? value.change ?? value.parts ?? value.state ?? value.relative)
    return undefined
  const {upper, qualifier} = value
  const end = upper === undefined || !Number.isFinite(upper) ? number : upper
  const slack = qualifier === 'about' ? aboutShare * Math.abs(number) : 0
  const openLow = qualifier === 'moreThan'
  const openHigh = qualifier === 'lessThan'
  return {
    low: openHigh || qualifier === 'atMost' ? -Infinity : Math.min(number, end) - slack,
    high: openLow || qualifier === 'atLeast' ? Infinity : Math.max(number, end) + slack,
    openLow,
    openHigh,
  }
}

/** The one number that a value is, or undefined where it could be several. */
export function exactNumber(value: Value | undefined): number | undefined {
  const figure = figureOf(value)
  return figure !== undefined && figure.low === figure.high ? figure.low : undefined
}

/** Is the goal reached, whatever the figure may be? */
export function reaches(figure: Figure, goal: Goal): 'yes' | 'no' | 'unclear' {
  const {low, high, openLow, openHigh} = goal.direction === 'up' ? figure : mirrored(figure)
  const number = goal.direction === 'up' ? goal.number : -goal.number
  const reached = (end: number, strict: boolean, limit: number) => {
    const near = noise(limit, Number.isFinite(end) ? end : 0)
    return strict ? end > limit + near : end >= limit - near
  }
  if (reached(low, goal.strict && !openLow, number)) return 'yes'
  return reached(high, goal.strict || openHigh, number - goal.slack) ? 'unclear' : 'no'
}

/** Has a figure that does not reach the goal come closer to it than the baseline was? */
export function moves(
  figure: Figure,
  goal: Goal,
  from: {baseline: number; flatShare: number},
): 'closer' | 'unmoved' | 'farther' | 'unclear' {
  const sign = goal.direction === 'up' ? 1 : -1
  const moved = (number: number) => {
    const step = sign * (number - from.baseline)
    const still = from.flatShare * Math.abs(goal.number - from.baseline)
    if (Math.abs(step) <= still + noise(number, from.baseline)) return 'unmoved'
    return step > 0 ? 'closer' : 'farther'
  }
  if (!Number.isFinite(figure.low) || !Number.isFinite(figure.high)) return 'unclear'
  const move = moved(figure.low)
  return move === moved(figure.high) ? move : 'unclear'
}

function mirrored({low, high, openLow, openHigh}: Figure): Figure {
  return {low: -high, high: -low, openLow: openHigh, openHigh: openLow}
}
