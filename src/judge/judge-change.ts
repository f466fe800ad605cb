import type {Value} from '../model/value.js'
import {chooseDirection, toldOf} from './choose-direction.js'
import {exactNumber} from './figure.js'
import {judgeFigure} from './judge-figure.js'
import {quote, sayActual, sayNumber, sayTarget} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'
import {referenceOf} from './reference.js'
import {sameUnit} from './units.js'

/** Holds a figure or a change against a target of change: 10%減, 5人増. */
export function judgeChange(question: Question): Verdict {
  return question.actual.change === undefined ? judgeAmount(question) : judgeChanges(question)
}

/** 4%減 against 10%減: both are changes, and no change at all is where they start. */
function judgeChanges(question: Question): Verdict {
  const {actual, target} = question
  const yearly = (value: Value) => value.raw.normalize('NFKC').includes('前年')
  if (yearly(actual) !== yearly(target)) {
    const pair = `${sayActual(question)}と${sayTarget(question)}`
    return unjudged('other-reference', `${pair}は何からの増減かが異なり、比べられません。`)
  }
  const {qualifier: _qualifier, upper: _upper, ...plain} = signed(actual)
  const nothing: Value = {...plain, raw: '増減なし', number: 0}
  const verdict = judgeFigure({
    ...question,
    actual: signed(actual),
    target: signed(target),
    baseline: nothing,
    startName: '増減なし',
    ofChanges: true,
  })
  const {baseline: _, ...rest} = verdict
  // The start is ours: that the target is a decrease was said by its own words.
  return rest.directionFrom === 'baseline' ? {...rest, directionFrom: 'target'} : rest
}

/** 180件 against 10%減: the target is reckoned from the baseline. */
function judgeAmount(question: Question): Verdict {
  const {target, targetName} = question
  const reference = referenceOf(question)
  if (reference.from === 'other') {
    const sentence = `${sayTarget(question)}は基準値とは別の年度からの増減のため、${sayActual(question)}と比べられません。`
    return unjudged('other-reference', sentence)
  }
  const name = reference.from === 'baseline' ? '基準値' : '前年度の実績'
  const base = exactNumber(reference.value)
  const told = toldOf(chooseDirection(question))
  if (!reference.value || base === undefined) {
    const sentence = `${sayTarget(question)}を計算する${name}がないため、${sayActual(question)}は判定できません。`
    return {...unjudged('no-baseline', sentence), ...told}
  }
  const number = reckon(reference.value, base, target)
  if (number === undefined) {
    const units = `${name}${quote(reference.value)}からどう計算するかが書かれていない`
    const reason = target.unit === '%' ? 'percent-of-percent' : 'units-differ'
    const sentence = `${sayTarget(question)}は${units}ため、${sayActual(question)}は判定できません。`
    return {...unjudged(reason, sentence), ...told}
  }
  const upper = target.upper && reckon(reference.value, base, {...target, number: target.upper})
  const {change} = target
  const {upper: _, ...plain} = signed(target)
  const {unit, per, cumulative} = reference.value
  const reckoned: Value = {
    ...plain,
    number,
    ...(upper !== undefined && {upper}),
    ...(unit !== undefined && {unit}),
    ...(per !== undefined && {per}),
    ...(cumulative !== undefined && {cumulative}),
    ...(!plain.qualifier && {qualifier: change === 'increase' ? 'atLeast' : 'atMost'}),
  }
  const verdict = judgeFigure({
    ...question,
    target: reckoned,
    baseline: reference.value,
    ...(reference.from === 'yearBefore' && {startName: `${name}${quote(reference.value)}`}),
  })
  const reckoning = `${targetName}${quote(target)}は、${name}${quote(reference.value)}から計算すると${sayNumber(number, reference.value)}です。`
  return {...verdict, sentence: `${verdict.sentence}${reckoning}`}
}

/** What the target comes to; undefined for 10%減 of a figure that is itself a percentage, or for another unit. */
function reckon(reference: Value, base: number, target: Value): number | undefined {
  const {number = 0, unit, change} = target
  const sign = change === 'decrease' ? -1 : 1
  if (unit === '%') {
    if (reference.unit === undefined || /^(?:%|ポイント)$/.test(reference.unit)) return undefined
    return rounded(base + (sign * Math.abs(base) * number) / 100)
  }
  const points = unit === 'ポイント' && reference.unit === '%'
  return points || sameUnit(reference, target) ? rounded(base + sign * number) : undefined
}

function rounded(number: number): number | undefined {
  const near = Math.round(number * 1e9) / 1e9
  return Number.isFinite(near) ? near : undefined
}

/** 4%減 as −4, 10%以上減 as −10以下. */
function signed({change, ...value}: Value): Value {
  const {number, upper, qualifier} = value
  if (change !== 'decrease' || number === undefined) return value
  return {
    ...value,
    number: -number,
    ...(upper !== undefined && {upper: -upper}),
    ...(qualifier && {qualifier: mirrored[qualifier]}),
  }
}

const mirrored = {
  about: 'about',
  atLeast: 'atMost',
  atMost: 'atLeast',
  moreThan: 'lessThan',
  lessThan: 'moreThan',
} as const satisfies Record<string, Value['qualifier']>
