import type {Value} from '../model/value.js'
import {groupDigits} from './group-digits.js'
import type {Direction} from './judgement.js'
import type {Question} from './question.js'
import {isUnfinished} from './totals.js'

/** A value as printed, marked as such. */
export function quote({raw}: {raw: string}): string {
  return raw === '' ? '「（空欄）」' : `「${raw}」`
}

/** R6の実績「332人」. */
export function sayActual({actual}: Pick<Question, 'actual'>): string {
  const label = actual.period?.label
  return `${label === undefined ? '' : `${label}の`}実績${quote(actual)}`
}

/** R6の実績は「—」. */
export function sayActualIs({actual}: Pick<Question, 'actual'>): string {
  const label = actual.period?.label
  return `${label === undefined ? '' : `${label}の`}実績は${quote(actual)}`
}

/** 見直し後の目標「330人」. */
export function sayTarget({target, targetName}: Pick<Question, 'target' | 'targetName'>): string {
  return `${targetName}${quote(target)}`
}

/** 基準値「40人」（H30）; the period only where the figure does not print it itself. */
export function sayBaseline(baseline: Value): string {
  const label = baseline.period?.label
  const told = label === undefined || baseline.raw.includes(label)
  return `基準値${quote(baseline)}${told ? '' : `（${label}）`}`
}

/** A number that this program computed, so that nobody takes it for a printed one. */
export function sayNumber(number: number, {unit = ''}: Value): string {
  return `${groupDigits(number, 6)}${unit}`
}

/** 0.01 → 1%. */
export function sayShare(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`
}

/** A closing remark on the better way, where a reader could take it for the other one. */
export function sayDirection(direction: Direction, from: string): string {
  const words = direction === 'down' ? '小さいほどよい指標' : '大きいほどよい指標'
  if (from === 'settings') return `（設定により${words}）`
  return direction === 'down' ? `（${words}）` : ''
}

/** What a reader has to know of the time of the two figures; empty where nothing. */
export function sayTime({actual, target}: Question): string {
  if (isUnfinished(actual, target)) return '累計の期間の途中での比較です。'
  const due = target.period?.fiscalYear
  const year = actual.period?.fiscalYear
  const early = due !== undefined && year !== undefined && year < due
  return early ? `目標の時期（${target.period?.label}）より前の実績での比較です。` : ''
}
