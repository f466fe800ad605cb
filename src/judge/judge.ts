import type {Indicator} from '../model/indicator.js'
import type {Target, Value} from '../model/value.js'
import {chooseDirection, toldOf} from './choose-direction.js'
import {chooseTargets} from './choose-target.js'
import {startOf} from './comparable.js'
import {figureOf} from './figure.js'
import {judgeTarget} from './judge-target.js'
import type {Conflict, IndicatorJudgement, Judgement} from './judgement.js'
import {quote, sayActual, sayActualIs, sayTarget} from './phrases.js'
import {type Aim, unjudged, type Verdict} from './question.js'
import {defaultRules, type Rules} from './rules.js'
import {incrementsOf} from './totals.js'
import {hasFigure, whyMissing} from './why-missing.js'

export {type ConflictFound, findConflicts} from './conflicts.js'
export {describeRules} from './describe-rules.js'
export type {
  Direction,
  DirectionFrom,
  Increment,
  IndicatorJudgement,
  Judgement,
  Reason,
  Status,
} from './judgement.js'
export {statusNames} from './judgement.js'
export {defaultRules, type Rules} from './rules.js'
export {type StatusTally, tallyStatuses} from './tally-statuses.js'

/**
 * Judges an indicator from its figures alone.
 *
 * @param indicator As the model holds it; any mixture of fields is taken.
 * @param rules Thresholds and choices (default: `defaultRules`).
 * @returns The status against the target in force and, after a revision, against the first one. What cannot be judged
 *   says why. Never throws; no number in it is NaN or infinite.
 */
export function judge(indicator: Indicator, rules: Rules = defaultRules): IndicatorJudgement {
  const actuals = actualsToJudge(indicator, rules)
  const increments = incrementsOf(indicator)
  const {headline, initial} = chooseTargets(indicator, actuals.at(-1)?.period?.fiscalYear)
  const judged = judgeAgainst(
    {indicator, rules, actuals},
    headline,
    initial ? '見直し後の目標' : '目標',
  )
  const first = initial && judgeAgainst({indicator, rules, actuals}, initial, '当初の目標')
  const conflicts = [judged.conflict ?? first?.conflict, findTurn(indicator, judged, first)]
  return {
    headline: judged.judgement,
    ...(first && {initial: first.judgement}),
    ...(increments && {increments}),
    conflicts: conflicts.filter(it => it !== undefined),
  }
}

/** Do the two targets lie on different sides of the baseline? */
function findTurn({baseline}: Indicator, last: Judged, first?: Judged): Conflict | undefined {
  const ways = [first?.judgement, last.judgement].flatMap(it =>
    it?.direction && ['baseline', 'target'].includes(it.directionFrom ?? '') ? [it] : [],
  )
  const [one, other] = ways
  if (!one?.target || !other?.target || one.direction === other.direction) return undefined
  const held = baseline && baseline.missing === undefined && {baseline: baseline.raw}
  return {kind: 'targets', first: one.target.raw, target: other.target.raw, ...held}
}

function actualsToJudge(
  {actuals = []}: Indicator,
  {asOf, earlierActual}: Rules,
): ReadonlyArray<Value> {
  const due = actuals.filter(({period}) => isDue(period, asOf))
  if (!earlierActual) return due
  const last = due.findLastIndex(hasFigure)
  return last < 0 ? due : due.slice(0, last + 1)
}

interface Judged {
  judgement: Judgement
  conflict: Conflict | undefined
}

interface Subject {
  indicator: Indicator
  rules: Rules
  actuals: ReadonlyArray<Value>
}

function judgeAgainst(
  {indicator, rules, actuals}: Subject,
  target: Target | undefined,
  targetName: string,
): Judged {
  const {baseline} = indicator
  const actual = actuals.at(-1)
  const aim = target && {indicator, rules, target, targetName, baseline}
  const told = {...(actual && {actual}), ...(target && {target})}
  const because =
    whyNotAsked(indicator, actual, aim) ?? (actual && whyMissing(actuals, actual, aim))
  if (because || !actual || !aim) {
    const verdict = because ?? unjudged('no-target', '')
    const {conflict, ...way} = aim ? wayOf(aim) : {}
    return {judgement: {...verdict, ...way, ...told}, conflict}
  }
  const {conflict, ...verdict} = judgeTarget({...aim, actual, yearBefore: yearBefore(actuals)})
  const sentence = verdict.sentence + sayLater(indicator, rules, actual)
  return {judgement: {...verdict, sentence, ...told}, conflict}
}

/** Where settings take an earlier figure, the periods after it are told. */
function sayLater({actuals = []}: Indicator, rules: Rules, actual: Value): string {
  const {asOf, earlierActual} = rules
  const last = actuals.findLast(({period}) => isDue(period, asOf))
  return earlierActual && last && last !== actual
    ? `その後、${sayActualIs({actual: last})}です。`
    : ''
}

function isDue(period: Value['period'], asOf: number | undefined): boolean {
  return asOf === undefined || (period?.fiscalYear ?? asOf) <= asOf
}

/** There is nothing to hold against anything. */
function whyNotAsked(
  indicator: Indicator,
  actual: Value | undefined,
  aim: Aim | undefined,
): Verdict | undefined {
  if (!actual && indicator.unplaced?.length) {
    const figures = indicator.unplaced.map(quote).join('')
    return unjudged('unplaced', `どの年度の値か分からないため、判定できません（${figures}）。`)
  }
  if (!actual) return unjudged('plan', '実績の記載がないため、判定の対象ではありません。')
  if (!aim) {
    return unjudged(
      'no-target',
      `目標の値の記載がないため、${sayActual({actual})}は判定できません。`,
    )
  }
  if (aim.target.missing === undefined) return undefined
  const said = `${sayTarget(aim)}に値がないため、${sayActual({actual})}は判定できません。`
  return unjudged('target-missing', said)
}

/** The better way where there is nothing to judge yet: charts want it, and a plan can contradict itself too. */
function wayOf(aim: Aim): Pick<Verdict, 'direction' | 'directionFrom' | 'conflict'> {
  const {target} = aim
  if (!figureOf(target) && target.change === undefined && target.relative === undefined) return {}
  const start = startOf(aim)
  return toldOf(chooseDirection(aim, 'number' in start ? start.number : undefined))
}

function yearBefore(actuals: ReadonlyArray<Value>): Value | undefined {
  const [before, last] = actuals.slice(-2)
  const years = [before?.period?.fiscalYear, last?.period?.fiscalYear]
  const [one, other] = years
  return one !== undefined && other !== undefined && one === other - 1 ? before : undefined
}
