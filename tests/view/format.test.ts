import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {anchor, cssString, speak, speakPeriod} from '../../src/view/format.ts'

describe('cssString', () => {
  it('leaves letters and digits and escapes everything else', () => {
    expect(cssString('目標1 “水”')).toBe('目標1\\20 \\201c 水\\201d ')
  })

  it('gives back the same text when CSS reads it, and ends neither string nor style element', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const escaped = cssString(text)
        expect(escaped).not.toMatch(/["'<>&\n\r\f`=]/)
        const read = escaped.replace(/\\([0-9a-f]{1,6}) /g, (_, hex: string) =>
          String.fromCodePoint(Number.parseInt(hex, 16)),
        )
        expect(read).toBe(text)
      }),
    )
  })
})

describe('speak', () => {
  it('reads marks before figures as words', () => {
    expect(speak('▲8.5%')).toBe('マイナス8.5%')
    expect(speak('105人 (R2～R3 累計)')).toBe('105人 (R2からR3 累計)')
    expect(speak('△の記号')).toBe('△の記号')
  })
})

describe('speakPeriod', () => {
  it('reads an era in full and leaves other labels alone', () => {
    expect(speakPeriod({label: 'R6'})).toBe('令和6年度')
    expect(speakPeriod({label: 'H30年度'})).toBe('平成30年度')
    expect(speakPeriod({label: 'R元'})).toBe('令和元年度')
    expect(speakPeriod({label: '2024年度'})).toBe('2024年度')
  })
})

describe('anchor', () => {
  it('keeps the slashes of an id and encodes the rest', () => {
    expect(anchor('goal-1/measure-1/1')).toBe('#goal-1/measure-1/1')
    expect(decodeURIComponent(anchor('目標 "1"/%').slice(1))).toBe('目標 "1"/%')
  })
})
