import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import type {Piece} from './form-row.js'
import type {YearColumns} from './form-schedule.js'

/** A text of a form, in one row of it. */
export interface FormText {
  line: number
  pieces: Piece[]
}

/** A word under a year of the schedule; `year` is undefined where the heads of the columns cannot be read. */
export interface ScheduleCell {
  piece: Piece
  year: number | undefined
}

/** 取組内容 as its rows say it, in the overview and once more in the review of the year. */
export interface FormAction {
  number: string | undefined
  line: number
  texts: FormText[]
  schedule: ScheduleCell[]
  /** The years of the columns that it stands under; undefined where they cannot be read. */
  years?: YearColumns | undefined
  /** What stands behind 進捗状況, row by row. */
  statuses: FormText[]
  done?: FormText | undefined
  next?: FormText | undefined
}

/** All rows of one item, sorted but not yet read. */
export interface FormItem {
  line: number
  /** The section that it stands in, where headings group the items. */
  parent?: Section | undefined
  title?: Piece | undefined
  /** How alike the label before the title is to the known one, from 0 to 1. */
  titleLikeness: number
  number?: Piece | undefined
  divisions: Piece[]
  issues: FormText[]
  vision?: FormText | undefined
  evaluation: FormText[]
  actions: FormAction[]
  /** Words of a schedule that stand apart from any action. */
  loosePhases: Piece[]
  /** Whether years, or the label of a period, stand over its actions. */
  scheduled: boolean
}

/** A paper of forms. */
export interface FormPaper {
  title: Line | undefined
  items: FormItem[]
}

/** An item without anything in it. */
export function newItem(line: number): FormItem {
  return {
    line,
    titleLikeness: 1,
    divisions: [],
    issues: [],
    evaluation: [],
    actions: [],
    loosePhases: [],
    scheduled: false,
  }
}

/** The action `number` of `item`, made where it is not there yet. */
export function actionOf(item: FormItem, number: string | undefined, line: number): FormAction {
  const known = number === undefined ? undefined : item.actions.find(it => it.number === number)
  if (known) return known
  const action: FormAction = {number, line, texts: [], schedule: [], statuses: []}
  item.actions.push(action)
  return action
}
