import type {Judged} from './judged.js'
import {percent} from './rate.js'
import {flatten, type SectionView} from './section.js'
import type {StatusView} from './status.js'
import {toValue} from './value.js'

/** An indicator that moved far: from its baseline to its last actual value. */
export interface MoverView {
  /** Of the indicator. */
  number: number
  /** Of the indicator. */
  name: string
  /** To its card. */
  href: string
  /** Against the target in force. */
  status: StatusView
  /** As printed, without remarks: `2.4万人/年`. */
  baseline: string
  /** The last one. */
  actual: string
  /** The one in force. */
  target: string
  /** `112.0 %` of the way from baseline to target. */
  rate: string
  /** '' where it is not known. */
  pageNumber: string
}

const most = 5

/** The indicators that came farthest towards their target, and those that went farthest away from it; five each. */
export function toMovers(
  sections: ReadonlyArray<SectionView>,
  {of}: Judged,
): {forward: MoverView[]; backward: MoverView[]} {
  const moved = flatten(sections)
    .flatMap(({indicators}) => indicators)
    .flatMap(({id, number, name, href, verdict, pageNumber}) => {
      const {rate, rateBasis, baseline, actual, target} = of.get(id)?.headline ?? {}
      if (rate === undefined || rateBasis !== 'fromBaseline' || !verdict) return []
      if (!baseline || !actual || !target) return []
      const view: MoverView = {
        number,
        name,
        href,
        status: verdict.status,
        baseline: figure(baseline),
        actual: figure(actual),
        target: figure(target),
        rate: percent(rate),
        pageNumber,
      }
      return [{rate, view}]
    })
  const forward = moved.filter(it => it.rate > 0).sort((a, b) => b.rate - a.rate)
  const backward = moved.filter(it => it.rate < 0).sort((a, b) => a.rate - b.rate)
  return {
    forward: forward.slice(0, most).map(({view}) => view),
    backward: backward.slice(0, most).map(({view}) => view),
  }
}

function figure(value: Parameters<typeof toValue>[0]): string {
  const {word, text, minus, integer, fraction, unit} = toValue(value)
  return word ? text : `${minus}${integer}${fraction}${unit}`
}
