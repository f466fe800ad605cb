import {defaultRules, type IndicatorJudgement, judge, type Rules} from '../judge/judge.js'
import type {Document} from '../model/document.js'
import {indicatorsOf} from '../model/walk.js'

/** What the rule says of every indicator of a document. */
export interface Judged {
  rules: Rules
  /** By the id of the indicator, in reading order. */
  of: ReadonlyMap<string, IndicatorJudgement>
  /** False where no indicator has a status: then a report says nothing of statuses, rates and rule. */
  any: boolean
}

/** Judges every indicator of a document, once for all parts of the report. */
export function toJudged({sections}: Document, rules: Rules = defaultRules): Judged {
  const of = new Map(indicatorsOf(sections).map(it => [it.id, judge(it, rules)]))
  return {rules, of, any: [...of.values()].some(({headline}) => headline.status !== 'unjudged')}
}
