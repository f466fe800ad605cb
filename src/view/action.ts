import type {Action} from '../model/action.js'

/** The action items (取組内容) of a section as one table, with their schedules on a common scale of years. */
export interface ActionsView {
  /** The scale; empty where nothing is scheduled. */
  years: Array<{
    /** `R6`. */
    era: string
    /** `2024`. */
    year: string
  }>
  /** True where some action has a printed status: then the table has a column for it. */
  statuses: boolean
  /** True where some bar is open: then a remark says what that means. */
  open: boolean
  /** True where the actions are nothing but words: then they are a list. */
  plain: boolean
  /** How many columns stand right of the number. */
  span: number
  /** In the order of the text. */
  rows: ActionRow[]
}

/** One action item. */
export interface ActionRow {
  /** As the text counts: ①; undefined where it does not. */
  number: string | undefined
  /** What is to be done. */
  text: string
  /** One after the other they fill the scale; empty where the table has none. */
  bars: ScheduleBar[]
  /** As printed: 順調, 未着手. */
  status: string | undefined
  /** 実施内容. */
  done: string | undefined
  /** 次年度に向けた改善点. */
  next: string | undefined
  /** Pieces torn out of the text of this action, whose place cannot be told. */
  fragments: string[]
  /** True where nothing is reported on it, so that its first row is its last. */
  single: boolean
  /** `10行`. */
  line: string
}

/** Years with the same phase, or with none. */
export interface ScheduleBar {
  /** How many years of the scale. */
  span: number
  /** 検討, 実施; empty for years in which nothing is planned. */
  phase: string
  /** `2023年度から2024年度`: the years in words. */
  years: string
  /** True where the word stands under this year, and the text does not say which years the phase covers. */
  open: boolean
}

/** Action items as rows on a common scale of fiscal years; undefined where there are none. */
export function toActions(actions: ReadonlyArray<Action> | undefined): ActionsView | undefined {
  if (actions === undefined || actions.length === 0) return undefined
  const years = scaleOf(actions)
  const statuses = actions.some(({status}) => status !== undefined)
  const followed = actions.some(
    ({done, next, fragments}) =>
      done !== undefined || next !== undefined || fragments !== undefined,
  )
  return {
    years: years.map(year => ({era: eraYear(year), year: `${year}`})),
    statuses,
    open: actions.some(({schedule = []}) => schedule.some(it => it.extent !== undefined)),
    plain: years.length === 0 && !statuses && !followed,
    span: 1 + years.length + (statuses ? 1 : 0),
    rows: actions.map(action => ({
      number: action.number,
      text: action.text,
      bars: toBars(action, years),
      status: action.status,
      done: action.done,
      next: action.next,
      fragments: action.fragments ?? [],
      single:
        action.done === undefined &&
        action.next === undefined &&
        (action.fragments ?? []).length === 0,
      line: `${action.line}行`,
    })),
  }
}

/** Every year from the first to the last, so that distances are true; of far-off years only those that are named. */
function scaleOf(actions: ReadonlyArray<Action>): number[] {
  const named = new Set(
    actions.flatMap(({schedule = []}) => schedule.map(({fiscalYear}) => fiscalYear)),
  )
  const sorted = [...named].sort((a, b) => a - b)
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined || last - first > 11) return sorted
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

function toBars({schedule = []}: Action, years: ReadonlyArray<number>): ScheduleBar[] {
  const bars: Array<{phase: string; years: number[]; open: boolean}> = []
  for (const year of years) {
    const found = schedule.filter(({fiscalYear}) => fiscalYear === year)
    const phase = found.map(it => it.phase).join('・')
    const open = found.some(({extent}) => extent !== undefined)
    const before = bars.at(-1)
    if (before?.phase === phase && phase !== '' && !before.open && !open) before.years.push(year)
    else bars.push({phase, years: [year], open})
  }
  return bars.map(({phase, years, open}) => {
    const [first = 0] = years
    const last = years.at(-1) ?? first
    const words = first === last ? `${first}年度` : `${first}年度から${last}年度`
    return {span: years.length, phase, years: words, open}
  })
}

/** 2024 → R6. The era of the April in which a fiscal year begins, as the model counts R3 as 2021. */
function eraYear(year: number): string {
  if (year >= 2019) return `R${year - 2018}`
  return year >= 1989 ? `H${year - 1988}` : `S${year - 1925}`
}
