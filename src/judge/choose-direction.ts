import type {Value} from '../model/value.js'
import type {Conflict, Direction, DirectionFrom} from './judgement.js'
import {directionOfName} from './name-direction.js'
import {quote, sayActual, sayBaseline} from './phrases.js'
import type {Aim, Question, Verdict} from './question.js'

/** The better way and where it was taken from. */
export interface Directed {
  direction: Direction
  from: DirectionFrom
  /** The name says the other way: no status then. */
  conflict?: Conflict
}

/**
 * Chooses the better way: settings, then the figures, then words of the name, then more is better.
 *
 * @param start The baseline, where it may be held against the target.
 * @returns Undefined where a target of 0 could be meant either way: negative figures are there and no baseline.
 */
export function chooseDirection(aim: Aim, start?: number): Directed | undefined {
  const {indicator, rules, target} = aim
  const set = rules.directions.get(indicator.id) ?? rules.directions.get(indicator.name)
  if (set !== undefined) return {direction: set, from: 'settings'}
  const byFigures = directionOfFigures(aim, start)
  const byName =
    target.unit === '位'
      ? {direction: 'down' as const, word: '順位', strong: true}
      : directionOfName(indicator.name)
  if (byFigures !== undefined) {
    const contradicted = byName?.strong && byName.direction !== byFigures.direction
    return {...byFigures, ...(contradicted && {conflict: toConflict(aim, byName.word)})}
  }
  if (byName !== undefined) return {direction: byName.direction, from: 'words'}
  if (target.number === 0 && target.upper === undefined) {
    const figures = (indicator.actuals ?? []).flatMap(it => [it, ...(it.parts ?? [])])
    const negative = figures.some(it => (it.number ?? 0) < 0)
    // Nobody aims at 0 of something of which more is better, unless it can be less than nothing.
    return negative ? undefined : {direction: 'down', from: 'zero'}
  }
  return {direction: 'up', from: 'assumed'}
}

/** A direction as a verdict holds it. */
export function toldOf(
  directed: Directed | undefined,
): Pick<Verdict, 'direction' | 'directionFrom' | 'conflict'> {
  if (!directed) return {}
  const {direction, from, conflict} = directed
  return {direction, directionFrom: from, ...(conflict !== undefined && {conflict})}
}

function directionOfFigures({target}: Aim, start?: number): Directed | undefined {
  const said = directionOfWords(target)
  if (said !== undefined) return {direction: said, from: 'target'}
  const {number, upper} = target
  if (start === undefined || number === undefined) return undefined
  if (start < number) return {direction: 'up', from: 'baseline'}
  return start > (upper ?? number) ? {direction: 'down', from: 'baseline'} : undefined
}

/** 増加, 5%減, 100以上: what the target itself says. */
function directionOfWords({qualifier, relative, change, unit}: Value): Direction | undefined {
  if (change !== undefined) return change === 'increase' ? 'up' : 'down'
  if (relative === 'increase') return 'up'
  if (relative === 'decrease') return 'down'
  const bounded = qualifier !== undefined && qualifier !== 'about'
  // 100位以上 and 100位以内 both mean the 100th place or a better one.
  if (bounded && unit === '位') return 'down'
  if (qualifier === 'atLeast' || qualifier === 'moreThan') return 'up'
  return qualifier === 'atMost' || qualifier === 'lessThan' ? 'down' : undefined
}

function toConflict({target, baseline}: Aim, word: string): Conflict {
  const held = baseline && baseline.missing === undefined
  return {kind: 'name', word, target: target.raw, ...(held && {baseline: baseline.raw})}
}

/** Why nothing was judged where words and figures disagree. */
export function sayConflict(
  {target, baseline, targetName, actual}: Question,
  word: string,
): string {
  const held = baseline && !baseline.missing ? `（${sayBaseline(baseline)}）` : ''
  return (
    `指標名に「${word}」とあるため小さいほどよいと読めますが、${targetName}${quote(target)}${held}は大きいほどよいことを示しています。` +
    `${sayActual({actual})}は判定していません。よい向きを設定で定めてください。`
  )
}
