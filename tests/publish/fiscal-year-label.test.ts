import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {labelFiscalYear} from '../../src/publish/fiscal-year-label.ts'
import {yearOfEra} from '../../src/recognise/value/eras.ts'

describe('labelFiscalYear', () => {
  it.each([
    [2024, '令和6年度'],
    [2020, '令和2年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1989, '平成元年度'],
    [1988, '昭和63年度'],
    [1927, '昭和2年度'],
    [1926, '大正15年度'],
    [1912, '明治45年度'],
    [1868, '明治元年度'],
  ])('names %i %s', (year, label) => {
    expect(labelFiscalYear(year)).toBe(label)
  })

  it('has no name for a year before the eras have one each', () => {
    expect(labelFiscalYear(1867)).toBeUndefined()
  })

  it('names each year so that the reader reads the same year', () => {
    fc.assert(
      fc.property(fc.integer({min: 1868, max: 2117}), year => {
        const [, era = '', count = ''] =
          /^(\p{L}{2})(元|\d+)年度$/u.exec(labelFiscalYear(year) ?? '') ?? []
        expect(yearOfEra(era, count === '元' ? 1 : Number(count))).toBe(year)
      }),
    )
  })
})
