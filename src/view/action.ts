import type {Action} from '../model/action.js'

/** The action items (取組内容) of a section, with one common scale of years. */
export interface ActionsView {
  years: string[]
  rows: ActionRow[]
}

/** One action item. */
export interface ActionRow {
  number: string | undefined
  text: string
  /** One per year of the scale; an empty list where nothing is scheduled at all. */
  schedule: Array<{year: string; phase: string}>
  status: string | undefined
  done: string | undefined
  next: string | undefined
  /** `file 10行`. */
  source: string
}

/** Action items as rows on a common scale of fiscal years; undefined where there are none. */
export function toActions(
  actions: ReadonlyArray<Action> | undefined,
  file: string,
): ActionsView | undefined {
  if (actions === undefined || actions.length === 0) return undefined
  const scheduled = actions.flatMap(({schedule = []}) => schedule.map(({fiscalYear}) => fiscalYear))
  const years = [...new Set(scheduled)].sort((a, b) => a - b)
  const rows = actions.map(action => ({
    number: action.number,
    text: action.text,
    schedule:
      action.schedule === undefined || action.schedule.length === 0
        ? []
        : years.map(year => ({year: `${year}`, phase: phases(action, year)})),
    status: action.status,
    done: action.done,
    next: action.next,
    source: `${file} ${action.line}行`,
  }))
  return {years: years.map(year => `${year}`), rows}
}

function phases({schedule = []}: Action, year: number): string {
  return schedule
    .filter(({fiscalYear}) => fiscalYear === year)
    .map(({phase}) => phase)
    .join('・')
}
