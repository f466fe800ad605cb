import type {Value} from '../../model/value.js'
import {readValue} from './read-value.js'
import {collapse, fold} from './spelling.js'
import {knownUnits} from './units.js'

/** Whether `text` is a unit, with a word of thousands before it or without: 人, 千円, ％. */
export function isKnownUnit(text: string): boolean {
  return knownUnits.has(fold(collapse(text)).replace(/^[十百千万億]+/u, ''))
}

/**
 * A figure without a unit takes the one that its column or row is counted in.
 *
 * @param value As its own cell was read; one that tells its unit, and what is no single figure, stays as it is.
 * @param unit As printed: `冊/人`, `千円`. Thousands are not multiplied: 1,204 of 億円 is 1204 億円.
 */
export function withUnit<T extends Value>(value: T, unit: string): T {
  if (value.number === undefined || value.unit !== undefined || value.parts) return value
  const {unit: read, per, number} = readValue(`1${unit}`).value
  if (read === undefined || number !== 1) return {...value, unit: collapse(unit)}
  return {...value, unit: read, ...(per !== undefined && value.per === undefined && {per})}
}
