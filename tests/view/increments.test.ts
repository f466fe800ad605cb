import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toIncrements} from '../../src/view/increments.ts'

const text = (number: number, unit = '円') =>
  toIncrements([{period: {label: 'R3'}, number, unit}])[0]?.text

describe('toIncrements', () => {
  it('shortens large figures only where nothing is lost', () => {
    expect([text(1_500_000_000), text(123_456_789), text(-46, '人'), text(0.5, '%')]).toEqual([
      '15億円',
      '123,456,789円',
      '−46人',
      '0.5%',
    ])
  })

  it('loses no digit of a whole number', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1e12}), number => {
        const [, digits = '', word] = /^([\d,.]+)(億|万)?円$/.exec(text(number) ?? '') ?? []
        const scale = word === '億' ? 1e8 : word === '万' ? 1e4 : 1
        expect(Math.round(Number(digits.replaceAll(',', '')) * scale)).toBe(number)
      }),
    )
  })
})
