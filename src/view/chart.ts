import {scaleLinear, scalePoint} from 'd3-scale'
import {line} from 'd3-shape'
import type {Indicator} from '../model/indicator.js'
import {frame, round} from './chart-frame.js'
import {placeLabels, placeYears, spread} from './chart-labels.js'
import {describeSeries} from './describe.js'
import {axisNumber, textWidth} from './format.js'
import {type Series, toSeries} from './series.js'

/** A picture of an indicator's course: finished coordinates, in units of about one point in print. */
export interface ChartView {
  /** The series in words, for those who do not see the picture. */
  description: string
  /** Of the whole picture. */
  width: number
  /** Of the whole picture. */
  height: number
  /** Ends of the horizontal rules. */
  left: number
  /** Right end of the rules; the names of the targets stand beyond it. */
  right: number
  /** Foot of the plot, and the lines of text below it. */
  bottom: number
  /** The line of text with the years. */
  labelY: number
  /** Rules with their figures, from the lowest. */
  ticks: Array<{y: number; textX: number; textY: number; label: string}>
  /** Names below the axis; some are left out where there is no room. */
  years: Array<{x: number; label: string}>
  /** Running totals, standing on zero; empty for a line. */
  bars: Array<{x: number; y: number; width: number; height: number}>
  /** Path of the line through the actual values, with its gaps; undefined for bars. */
  path: string | undefined
  /** Figures of single years; empty for bars. */
  dots: Array<{x: number; y: number}>
  /** The baseline stands apart: it is not part of the course. */
  baseline: {x: number; y: number; dividerX: number; dividerTop: number} | undefined
  /** Figures as printed, at their points. */
  labels: Array<{x: number; y: number; text: string}>
  /** What is printed in place of a figure, at the foot of its year. */
  missing: Array<{x: number; y: number; text: string}>
  /** A level line each with its name; `weight`: `initial`, `between`, `last`. */
  targets: Array<{y: number; textX: number; textY: number; weight: string; text: string}>
  /** `単位：人`; undefined where there is none. */
  unit: string | undefined
  /** The line of text with the unit. */
  unitY: number
  /** What the picture leaves out, and that its axis does not start at zero. */
  remarks: string[]
}

const {width, height, top, bottom, em} = frame

/**
 * The chart of an indicator: line and dots for figures of single years, bars for running totals, a hollow dot for
 * the baseline, a dashed line for each target. Undefined where fewer than two actual values are figures.
 */
export function toChart(indicator: Indicator): ChartView | undefined {
  const series = toSeries(indicator)
  if (series === undefined) return undefined
  const y = verticalScale(series)
  const ticks = y.ticks(4)
  const decimals = Math.max(...ticks.map(tick => `${tick}`.split('.')[1]?.length ?? 0))
  const tickNames = ticks.map(tick => axisNumber(tick, Math.min(decimals, 3)))
  const left = 8 + em * Math.max(...tickNames.map(textWidth))
  const names = series.targets.map(target => `${target.name} ${target.point.label}`)
  const right = width - (names.length === 0 ? 10 : 8 + em * Math.max(...names.map(textWidth)))
  const before = series.baseline === undefined ? 0 : 1
  const x = scalePoint<number>()
    .domain(series.slots.map((_, index) => index + before))
    .range([left, right])
    .padding(0.55)
  if (before === 1) x.domain([0, ...x.domain()])
  const points = series.slots.map(({point}, index) => ({
    x: round(x(index + before) ?? left),
    y: point === undefined ? undefined : round(y(point.number)),
    label: point?.label ?? '',
  }))
  const drawn = points.flatMap(({y, ...point}) => (y === undefined ? [] : [{...point, y}]))
  const zero = round(y(Math.max(0, y.domain()[0] ?? 0)))
  const barWidth = round(Math.min(24, x.step() * 0.58))
  const path = line<(typeof points)[number]>()
    .defined(point => point.y !== undefined)
    .x(point => point.x)
    .y(point => point.y ?? 0)
    .digits(1)
  const baseline =
    series.baseline === undefined
      ? undefined
      : {
          x: round(x(0) ?? left),
          y: round(y(series.baseline.point.number)),
          dividerX: round((x(0) ?? left) + x.step() / 2),
          dividerTop: top - 4,
        }
  return {
    description: describeSeries(indicator, series),
    width,
    height,
    left: round(left),
    right: round(right),
    bottom,
    labelY: bottom + 14,
    ticks: ticks.map((tick, index) => ({
      y: round(y(tick)),
      textX: round(left - 5),
      textY: round(y(tick) + 3.3),
      label: tickNames[index] ?? '',
    })),
    years: placeYears(
      [
        ...(baseline === undefined ? [] : [{x: baseline.x, label: series.baseline?.label ?? ''}]),
        ...points.map((point, index) => ({x: point.x, label: series.slots[index]?.label ?? ''})),
      ],
      x.step(),
    ),
    bars: series.cumulative
      ? drawn.map(point => ({
          x: round(point.x - barWidth / 2),
          y: Math.min(point.y, zero),
          width: barWidth,
          height: round(Math.abs(zero - point.y)),
        }))
      : [],
    path: series.cumulative ? undefined : (path(points) ?? undefined),
    dots: series.cumulative ? [] : drawn.map(point => ({x: point.x, y: point.y})),
    baseline,
    labels: [
      ...(baseline === undefined
        ? []
        : [{x: baseline.x, y: round(baseline.y - 7), text: series.baseline?.point.label ?? ''}]),
      ...placeLabels(drawn, {step: x.step(), bars: series.cumulative}),
    ],
    missing: series.slots.flatMap(({missing}, index) =>
      missing === undefined ? [] : [{x: points[index]?.x ?? left, y: bottom - 6, text: missing}],
    ),
    targets: spread(series.targets.map(({point}) => round(y(point.number)))).map(
      (textY, index) => ({
        y: round(y(series.targets[index]?.point.number ?? 0)),
        textX: round(right + 5),
        textY: round(textY + 3.3),
        weight: series.targets[index]?.weight ?? 'last',
        text: names[index] ?? '',
      }),
    ),
    unit: series.unit === undefined ? undefined : `単位：${series.unit}`,
    unitY: 9,
    remarks: [
      ...((y.domain()[0] ?? 0) > 0 ? ['縦軸は0から始まっていません。'] : []),
      ...series.remarks,
    ],
  }
}

function verticalScale(series: Series) {
  const numbers = [
    ...series.slots.flatMap(({point}) => (point === undefined ? [] : [point.number])),
    ...series.targets.map(({point}) => point.number),
    ...(series.baseline === undefined ? [] : [series.baseline.point.number]),
  ]
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  // Bars lie about their length unless they stand on zero; a line may be cut where it would be flat.
  const fromZero = series.cumulative || low < high * 0.45
  const room = (high - low || Math.abs(high) || 1) * 0.15
  const start = fromZero ? Math.min(0, low) : low >= 0 ? Math.max(0, low - room) : low - room
  return scaleLinear()
    .domain([start, Math.max(high, start + room)])
    .nice(4)
    .range([bottom, top])
}
