import {readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findFontFiles} from '../../src/print/font-files.ts'
import {readCharacterMap} from '../../src/print/read-character-map.ts'
import {subsetFonts} from '../../src/print/subset-fonts.ts'

function covers(font: Uint8Array, text: string): boolean {
  const has = readCharacterMap(font)
  return [...text].every(character => has(character.codePointAt(0) ?? 0))
}

describe('a subset of the fonts', {timeout: 30_000}, () => {
  test('has the characters of the text, ASCII and the usual marks, in both weights', async () => {
    const {regular, bold} = await subsetFonts('進捗を報告', 'truetype')
    for (const font of [regular, bold])
      expect(covers(font, '進捗を報告 Az09、。「」（）％→１')).toBe(true)
  })

  test('has nothing else, and is much smaller than the whole', async () => {
    const {regular} = await subsetFonts('進捗', 'truetype')
    const whole = await readFile(findFontFiles().regular)
    expect(readCharacterMap(regular)('町'.codePointAt(0) ?? 0)).toBe(false)
    expect(regular.length).toBeLessThan(whole.length / 20)
  })

  test('keeps the feature that sets text down the page', async () => {
    const {regular} = await subsetFonts('「進捗」', 'truetype')
    expect(Buffer.from(regular).toString('latin1')).toContain('vert')
  })

  test('lists the characters the fonts lack, and neither spaces nor invisible ones', async () => {
    const {missing} = await subsetFonts('進\u{1f600}捗 \n\t\u200d\ufe0f\u3000\u{1f3e2}', 'truetype')
    expect(missing).toEqual(['\u{1f3e2}', '\u{1f600}'])
  })

  test.each([
    ['woff', 'wOFF'],
    ['truetype', '\0\u0001\0\0'],
  ] as const)('is a file of the format asked for: %s', async (format, mark) => {
    const {regular, bold} = await subsetFonts('進捗', format)
    for (const font of [regular, bold]) {
      expect(Buffer.from(font.subarray(0, 4)).toString('latin1')).toBe(mark)
    }
  })

  test('does not depend on the order of the characters, nor on how often they come', async () => {
    const characters = fc.constantFrom(...'進捗報告令和年度目標値実績率件人')
    await fc.assert(
      fc.asyncProperty(fc.array(characters), async text => {
        const once = await subsetFonts([...new Set(text)].join(''), 'truetype')
        const again = await subsetFonts([...text, ...text.toReversed()].join(''), 'truetype')
        expect(Buffer.from(again.regular).equals(once.regular)).toBe(true)
        expect(Buffer.from(again.bold).equals(once.bold)).toBe(true)
      }),
      {numRuns: 8},
    )
  })
})
