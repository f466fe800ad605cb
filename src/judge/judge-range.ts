import {sayStart, type startOf} from './comparable.js'
import {type Figure, noise} from './figure.js'
import type {Direction} from './judgement.js'
import {sayActual, sayShare, sayTarget} from './phrases.js'
import {type Question, unjudged, type Verdict} from './question.js'
import {isUnfinished} from './totals.js'

interface Facts {
  figure: Figure
  start: ReturnType<typeof startOf>
  direction: Direction
}

/** Holds a figure against a range (4回～6回): reached inside; beyond its better end nobody says whether that is good. */
export function judgeRange(question: Question, {figure, start, direction}: Facts): Verdict {
  const {target, rules} = question
  const ends = [target.number ?? 0, target.upper ?? 0]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const near = noise(low, high)
  const subject = `${sayActual(question)}は${sayTarget(question)}`
  const inside = figure.low >= low - near && figure.high <= high + near
  if (inside && isUnfinished(question.actual, target)) {
    const sentence = `${subject}の範囲にありますが、累計の期間が終わるまで達成かどうか判定できません。`
    return unjudged('total-unfinished', sentence)
  }
  if (inside) {
    return {
      status: 'achieved',
      reason: 'reached',
      sentence: `${subject}の範囲にあり、目標を達成しています。`,
    }
  }
  if (figure.high >= low - near && figure.low <= high + near) {
    return unjudged('not-exact', `${subject}の範囲にあるかどうか、書き方に幅があり判定できません。`)
  }
  const above = figure.low > high
  if (above === (direction === 'up')) {
    const sentence = `${subject}の範囲を${above ? '上' : '下'}回っています。範囲を外れてもよいかどうかが書かれておらず、判定できません。`
    return unjudged('beyond-range', sentence)
  }
  const short = `${subject}の範囲を${above ? '上' : '下'}回って`
  if ('reason' in start) {
    const sentence = `${short}おり、達成していません。${start.because}、近づいたかどうかは判定できません。`
    return unjudged(start.reason, sentence)
  }
  const edge = above ? high : low
  const way = (number: number) => (above ? number - edge : edge - number)
  if (figure.low !== figure.high) {
    const sentence = `${short}おり、達成していません。書き方に幅があり、近づいたかどうかは判定できません。`
    return unjudged('not-exact', sentence)
  }
  const step = way(start.number) - way(figure.low)
  const still = rules.flatShare * Math.abs(edge - start.number) + noise(edge, start.number)
  const from = sayStart(question, start)
  const baseline = start.value && {baseline: start.value}
  if (Math.abs(step) <= still) {
    const within = `（目標までの${sayShare(rules.flatShare)}以内）`
    const sentence = `${short}おり、${from}からほとんど動いていません${within}。`
    return {status: 'flat', reason: 'unmoved', sentence, ...baseline}
  }
  return step > 0
    ? {
        status: 'progressed',
        reason: 'closer',
        sentence: `${short}いますが、${from}より目標に近づいています。`,
        ...baseline,
      }
    : {
        status: 'regressed',
        reason: 'farther',
        sentence: `${short}おり、${from}より目標から遠ざかっています。`,
        ...baseline,
      }
}
