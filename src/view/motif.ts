import {line} from 'd3-shape'
import {round} from './chart-frame.js'
import {flatten, type SectionView} from './section.js'

/** The picture of the cover: the course of every indicator as a small line, in the order of their numbers. */
export interface MotifView {
  /** What is to be seen. */
  caption: string
  /** Of the whole picture. */
  width: number
  /** Of the whole picture. */
  height: number
  /** A path each, with the dot of the last value; an indicator that cannot be drawn is a short level stroke. */
  cells: Array<{
    /** The course. */
    path: string
    /** Of the last value; undefined for the stroke. */
    dot: MotifDot | undefined
  }>
}

interface MotifDot {
  /** Its middle. */
  x: number
  /** Its middle. */
  y: number
}

const columns = 12
const cell = {width: 40, height: 26}
const course = {width: 28, height: 15}

/** Undefined where fewer than a dozen indicators have a course: a few strokes are no picture. */
export function toMotif(sections: ReadonlyArray<SectionView>): MotifView | undefined {
  const charts = flatten(sections).flatMap(({indicators}) => indicators.map(({chart}) => chart))
  if (charts.filter(chart => chart !== undefined).length < columns) return undefined
  const path = line<MotifDot>()
    .x(({x}) => x)
    .y(({y}) => y)
  const cells = charts.slice(0, columns * 9).map((chart, index) => {
    const left = (index % columns) * cell.width + (cell.width - course.width) / 2
    const top = Math.floor(index / columns) * cell.height + (cell.height - course.height) / 2
    const points = fit([...(chart?.dots ?? []), ...(chart?.bars ?? []).map(barTop)]).map(
      ({x, y}) => ({x: round(left + x * course.width), y: round(top + y * course.height)}),
    )
    const level = `M${left + 10},${round(top + course.height / 2)}h${course.width - 20}`
    return {path: path(points) ?? level, dot: points.at(-1)}
  })
  const rows = Math.ceil(cells.length / columns)
  return {
    caption: `各指標の推移（No. 1〜${cells.length}）`,
    width: columns * cell.width,
    height: rows * cell.height,
    cells,
  }
}

function barTop({x, y, width}: MotifDot & {width: number}): MotifDot {
  return {x: x + width / 2, y}
}

/** Stretches points into a square of side 1; a level course stays in its middle. */
function fit(points: ReadonlyArray<MotifDot>): MotifDot[] {
  const xs = points.map(({x}) => x)
  const ys = points.map(({y}) => y)
  const [left, right] = endsOf(xs)
  const [top, bottom] = endsOf(ys)
  return points.map(({x, y}) => ({
    x: (x - left) / (right - left || 1),
    y: bottom === top ? 0.5 : (y - top) / (bottom - top),
  }))
}

function endsOf(numbers: ReadonlyArray<number>): [least: number, most: number] {
  const least = numbers.reduce((so, it) => Math.min(so, it), Number.POSITIVE_INFINITY)
  return [least, numbers.reduce((so, it) => Math.max(so, it), Number.NEGATIVE_INFINITY)]
}
