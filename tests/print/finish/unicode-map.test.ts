import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readUnicodeMap, writeUnicodeMap} from '../../../src/print/finish/unicode-map.ts'

describe('a map from glyphs to text', () => {
  test('is read as it was written', () => {
    const entry = fc.tuple(
      fc.integer({min: 0, max: 0xffff}),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 3}),
    )
    fc.assert(
      fc.property(fc.array(entry, {maxLength: 250}), entries => {
        const map = new Map(entries)
        expect(readUnicodeMap(writeUnicodeMap(map))).toEqual(map)
      }),
    )
  })

  test('is read from ranges, too', () => {
    const program =
      '1 beginbfrange\n<0010> <0012> <3042>\nendbfrange\n1 beginbfchar\n<0020> <D842DFB7>\nendbfchar'
    expect([...readUnicodeMap(program)]).toEqual([
      [0x10, 'あ'],
      [0x11, 'ぃ'],
      [0x12, 'い'],
      [0x20, '𠮷'],
    ])
  })
})
