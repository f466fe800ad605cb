import {groupDigits} from '../judge/group-digits.js'
import type {Increment} from '../judge/judge.js'

/** What one year added to a running total: computed here, never printed in the source. */
export interface IncrementView {
  /** As printed: R3. */
  period: string
  /** `46人`, `−3人`, `1.5億円`. */
  text: string
}

/** The yearly increments of a running total; empty where it has none. */
export function toIncrements(increments: ReadonlyArray<Increment> = []): IncrementView[] {
  return increments.map(({period, number, unit = ''}) => ({
    period: period.label,
    text: `${number < 0 ? '−' : ''}${exact(Math.abs(number))}${unit}`,
  }))
}

/** Shorter only where nothing is lost: 150000000 is 1.5億, 123456789 stays as it is. */
function exact(number: number): string {
  for (const [size, word] of [
    [1e8, '億'],
    [1e4, '万'],
  ] as const) {
    const tenths = (number / size) * 10
    if (number >= size * 10 && Number.isInteger(tenths)) return `${grouped(tenths / 10)}${word}`
  }
  return grouped(number)
}

function grouped(number: number): string {
  const [whole = '', fraction] = `${number}`.split('.')
  const digits = groupDigits(Number(whole))
  return fraction === undefined ? digits : `${digits}.${fraction}`
}
