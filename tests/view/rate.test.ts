import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {percent} from '../../src/view/rate.ts'

describe('percent', () => {
  it.each([
    [1.12, '112.0 %'],
    [0.875, '87.5 %'],
    [0, '0.0 %'],
    [-0.125, '−12.5 %'],
    [-5.833, '−583.3 %'],
    [12, '1,200.0 %'],
    [0.9999, '99.9 %'],
    [-0.0001, '0.0 %'],
  ])('prints %d as %s', (share, text) => {
    expect(percent(share)).toBe(text)
  })

  it('never says that what falls short has reached its target', () => {
    fc.assert(
      fc.property(fc.double({min: -1e6, max: 1e6, noNaN: true}), share => {
        const text = percent(share)
        const number = Number(text.replace('−', '-').replace(/[,% ]/g, ''))
        expect(text).toMatch(/^−?\d{1,3}(?:,\d{3})*\.\d %$/)
        expect(Math.abs(number / 100 - share)).toBeLessThan(0.0011)
        if (share < 1) expect(number).toBeLessThan(100)
      }),
    )
  })
})
