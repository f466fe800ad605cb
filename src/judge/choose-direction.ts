import type {Direction, DirectionFrom} from './judgement.js'
import {directionOfName} from './name-direction.js'
import {quote, sayBaseline} from './phrases.js'
import type {Aim, Verdict} from './question.js'

/** The better way and where it was taken from. */
export interface Directed {
  direction: Direction
  from: DirectionFrom
  /** The name says the other way: no status, and this sentence as a diagnostic. */
  conflict?: string
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
    const contradicted = byName?.strong && byName.direction !== byFigures
    const conflict = contradicted ? {conflict: sayConflict(aim, byName.word)} : {}
    return {direction: byFigures, from: 'target', ...conflict}
  }
  if (byName !== undefined) return {direction: byName.direction, from: 'words'}
  if (target.number === 0 && target.upper === undefined) {
    const figures = (indicator.actuals ?? []).flatMap(it => [it, ...(it.parts ?? [])])
    const negative = figures.some(it => (it.number ?? 0) < 0)
    // Nobody aims at 0 of something of which more is better, unless it can be less than nothing.
    return negative ? undefined : {direction: 'down', from: 'target'}
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

function directionOfFigures({target}: Aim, start?: number): Direction | undefined {
  const {qualifier, relative, change} = target
  if (change !== undefined) return change === 'increase' ? 'up' : 'down'
  if (relative === 'increase') return 'up'
  if (relative === 'decrease') return 'down'
  const bounded = qualifier !== undefined && qualifier !== 'about'
  // 100位以上 and 100位以内 both mean the 100th place or a better one.
  if (bounded && target.unit === '位') return 'down'
  if (qualifier === 'atLeast' || qualifier === 'moreThan') return 'up'
  if (qualifier === 'atMost' || qualifier === 'lessThan') return 'down'
  if (start === undefined || target.number === undefined) return undefined
  if (target.upper !== undefined) {
    if (start < target.number) return 'up'
    return start > target.upper ? 'down' : undefined
  }
  if (target.number === start) return undefined
  return target.number > start ? 'up' : 'down'
}

function sayConflict(aim: Aim, word: string): string {
  const {indicator, target, baseline, targetName} = aim
  const held = baseline && !baseline.missing ? `（${sayBaseline(baseline)}）` : ''
  const figures = `${targetName}${quote(target)}${held}`
  return `指標「${indicator.name}」は「${word}」とあるため小さいほどよいと読めますが、${figures}は大きいほどよいことを示しています。よい向きを設定で定めてください。`
}
