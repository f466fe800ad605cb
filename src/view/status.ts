import {type Judgement, type Status, statusNames} from '../judge/judge.js'

/** A status as shape, word and colour: any one of them is enough to tell it from the others. */
export interface StatusView {
  /** For class names and filters: `achieved`, `progressed`, `flat`, `regressed`, `unjudged`, `plan`. */
  key: string
  /** ◎ ○ △ ▽ —. */
  mark: string
  /** 達成, 前進, 横ばい, 後退, 判定できない, 対象外. */
  word: string
}

const marks: Readonly<Record<Status, string>> = {
  achieved: '◎',
  progressed: '○',
  flat: '△',
  regressed: '▽',
  unjudged: '—',
}

/** The five statuses that are counted, from best to worst. */
export const statuses: ReadonlyArray<Status> = [
  'achieved',
  'progressed',
  'flat',
  'regressed',
  'unjudged',
]

/** One of the five statuses that are counted. */
export function statusView(status: Status): StatusView {
  return {key: status, mark: marks[status], word: statusNames[status]}
}

/** The status of a judgement; an indicator without any actual value is 対象外 and in no count. */
export function toStatus({status, reason}: Judgement): StatusView {
  return reason === 'plan' ? {key: 'plan', mark: '—', word: '対象外'} : statusView(status)
}
