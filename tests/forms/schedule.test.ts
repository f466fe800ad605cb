import {describe, expect, it} from 'vitest'
import {enclosedYears, saysEachYear} from '../../src/recognise/match/form-schedule.js'

const years = new Map([
  [2, 2024],
  [3, 2025],
  [4, 2026],
])

/** Words under 2024, 2025, 2026; an empty one is no cell. */
function cells(...words: string[]) {
  return words.flatMap((text, index) => {
    const place = {start: 0, end: 0, line: 1, column: 1, cell: index + 2}
    return text === '' ? [] : [{piece: {...place, text, cuts: []}, year: 2024 + index}]
  })
}

describe('how far a word of a schedule reaches', () => {
  it('is its own year where other words, or the ends of the schedule, stand on both sides', () => {
    expect([...enclosedYears(cells('検討', '試行', '実施'), years)]).toEqual([2024, 2025, 2026])
    expect([...enclosedYears(cells('検討', '実施', ''), years)]).toEqual([2024])
  })

  it('is not known beside an empty cell or one that cannot be read: an arrow may have stood there', () => {
    expect([...enclosedYears(cells('', '実施', ''), years)]).toEqual([])
    expect([...enclosedYears(cells('検討', '恒', '実施'), years)]).toEqual([])
  })

  it('is its own year throughout where a schedule says the same word year after year', () => {
    expect(saysEachYear(cells('実施', '実施', ''))).toBe(true)
    expect(saysEachYear(cells('実施', '', '実施'))).toBe(false)
    expect(saysEachYear(cells('検討', '実施', '見直し'))).toBe(false)
  })
})
