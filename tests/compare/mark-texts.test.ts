import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findMatches} from '../../src/compare/longest-match.js'
import {markTexts} from '../../src/compare/mark-texts.js'
import {wordsOf} from '../../src/compare/words.js'
import {longestText} from '../../src/model/limits.js'

/** The two texts with what is marked in brackets. */
function marked(before: string, after: string): [string, string] {
  const parts = markTexts(before, after)
  const tell = (side: 'old' | 'new') =>
    parts[side].map(it => (it.changed ? `[${it.text}]` : it.text)).join('')
  return [tell('old'), tell('new')]
}

describe('what is marked of two texts', () => {
  it.each([
    ['51人', '55人', '[51]人', '[55]人'],
    ['12,152人/年', '12,153人/年', '[12,152]人/年', '[12,153]人/年'],
    ['▲8.5％', '8.5％', '[▲8.5]％', '[8.5]％'],
    ['23億1千万円の事業', '23億2千万円の事業', '[23億1千万]円の事業', '[23億2千万]円の事業'],
    ['1/3', '2/3', '[1/3]', '[2/3]'],
    ['R2～R6 累計', 'R2～R7 累計', 'R2～[R6] 累計', 'R2～[R7] 累計'],
    ['商工観光課', '産業振興課', '[商工観光課]', '[産業振興課]'],
    [
      '市の補助により増加した。',
      '市の補助により大きく減少した。',
      '市の補助により[増加]した。',
      '市の補助により[大きく減少]した。',
    ],
    ['農水課、観光課', '観光課', '[農水課、]観光課', '観光課'],
    [
      '一二三四五カカ六七八九ハハ壱弐参',
      '甲乙丙丁戊カカ己庚辛壬ハハ子丑寅',
      '[一二三四五カカ六七八九ハハ壱弐参]',
      '[甲乙丙丁戊カカ己庚辛壬ハハ子丑寅]',
    ],
    ['', '新しい', '', '[新しい]'],
    ['商いが育つまち', '商いが続くまち', '商いが[育つ]まち', '商いが[続く]まち'],
    ['企画部企画政策課', '企画部企画調整課', '企画部企画[政策課]', '企画部企画[調整課]'],
    [
      '豆腐職人養成塾の数',
      'とうふ職人養成塾の数',
      '[豆腐]職人養成塾の数',
      '[とうふ]職人養成塾の数',
    ],
    ['平成三十年度末', '平成三十一年度末', '[平成三十年度末]', '[平成三十一年度末]'],
    ['観光案内所', '観光案内所分室', '観光案内所', '観光案内所[分室]'],
    ['同じ', '同じ', '同じ', '同じ'],
    [
      '全く別の文章であった。',
      'これは何も残っていない。',
      '[全く別の文章であった]。',
      '[これは何も残っていない]。',
    ],
    ['葛\u{e0100}城', '葛\u{e0101}城', '[葛\u{e0100}城]', '[葛\u{e0101}城]'],
  ])('%s → %s', (before, after, old, next) => {
    expect(marked(before, after)).toEqual([old, next])
  })

  it('is whole sentences where a text is too long to be printed', () => {
    const before = '目標を見直した。'.repeat(longestText / 4)
    const after = `${before.slice(0, 800)}目標を見直さなかった。${before.slice(808)}`
    expect(markTexts(before, after).new.filter(it => it.changed)).toEqual([
      {text: 'を見直さなかった。', changed: true},
    ])
    expect(() => markTexts('漢'.repeat(20_000_000), after)).not.toThrow()
  })

  it('is all of what differs and nothing of what both have in common, and never part of a figure', () => {
    const text = fc
      .array(
        fc.constantFrom('12', '億', ',', '5', '.', 'R6', '人', 'は', '増加', '。', '\ud800', '𠮟'),
      )
      .map(it => it.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const {old, new: next} = markTexts(before, after)
        const kept = (parts: typeof old) =>
          parts
            .filter(it => !it.changed)
            .map(it => it.text)
            .join('')
        expect(kept(old)).toBe(kept(next))
        expect(old.map(it => it.text).join('')).toBe(before)
        expect(old.some(it => it.changed) || next.some(it => it.changed)).toBe(before !== after)
        const inside = insideFigures(wordsOf(before))
        expect(endsOf(old.map(it => it.text)).filter(it => inside.has(it))).toEqual([])
      }),
    )
  })
})

describe('what two sequences have in common', () => {
  it('is as long as can be', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 12})
    fc.assert(
      fc.property(few, few, (a, b) => {
        const pairs = findMatches(a, b).flatMap(({inA, inB, length}) =>
          Array.from({length}, (_, it): [number, number] => [inA + it, inB + it]),
        )
        expect(pairs.filter(([i, j]) => a[i] !== b[j])).toEqual([])
        pairs.forEach(([i, j], index) => {
          const [x, y] = pairs[index - 1] ?? [-1, -1]
          expect(i > x && j > y).toBe(true)
        })
        expect(pairs.length).toBe(longest(a, b))
      }),
    )
  })

  it('is found without end where nothing is', () => {
    const many = (word: string) => Array.from({length: 50_000}, (_, i) => `${word}${i}`)
    expect(findMatches(['x', ...many('a'), 'y'], ['x', ...many('b'), 'y'])).toEqual([
      {inA: 0, inB: 0, length: 1},
      {inA: 50_001, inB: 50_001, length: 1},
    ])
  })
})

/** Where nothing may end: behind each sign of a figure but its last. */
function insideFigures(words: ReadonlyArray<string>): Set<number> {
  const inside = new Set<number>()
  const ends = endsOf(words)
  for (const [index, word] of words.entries())
    if (/[0-9]/.test(word))
      for (let back = 1; back < word.length; back++) inside.add((ends[index] ?? 0) - back)
  return inside
}

/** Where each text ends when all are put together. */
function endsOf(texts: ReadonlyArray<string>): number[] {
  return texts.map((_, index) => texts.slice(0, index + 1).join('').length)
}

function longest(a: string[], b: string[]): number {
  const [first, ...rest] = a
  if (first === undefined) return 0
  const at = b.indexOf(first)
  const without = longest(rest, b)
  return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)))
}
