import {describe, expect, it} from 'vitest'
import {isDebris} from '../../src/recognise/match/debris.js'
import {isShredOf, readFormLabel} from '../../src/recognise/match/form-label.js'
import {follows, readItemNumber, withCircle} from '../../src/recognise/match/form-number.js'
import {formLabels} from '../../src/recognise/vocabulary/form-labels.js'

describe('a label of a form', () => {
  it.each([
    ['実施項目', 'title', 1],
    ['美施項目', 'title', 0.75],
    ['〈アクション項目の総括〉', 'summary', 1],
    ['〈アクション項目', 'overview', 1],
    ['2024年度の 実施内容', 'done', 1],
    ['令和6年度の実施内容', 'done', 1],
    ['次年度に 向けた 改善点', 'next', 1],
    ['収組の内容', 'actions', 0.8],
    ['取組期間(年度)', 'period', 1],
  ] as const)('is found in %s', (text, role, likeness) => {
    expect(readFormLabel(text, formLabels)).toMatchObject({role, likeness})
  })

  it('keeps the count behind it', () => {
    expect(readFormLabel('取組内容 12', formLabels)).toMatchObject({
      role: 'action',
      number: '12',
      likeness: 1,
    })
    expect(readFormLabel('取組内容', formLabels)).not.toHaveProperty('number')
  })

  it('is not found in words that only share a character or two with one', () => {
    for (const text of ['総務課', '実施', '検討', '順調', '番', '公園の番人', '姿', '内容の薄い話'])
      expect(readFormLabel(text, formLabels), text).toBeUndefined()
  })

  it('may be read worse where the place says what to expect', () => {
    expect(readFormLabel('総括計1', formLabels)).toBeUndefined()
    expect(readFormLabel('総括計1', formLabels, {least: 0.5, roles: ['evaluation']})?.word).toBe(
      '総括評価',
    )
  })

  it('leaves shreds that are known by its characters', () => {
    for (const shred of ['取組集', '期間(年', 'F度)', '度)'])
      expect(isShredOf(shred, '取組期間(年度)'), shred).toBe(true)
    for (const word of ['総務課', '検討', 'X'])
      expect(isShredOf(word, '取組期間(年度)'), word).toBe(false)
  })
})

describe('the number of an item', () => {
  it.each([
    ['1-(1)', 1, 1],
    ['2 - 1', 2, 1],
    ['5 – ②', 5, 2],
    ['5-3)', 5, 3],
    ['12-20', 12, 20],
    ['項目番号 3-⑤', 3, 5],
  ] as const)('is read from %s', (text, chapter, item) => {
    expect(readItemNumber(text)).toMatchObject({chapter, item})
  })

  it('leaves what shares its cell', () => {
    expect(readItemNumber('3-④ 財政課')).toMatchObject({raw: '3-④', after: '財政課', circled: true})
  })

  it('is none in dates, decimals and words', () => {
    for (const text of ['2024-4', '1.5-2.5', '財政課', '番号', '-3'])
      expect(readItemNumber(text), text).toBeUndefined()
  })

  it('counts on within a chapter or begins the next one', () => {
    const number = (text: string) => {
      const found = readItemNumber(text)
      if (!found) throw new Error(text)
      return found
    }
    expect(follows(number('1-1'), undefined)).toBe(true)
    expect(follows(number('1-3'), number('1-2'))).toBe(true)
    expect(follows(number('2-1'), number('1-9'))).toBe(true)
    expect(follows(number('2-2'), number('1-9'))).toBe(false)
    expect(follows(number('1-2'), number('1-2'))).toBe(false)
    expect(withCircle({chapter: 2, item: 4})).toBe('2-④')
  })
})

describe('debris of text recognition', () => {
  it.each([
    '\\supset',
    '$\\overline{}$',
    '())) J J J J',
    '・・・・',
    '一 一 一 一',
    'CUK.',
    '0',
    'ı',
  ])('%s is some', text => expect(isDebris(text)).toBe(true))

  it.each(['順調', '第', 'の', 'R6年度', 'PPPの導入', '1か所', '達成'])('%s is none', text =>
    expect(isDebris(text)).toBe(false),
  )
})
