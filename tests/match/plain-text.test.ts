import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createTermIndex} from '../../src/recognise/match/term-index.js'
import {readPlainText} from '../../src/recognise/match/words.js'

const explains = createTermIndex([
  '雪国アプリ',
  '雪道レンジャー制度',
  'ICT 教育',
  'つらら図鑑及び雪図鑑',
  '積雪計（通学路）',
])
const plain = (printed: string) => readPlainText(printed, explains)

describe('words without their markup', () => {
  it.each([
    ['**雪国アプリ***を広める', '雪国アプリを広める', 1],
    ['雪国アプリ<sup>\\*</sup>を広める', '雪国アプリを広める', 1],
    ['公式 雪国アプリ* 数', '公式雪国アプリ数', 1],
    ['「 雪国アプリ* 」の数', '「雪国アプリ」の数', 1],
    ['新しい ICT 教育※の推進', '新しい ICT 教育の推進', 1],
    ['雪道レンジャー認定', '雪道レンジャー認定', 0],
    ['(雪道レンジャー※・雪国アプリ※)', '(雪道レンジャー・雪国アプリ)', 2],
    ['雪図鑑*とつらら図鑑*', '雪図鑑とつらら図鑑', 2],
    ['積雪計（通学路）*の数', '積雪計（通学路）の数', 1],
    ['**太字**だけ', '太字だけ', 0],
    ['46.7% <sup>※1</sup>', '46.7% ※1', 0],
  ])('reads %s', (printed, text, resolved) => {
    const read = plain(printed)
    expect(read).toMatchObject({text, unresolved: []})
    expect(read.resolved).toHaveLength(resolved)
    for (const at of read.resolved) expect(printed.slice(at)).toMatch(/^(?:\\?\*|※)(?!\*)/)
  })

  it('keeps a mark that the glossary does not explain, and names it', () => {
    expect(plain('除雪車\\*の数')).toMatchObject({
      text: '除雪車*の数',
      unresolved: [4],
      firstUnresolved: '除雪車*',
    })
    expect(plain('雪捨て場※・雪室')).toMatchObject({unresolved: [4], firstUnresolved: '雪捨て場※'})
  })

  it('takes a note behind a mark, a product and a single star for what they are', () => {
    expect(plain('成人式 ※令和4年度から').unresolved).toEqual([])
    expect(plain('5*3').text).toBe('5*3')
    expect(plain('* 印').unresolved).toEqual([])
  })

  it('takes out what it says it takes out, and nothing else', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '\\*',
      '※',
      '<sup>',
      '</sup>',
      '<br>',
      '雪',
      'ICT',
      ' ',
      '雪国アプリ',
      '1',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), pieces => {
        const printed = pieces.join('')
        const {text, removed} = plain(printed)
        let kept = ''
        let at = 0
        for (const {start, end} of removed) {
          expect(start).toBeGreaterThanOrEqual(at)
          kept += printed.slice(at, start)
          at = end
        }
        kept += printed.slice(at)
        expect(text.replace(/\s/g, '')).toBe(kept.replace(/\s/g, ''))
      }),
    )
  })

  it('looks back from each mark of a long line no farther than from those of a short one', () => {
    const lookedAt = (times: number) => {
      let most = 0
      readPlainText('あ* い※ **う** '.repeat(times), before => {
        most = Math.max(most, before.length)
        return undefined
      })
      return most
    }
    expect(lookedAt(20_000)).toBe(lookedAt(500))
  })
})
