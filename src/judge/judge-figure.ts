import {chooseDirection, type Directed, sayConflict, toldOf} from './choose-direction.js'
import {type Start, sayStart, startOf, whyNotComparable} from './comparable.js'
import {
  aboutShare,
  exactNumber,
  type Figure,
  figureOf,
  type Goal,
  moves,
  noise,
  reaches,
} from './figure.js'
import {judgeRange} from './judge-range.js'
import type {Reason, Status} from './judgement.js'
import {sayActual, sayDirection, sayShare, sayTarget, sayTime} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'
import {rateOf} from './rate.js'
import {isUnfinished} from './totals.js'

const outcomes = {
  closer: {status: 'progressed', reason: 'closer'},
  unmoved: {status: 'flat', reason: 'unmoved'},
  farther: {status: 'regressed', reason: 'farther'},
} as const satisfies Record<string, {status: Status; reason: Reason}>

/** Holds one figure against a target that is a figure. Both must hold one; anything else is `kinds-differ`. */
export function judgeFigure(question: Question): Verdict {
  const {target} = question
  const figure = figureOf(question.actual)
  const number = target.number
  if (!figure || number === undefined || !figureOf(target)) {
    return unjudged(
      'kinds-differ',
      `${sayActual(question)}と${sayTarget(question)}は比べられません。`,
    )
  }
  const start = startOf(question)
  const directed = chooseDirection(question, 'number' in start ? start.number : undefined)
  const obstacle = whyNotComparable(question)
  const told = toldOf(directed)
  if (obstacle)
    return {...unjudged(obstacle.reason, `${obstacle.because}、比べられません。`), ...told}
  if (!directed) {
    const pair = `${sayActual(question)}と${sayTarget(question)}`
    return unjudged(
      'no-direction',
      `${pair}からは、大きいほどよいのか小さいほどよいのか分かりません。`,
    )
  }
  if (directed.conflict?.kind === 'name') {
    const sentence = sayConflict(question, directed.conflict.word)
    return {...unjudged('direction-conflict', sentence), ...told}
  }
  const verdict =
    target.upper === undefined
      ? judgeBound(question, {figure, start, directed})
      : judgeRange(question, {figure, start, direction: directed.direction})
  return {...verdict, sentence: verdict.sentence + sayTime(question), ...told}
}

interface Facts {
  figure: Figure
  start: ReturnType<typeof startOf>
  directed: Directed
}

function judgeBound(question: Question, {figure, start, directed}: Facts): Verdict {
  const {target, rules} = question
  const {direction} = directed
  const number = target.number ?? 0
  const qualifier = target.qualifier
  const goal: Goal = {
    direction,
    number,
    strict: target.unit !== '位' && (qualifier === 'moreThan' || qualifier === 'lessThan'),
    slack: qualifier === 'about' ? aboutShare * Math.abs(number) : 0,
  }
  const rate = rateOf({
    actual: exactNumber(question.actual),
    target: number,
    baseline: 'number' in start ? start.number : undefined,
    direction,
  })
  const against = sayAgainst(question, figure, goal)
  const way = sayDirection(direction, directed.from)
  const reached = reaches(figure, goal)
  if (reached === 'unclear') {
    const pair = `${sayActual(question)}と${sayTarget(question)}`
    return unjudged('not-exact', `${pair}は幅のある書き方のため、達したかどうか判定できません。`)
  }
  if (reached === 'yes' && direction === 'down' && isUnfinished(question.actual, target)) {
    const sentence = `${against}いますが、累計の期間が終わるまで達成かどうか判定できません${way}。`
    return unjudged('total-unfinished', sentence)
  }
  if (reached === 'yes') {
    const sentence = `${against}おり、目標を達成しています${way}。`
    return {
      status: 'achieved',
      reason: 'reached',
      sentence,
      ...rate,
      ...used(start, rate.rateBasis),
    }
  }
  if ('reason' in start) {
    const sentence = `${against}おり、達成していません${way}。${start.because}、近づいたかどうかは判定できません。`
    return {...unjudged(start.reason, sentence), ...rate}
  }
  const move = moves(figure, goal, {baseline: start.number, flatShare: rules.flatShare})
  if (move === 'unclear') {
    const sentence = `${against}おり、達成していません${way}。幅のある書き方のため、近づいたかどうかは判定できません。`
    return {...unjudged('not-exact', sentence), ...rate}
  }
  const from = sayStart(question, start)
  const same = exactNumber(question.actual) === start.number
  const still = same
    ? `おり、${from}と同じで動いていません${way}`
    : `おり、${from}からほとんど動いていません（目標までの${sayShare(rules.flatShare)}以内）${way}`
  const endings = {
    closer: `いますが、${from}より目標に近づいています${way}`,
    unmoved: still,
    farther: `おり、${from}より目標から遠ざかっています${way}`,
  }
  const sentence = `${against}${endings[move]}。`
  return {...outcomes[move], sentence, ...rate, ...(start.value && {baseline: start.value})}
}

/** 「R6の実績「5件」は目標「6件」を下回って」: ends so that おり or いますが can follow. */
function sayAgainst(question: Question, figure: Figure, goal: Goal): string {
  const subject = `${sayActual(question)}は${sayTarget(question)}`
  const near = noise(goal.number)
  if (question.ofChanges) {
    return reaches(figure, goal) === 'yes' ? `${subject}に達して` : `${subject}に届かない値になって`
  }
  if (figure.low === figure.high && Math.abs(figure.low - goal.number) <= near) {
    if (!goal.strict) return `${subject}に達して`
    return `${subject}に並ぶだけで、それを${goal.direction === 'up' ? '超えない' : '下回らない'}値になって`
  }
  if (figure.low > goal.number + near) return `${subject}を上回って`
  if (figure.high < goal.number - near) return `${subject}を下回って`
  if (reaches(figure, goal) === 'yes') return `${subject}に達して`
  return `${subject}をまたぐ値になって`
}

/** The baseline belongs to an achievement only where the rate was counted from it. */
function used(start: Start | {reason: Reason}, basis: string | undefined) {
  return basis === 'fromBaseline' && 'value' in start && start.value ? {baseline: start.value} : {}
}
