import {chooseDirection, sayConflict, toldOf} from './choose-direction.js'
import {startOf, whyNotComparable} from './comparable.js'
import {exactNumber, figureOf, noise} from './figure.js'
import {quote, sayActual, sayDirection, sayShare, sayTarget} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'
import {referenceOf} from './reference.js'

/** Holds a figure against 現状維持, 増加 or 減少: what counts is where it stands to the baseline. */
export function judgeRelative(question: Question): Verdict {
  const {actual, rules} = question
  const pair = `${sayActual(question)}と${sayTarget(question)}`
  const reference = referenceOf(question)
  if (reference.from === 'other') {
    return unjudged('other-reference', `${pair}は、基準となる年度の値がないため比べられません。`)
  }
  const directed = chooseDirection(question)
  const told = toldOf(directed)
  if (!directed) return unjudged('no-direction', `${pair}からは、よい向きが分かりません。`)
  if (directed.conflict?.kind === 'name') {
    const sentence = sayConflict(question, directed.conflict.word)
    return {...unjudged('direction-conflict', sentence), ...told}
  }
  const name = reference.from === 'baseline' ? '基準値' : '前年度の実績'
  const held = {...question, target: likeTarget(question, actual), baseline: reference.value}
  const start = startOf(held)
  if ('reason' in start || !start.value) {
    const because = 'because' in start ? start.because : `${name}がないため`
    const sentence = `${pair}は、${because.replace(/^基準値/u, name)}、比べられません。`
    return {...unjudged('reason' in start ? start.reason : 'no-baseline', sentence), ...told}
  }
  const obstacle = whyNotComparable({...held, target: start.value})
  if (obstacle)
    return {...unjudged(obstacle.reason, `${obstacle.because}、比べられません。`), ...told}
  const number = exactNumber(actual)
  if (number === undefined) {
    return {...unjudged('not-exact', `${pair}は、実績の書き方に幅があり比べられません。`), ...told}
  }
  const step = (directed.direction === 'up' ? 1 : -1) * (number - start.number)
  const near = noise(number, start.number)
  const still = Math.abs(step) <= rules.flatShare * Math.abs(start.number) + near
  const base = `${name}${quote(start.value)}`
  const stands =
    Math.abs(number - start.number) <= near
      ? `${base}と同じで`
      : `${base}を${number > start.number ? '上' : '下'}回り`
  const facts = {
    subject: `${sayActual(question)}は${stands}`,
    aim: sayTarget(question),
    way: sayDirection(directed.direction, directed.from),
    share: sayShare(rules.flatShare),
  }
  const verdict =
    question.target.relative === 'maintain' ? kept(step, still, facts) : moved(step, still, facts)
  return {...verdict, ...told, baseline: start.value}
}

interface Facts {
  subject: string
  aim: string
  way: string
  share: string
}

function kept(step: number, still: boolean, {subject, aim, way, share}: Facts): Verdict {
  if (step >= 0 || still) {
    const within = step < 0 ? `（差は${share}以内）` : ''
    const sentence = `${subject}${within}、${aim}を達成しています${way}。`
    return {status: 'achieved', reason: 'reached', sentence}
  }
  return {
    status: 'regressed',
    reason: 'farther',
    sentence: `${subject}、${aim}に届いていません${way}。`,
  }
}

function moved(step: number, still: boolean, {subject, aim, way, share}: Facts): Verdict {
  if (still) {
    const sentence = `${subject}、ほとんど動いていないため（差は${share}以内）、${aim}に届いていません${way}。`
    return {status: 'flat', reason: 'unmoved', sentence}
  }
  if (step > 0)
    return {
      status: 'achieved',
      reason: 'reached',
      sentence: `${subject}、${aim}を達成しています${way}。`,
    }
  return {
    status: 'regressed',
    reason: 'farther',
    sentence: `${subject}、${aim}とは逆に動いています${way}。`,
  }
}

/** The target has no unit of its own; it asks for what the actual value counts. */
function likeTarget({target}: Question, actual: Question['actual']): Question['target'] {
  if (!figureOf(actual)) return target
  const {unit, per} = actual
  return {
    ...target,
    ...(unit !== undefined && {unit}),
    ...(per !== undefined && {per}),
    ...(actual.cumulative && {cumulative: actual.cumulative}),
  }
}
