import {scaleLinear} from 'd3-scale'
import {line} from 'd3-shape'
import type {Indicator} from '../model/indicator.js'
import {frame} from './chart-frame.js'
import {describeSeries} from './describe.js'
import {type Series, toSeries} from './series.js'

/**
 * A picture of an indicator's course: finished coordinates, in units of about one point in print. It stands on the table
 * of its figures, each mark above its column; so it needs no letters of its own.
 */
export interface ChartView {
  /** The series in words, for those who do not see the picture. */
  description: string
  /** Of the whole picture. */
  width: number
  /** Of the whole picture. */
  height: number
  /** Top of the upright line. */
  top: number
  /** Foot of the plot. */
  bottom: number
  /** Where the level line of zero stands; undefined where that is the foot. */
  zero: number | undefined
  /** An upright line between baseline and course; undefined where there is no baseline. */
  divider: number | undefined
  /** Running totals, standing on zero; empty for a line. */
  bars: Array<{
    /** Left side. */
    x: number
    /** Top. */
    y: number
    /** Of the bar. */
    width: number
    /** Of the bar. */
    height: number
  }>
  /** Path of the line through the actual values, with its gaps; undefined for bars. */
  path: string | undefined
  /** The points of the line, for the cover; empty for bars. */
  dots: Array<{
    /** Its middle. */
    x: number
    /** Its middle. */
    y: number
  }>
  /** The baseline stands apart: it is not part of the course. */
  baseline:
    | {
        /** Middle of its mark. */
        x: number
        /** Middle of its mark. */
        y: number
      }
    | undefined
  /** A level line each, down into the column of its figure. */
  targets: Array<{
    /** The column of its figure. */
    x: number
    /** Height of the line. */
    y: number
    /** For class names: `initial`, `between`, `last`. */
    weight: string
  }>
  /** What the picture leaves out, and that its axis does not start at zero. */
  remarks: string[]
}

const {width, height, top, bottom} = frame

/**
 * The chart of an indicator: line and dots for figures of single years, bars for running totals, a hollow dot for
 * the baseline, a dashed line for each target. Undefined where fewer than two actual values are figures.
 */
export function toChart(indicator: Indicator): ChartView | undefined {
  const series = toSeries(indicator)
  if (series === undefined) return undefined
  const first = indicator.baseline === undefined ? 0 : 1
  const goals = indicator.targets?.length ?? 0
  const after = first + series.slots.length
  const step = width / (after + goals)
  const x = (column: number) => Math.round((column + 0.5) * step)
  const scale = verticalScale(series)
  const y = (number: number) => Math.round(scale(number))
  const points = series.slots.map((number, index) => ({
    x: x(first + index),
    y: number === undefined ? undefined : y(number),
  }))
  const drawn = points.flatMap(({x, y}) => (y === undefined ? [] : [{x, y}]))
  const zero = y(Math.max(0, scale.domain()[0] ?? 0))
  const barWidth = Math.round(Math.min(24, step * 0.58))
  const path = line<(typeof points)[number]>()
    .defined(point => point.y !== undefined)
    .x(point => point.x)
    .y(point => point.y ?? 0)
    .digits(0)
  return {
    description: describeSeries(indicator, series),
    width,
    height,
    top,
    bottom,
    zero: zero < bottom ? zero : undefined,
    divider: first === 0 ? undefined : Math.round(step),
    bars: series.cumulative
      ? drawn.map(({x, y}) => ({
          x: x - Math.round(barWidth / 2),
          y: Math.min(y, zero),
          width: barWidth,
          height: Math.abs(zero - y),
        }))
      : [],
    path: series.cumulative ? undefined : (path(points)?.replaceAll(',', ' ') ?? undefined),
    dots: series.cumulative ? [] : drawn,
    baseline: series.baseline === undefined ? undefined : {x: x(0), y: y(series.baseline)},
    targets: series.targets.map(({index, number, weight}) => ({
      x: x(after + index),
      y: y(number),
      weight,
    })),
    remarks: [
      ...((scale.domain()[0] ?? 0) > 0 ? ['縦軸は0から始まっていません。'] : []),
      ...series.remarks,
    ],
  }
}

function verticalScale(series: Series) {
  const numbers = [
    ...series.slots.filter(number => number !== undefined),
    ...series.targets.map(({number}) => number),
    ...(series.baseline === undefined ? [] : [series.baseline]),
  ]
  const low = numbers.reduce((least, it) => Math.min(least, it), Number.POSITIVE_INFINITY)
  const high = numbers.reduce((most, it) => Math.max(most, it), Number.NEGATIVE_INFINITY)
  // Bars lie about their length unless they stand on zero; a line may be cut where it would be flat.
  const fromZero = series.cumulative || low < high * 0.45
  const room = (high - low || Math.abs(high) || 1) * 0.15
  const start = fromZero ? Math.min(0, low) : low >= 0 ? Math.max(0, low - room) : low - room
  return scaleLinear()
    .domain([start, Math.max(high, start + room)])
    .range([bottom, top])
}
