import type {Value} from '../model/value.js'
import {exactNumber, figureOf} from './figure.js'
import type {Reason} from './judgement.js'
import {quote, sayActual, sayBaseline, sayTarget} from './phrases.js'
import type {Aim, Question} from './question.js'
import {beginsWithPlan, totalOf, totalOfTarget} from './totals.js'
import {sameUnit, unitName} from './units.js'

/** Why two figures may not be held against each other. `because` is the clause before 「…、比べられません。」. */
export interface Obstacle {
  reason: Reason
  because: string
}

/** Where the way to a target began. `value` is missing where it is 0 by a rule and not by a printed figure. */
export interface Start {
  number: number
  value?: Value
}

/** What a sentence calls the place where the way to the target began. */
export function sayStart({startName}: Aim, {value}: Start): string {
  return value ? (startName ?? sayBaseline(value)) : '計画の始まりの0'
}

/** Why the actual value may not be held against the target; undefined where it may. */
export function whyNotComparable(question: Question): Obstacle | undefined {
  const {actual, target, indicator} = question
  const total = totalOf(actual, indicator)
  const targetTotal = totalOfTarget(target, indicator)
  if (total && !targetTotal) {
    const because = `${sayActual(question)}は累計、${sayTarget(question)}は累計の印のない値で`
    return {reason: 'total-against-annual', because}
  }
  if (!total && targetTotal) {
    const because = `${sayTarget(question)}は累計、${sayActual(question)}は累計の印のない値で`
    return {reason: 'annual-against-total', because}
  }
  if (total && targetTotal) {
    const differ = (one?: number, other?: number) =>
      one !== undefined && other !== undefined && one !== other
    const late = total.to !== undefined && targetTotal.to !== undefined && total.to > targetTotal.to
    if (differ(total.from, targetTotal.from) || late) {
      const because = `${sayActual(question)}と${sayTarget(question)}は累計の期間が異なり`
      return {reason: 'spans-differ', because}
    }
  }
  if (!sameUnit(actual, target)) {
    const units = `単位が異なり（${unitName(actual)}と${unitName(target)}）`
    return {
      reason: 'units-differ',
      because: `${sayActual(question)}と${sayTarget(question)}は${units}`,
    }
  }
  return undefined
}

/** The baseline as far as it may be held against the target; else why not. */
export function startOf(aim: Aim): Start | Obstacle {
  const {baseline, target, indicator, rules} = aim
  const refused = refuse(aim)
  const older = baseline !== undefined && totalOf(baseline, indicator) !== undefined
  if (refused && rules.totalsFromZero && beginsWithPlan(target, indicator) && !older) {
    return {number: 0}
  }
  if (refused) return refused
  const number = exactNumber(baseline)
  if (baseline && number !== undefined) return {number, value: baseline}
  return {
    reason: 'baseline-not-comparable',
    because: `${sayBaseline(baseline ?? {raw: ''})}は幅のある書き方のため`,
  }
}

function refuse({baseline, target, indicator}: Aim): Obstacle | undefined {
  if (!baseline) return {reason: 'no-baseline', because: '基準値の記載がないため'}
  if (baseline.missing !== undefined) {
    return {reason: 'no-baseline', because: `基準値は${quote(baseline)}で値がないため`}
  }
  const said = sayBaseline(baseline)
  const reason = 'baseline-not-comparable' as const
  if (!figureOf(baseline)) return {reason, because: `${said}は比べられる数値でないため`}
  const total = totalOf(baseline, indicator)
  const targetTotal = totalOfTarget(target, indicator)
  if (targetTotal && (!total || (beginsWithPlan(target, indicator) && total.from === undefined)))
    return {reason, because: `${said}は累計ではないため`}
  if (!targetTotal && total) return {reason, because: `${said}は累計のため`}
  if (targetTotal?.from !== undefined && total?.from !== targetTotal.from) {
    return {reason, because: `${said}は累計の期間が異なるため`}
  }
  if (!sameUnit(baseline, target)) {
    return {reason, because: `${said}は単位が異なる（${unitName(baseline)}）ため`}
  }
  return undefined
}
