import {frame, round} from './chart-frame.js'
import {shortPeriod, textWidth} from './format.js'

/** A drawn value and its label as printed. */
export interface LabelledPoint {
  x: number
  y: number
  label: string
}

/** How labels may be placed: `step` is the distance of two years, `bars` where the points are the tops of bars. */
export interface LabelRoom {
  step: number
  bars: boolean
}

const above = {dx: 0, dy: -7}
const below = {dx: 0, dy: 15}

/**
 * Labels for the values, clear of the line; where they would run into each other, only the first, the last and the
 * extremes have one.
 */
export function placeLabels(
  points: ReadonlyArray<LabelledPoint>,
  {step, bars}: LabelRoom,
): Array<{x: number; y: number; text: string}> {
  const widest = frame.em * Math.max(0, ...points.map(({label}) => textWidth(label)))
  const heights = points.map(({y}) => y)
  const notable = new Set([
    0,
    points.length - 1,
    heights.indexOf(Math.min(...heights)),
    heights.indexOf(Math.max(...heights)),
  ])
  return points.flatMap(({x, y, label}, index) => {
    if (widest * 1.1 + 3 > step && !notable.has(index)) return []
    const {dx, dy} = bars ? above : besideLine(heights, index)
    return [{x: round(x + dx), y: round(y + dy), text: label}]
  })
}

/** Names for the years, shortened where they would run into each other, and thinned out where even that is not enough. */
export function placeYears(
  years: ReadonlyArray<{x: number; label: string}>,
  step: number,
): Array<{x: number; label: string}> {
  const widest = (labels: ReadonlyArray<string>) =>
    frame.em * Math.max(...labels.map(textWidth)) + 4
  const long = years.map(({label}) => label)
  const labels = widest(long) > step ? long.map(shortPeriod) : long
  const every = Math.ceil(widest(labels) / step)
  return years.flatMap(({x}, index) => {
    const label = labels[index] ?? ''
    return label === '' || (years.length - 1 - index) % every !== 0 ? [] : [{x, label}]
  })
}

/** Moves lines of text apart that stand too close, from the foot upwards, keeping their order. */
export function spread(heights: ReadonlyArray<number>): number[] {
  const placed = [...heights]
  const order = heights
    .map((_, index) => index)
    .sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0))
  let floor = frame.bottom + 4
  for (const index of order) {
    const y = Math.min(heights[index] ?? 0, floor)
    placed[index] = y
    floor = y - frame.leading
  }
  return placed
}

/** Where a label keeps clear of the line that comes into its point and goes out of it. */
function besideLine(heights: ReadonlyArray<number>, index: number): {dx: number; dy: number} {
  const y = heights[index] ?? 0
  // Heights grow downwards: positive is a neighbour that stands higher in the picture.
  const before = y - (heights[index - 1] ?? y)
  const after = y - (heights[index + 1] ?? y)
  const valley = before + after > 6 && Math.min(before, after) > -3
  if (valley && y < frame.bottom - 16) return below
  if (before < -6 && after > 6) return {dx: -7, dy: -6}
  if (before > 6 && after < -6) return {dx: 7, dy: -6}
  return above
}
