import fc from 'fast-check'
import {expect, it} from 'vitest'
import {groupDigits} from '../../src/judge/group-digits.js'

const english = (number: number, decimals: number): string =>
  number.toLocaleString('en-US', {maximumFractionDigits: decimals})

it('puts a comma before every three digits of the whole part', () => {
  const given = [0, 7, 999, 1000, 12_345, 1_234_567, -1000, -999, 1e21, 1e22]
  expect(given.map(it => groupDigits(it))).toEqual(given.map(it => english(it, 0)))
  expect(groupDigits(1234.5, 6)).toBe('1,234.5')
  expect(groupDigits(0.000_001, 6)).toBe('0.000001')
})

it('writes what has six decimals as people who read English do, whatever it is', () => {
  const millionths = fc.maxSafeInteger().map(it => Math.trunc(it / 1000) / 1e6)
  fc.assert(
    fc.property(millionths, number => {
      // A zero has no sign here.
      expect(groupDigits(number, 6)).toBe(english(number, 6).replace(/^-0$/, '0'))
    }),
  )
})
