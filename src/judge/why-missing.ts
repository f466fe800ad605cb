import type {Value} from '../model/value.js'
import type {Reason} from './judgement.js'
import {sayActual, sayActualIs, sayTarget} from './phrases.js'
import {type Aim, unjudged, type Verdict} from './question.js'

interface Why {
  reason: Reason
  words: string
}

const reasons: Readonly<Record<NonNullable<Value['missing']>, Why>> = {
  abolished: {reason: 'abolished', words: '事業または指標が廃止されたため'},
  notComputable: {reason: 'not-computable', words: '値が算出されていないため'},
  pending: {reason: 'pending', words: '値がまだ確定していないため'},
  notSurveyed: {reason: 'not-surveyed', words: '調査や実施がなかったため'},
  new: {reason: 'no-actual', words: '値がないため'},
  dash: {reason: 'no-actual', words: '値がないため'},
  blank: {reason: 'no-actual', words: '値がないため'},
}

/** The last period has no figure: older ones are named, not judged. Undefined where it has one. */
export function whyMissing(
  actuals: ReadonlyArray<Value>,
  actual: Value,
  aim: Aim | undefined,
): Verdict | undefined {
  if (actual.missing === undefined) return undefined
  const last = actuals.findLast(hasFigure)
  const since = last === undefined ? actuals : actuals.slice(actuals.indexOf(last) + 1)
  const {reason, words} = whyEnded(since, actual.missing)
  const earlier = last ? `値のある最後は${sayActual({actual: last})}です。` : ''
  const target = aim ? `${sayTarget(aim)}に対する` : ''
  return unjudged(
    reason,
    `${sayActualIs({actual})}で、${words}、${target}達成の状況は判定できません。${earlier}`,
  )
}

export function hasFigure(value: Value): boolean {
  return value.missing === undefined
}

/** A dash in a year after an abolition says the same as the year before. */
function whyEnded(since: ReadonlyArray<Value>, missing: NonNullable<Value['missing']>): Why {
  const ended = since.findLast(it => it.missing === 'abolished')
  if (ended === undefined || missing === 'abolished' || reasons[missing].reason !== 'no-actual')
    return reasons[missing]
  return {reason: 'abolished', words: `${sayActualIs({actual: ended})}のため`}
}
