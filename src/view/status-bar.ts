import {type StatusView, statuses, statusView} from './status.js'

/** Indicators by status as one stacked bar: finished coordinates, in units of about one point in print. */
export interface StatusBar {
  /** The counts in words, for those who do not see the picture. */
  description: string
  /** Of the whole picture. */
  width: number
  /** Of the whole picture. */
  height: number
  /** The foot of the labels. */
  labelY: number
  /** Of those statuses that occur, from best to worst. */
  segments: Array<{
    /** Of the status, for class names. */
    key: string
    /** Left side. */
    x: number
    /** Of the segment. */
    width: number
    /** Of the label. */
    middle: number
    /** The mark, with the count where there is room: `◎ 12`; '' where the segment is too narrow for either. */
    label: string
    /** Class name of a label that is not dark on pale: `on-achieved`, `on-regressed`. */
    on: string | undefined
  }>
}

/** How many indicators have a status, out of how many. */
export interface StatusCount {
  /** One of the five that are counted. */
  status: StatusView
  /** How many indicators have it. */
  number: number
}

/** The five counts of statuses, from best to worst. */
export function toCounts(keys: ReadonlyArray<string>): StatusCount[] {
  return statuses.map(status => ({
    status: statusView(status),
    number: keys.filter(key => key === status).length,
  }))
}

/**
 * A bar of `width` for `scale` indicators: bars on one scale can be compared by their length.
 *
 * @param name What the bar is of, for its description.
 */
export function toBar(
  counts: ReadonlyArray<StatusCount>,
  {name, width, height, scale}: {name: string; width: number; height: number; scale: number},
): StatusBar {
  let right = 0
  const segments = counts.flatMap(({status, number}) => {
    if (number === 0) return []
    const x = right
    right += (number / scale) * width
    const room = right - x
    const label = room > 26 ? `${status.mark} ${number}` : room > 11 ? status.mark : ''
    const on = ['achieved', 'regressed'].includes(status.key) ? `on-${status.key}` : undefined
    const [start, end] = [Math.round(x), Math.round(right)]
    const middle = Math.round(x + room / 2)
    return [{key: status.key, x: start, width: end - start, middle, label, on}]
  })
  const words = counts.map(({status, number}) => `${status.word} ${number}`).join('、')
  return {
    description: `${name}：${words}`,
    width,
    height,
    labelY: Math.round(height / 2 + 3.6),
    segments,
  }
}
