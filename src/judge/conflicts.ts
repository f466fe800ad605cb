import type {Indicator} from '../model/indicator.js'
import type {IndicatorJudgement} from './judgement.js'

/** A contradiction of words and figures, as it is reported: by the name of its rule, and with what fills its sentence. */
export interface ConflictFound {
  rule: 'direction-conflict' | 'direction-turned'
  /** 1-based line of the source. */
  line: number
  params: Readonly<Record<string, string>>
}

/** What in the judgement of an indicator a person should look at. */
export function findConflicts(
  {name, line}: Indicator,
  {conflicts}: IndicatorJudgement,
): ConflictFound[] {
  return conflicts.map(({kind, ...figures}) => ({
    rule: kind === 'name' ? 'direction-conflict' : 'direction-turned',
    line,
    params: {baseline: '—', ...figures, name},
  }))
}
