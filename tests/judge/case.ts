import type {Reason, Rules, Status} from '../../src/judge/judge.js'
import type {Indicator} from '../../src/model/indicator.js'
import type {Target, Value} from '../../src/model/value.js'
import {readSteps} from '../../src/recognise/value/read-steps.js'
import {readValue} from '../../src/recognise/value/read-value.js'

/** One row of the tables: cells as printed, and what is to be said of them. */
export interface Case {
  name: string
  /** The name of the indicator (default: a name that says nothing of the better way). */
  kpi?: string
  /** The cell of H30; none where left out. */
  baseline?: string
  /** The cells of R2, R3, … */
  actuals: ReadonlyArray<string>
  /** One cell for each column of targets; a cell may hold a chain of revisions. */
  targets: ReadonlyArray<string>
  rules?: Partial<Rules>
  status: Status
  reason: Reason
  /** The achievement rate; the row says that there is none where this is left out. */
  rate?: number
  /** What the sentence must contain. */
  says: string
  /** The status against the first target; the row says that there is no first one where this is left out. */
  initial?: Status
}

/** The indicator that a table with these cells would give. */
export function toIndicator({kpi, baseline, actuals, targets}: Case): Indicator {
  return {
    id: 'goal-1/measure-1/1',
    name: kpi ?? '講座の参加数',
    line: 1,
    ...(baseline !== undefined && {baseline: cell(baseline, 'H30', 2018)}),
    ...(actuals.length > 0 && {
      actuals: actuals.map((it, at) => cell(it, `R${at + 2}`, 2020 + at)),
    }),
    ...(targets.length > 0 && {targets: toTargets(targets)}),
  }
}

function cell(text: string, label: string, fiscalYear: number): Value {
  const {value} = readValue(text)
  return {period: {label, fiscalYear}, ...value}
}

function toTargets(cells: ReadonlyArray<string>): Target[] {
  return cells
    .flatMap(it => readSteps(it).map(step => step.value))
    .map((value, at) => ({...value, kind: at === 0 ? 'initial' : 'revised'}))
}
