import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../../src/diagnostics/report.js'
import {isForeign} from '../../src/recognise/match/foreign-character.js'
import {readBrackets, readFigure} from '../../src/recognise/match/form-indicator.js'
import type {Piece} from '../../src/recognise/match/form-row.js'
import {pairsOf} from '../../src/recognise/match/paper-pairs.js'
import {createTextTroubles} from '../../src/recognise/match/text-trouble.js'
import {joinPieces} from '../../src/recognise/match/torn-text.js'

/** The cells of one row from the second on; an empty text is a blank cell. */
function cells(...texts: string[]): Piece[] {
  return texts
    .map((text, index) => ({text, start: 0, end: 0, line: 1, column: 1, cell: index + 1, cuts: []}))
    .filter(it => it.text !== '')
}

function troubles(...texts: string[]) {
  const file = new VFile(texts.join('\t'))
  const found = createTextTroubles(file, pairsOf(texts.join('\t')))
  found.take(joinPieces(cells(...texts)), {line: 1, column: 1})
  found.tell()
  return reportsOf(file).map(it => [it.ruleId, it.actual, it.expected?.[0]])
}

describe('a text torn over several cells', () => {
  it('goes on in the next cell where it breaks off at the end', () => {
    expect(joinPieces(cells('職員の', '力を伸ば', 'していく。'))).toMatchObject({
      text: '職員の力を伸ばしていく。',
      moved: false,
      missing: [],
    })
  })

  it('is put back where its line breaks off, when that is one place', () => {
    expect(joinPieces(cells('朝の道を 広げる。', '歩いて', '確かめ、'))).toMatchObject({
      text: '朝の道を歩いて確かめ、広げる。',
      moved: true,
      displaced: [],
    })
  })

  it('keeps a blank and says that words are missing where cells between are empty', () => {
    const whole = joinPieces(cells('朝の道を 広げる。', '', '', '確かめ、'))
    expect(whole.text).toBe('朝の道を 確かめ、広げる。')
    expect(whole.missing).toEqual([4])
  })

  it('stands apart where several places are possible, or none', () => {
    for (const main of ['朝の 道を 広げる。', '朝の道を広げる。']) {
      const whole = joinPieces(cells(main, '確かめ、'))
      expect(whole.text).toBe(main)
      expect(whole.asides).toEqual([{text: '確かめ、', tears: []}])
      expect(whole.displaced.map(it => it.text)).toEqual(['確かめ、'])
    }
  })

  it('stands apart where the text also breaks off at its end, or a cell between is empty', () => {
    const both = joinPieces(cells('朝の道を 広げ', '確かめた。'))
    expect(both).toMatchObject({text: '朝の道を 広げ', missing: [4, 7]})
    expect(both.asides.map(it => it.text)).toEqual(['確かめた。'])
    const empty = joinPieces(cells('朝の道を', '', '確かめ', '', 'る。'))
    expect(empty.asides.map(it => it.text)).toEqual(['確かめ', 'る。'])
    expect(empty.missing).toEqual([4])
  })

  it('keeps a blank where a rule stands instead of words', () => {
    const whole = joinPieces(cells('朝の道を 広げる。', '歩き', '一 一 一 一', '見て'))
    expect(whole).toMatchObject({text: '朝の道を歩き 見て広げる。', missing: [6]})
  })

  it('is parted where the edge of a cell was read as a bracket', () => {
    const whole = joinPieces(cells('朝の道を 広げる。]歩', 'いて'))
    expect(whole).toMatchObject({text: '朝の道を]歩いて広げる。', moved: true})
  })

  it('has a misread full stop in a cell of its own left out, and is whole', () => {
    expect(joinPieces(cells('当番を決める', '•'))).toMatchObject({
      text: '当番を決める',
      missing: [],
      debris: [{text: '•'}],
    })
  })

  it('joins lines that reach the edge of the column, and not those that were cut before it', () => {
    expect(joinPieces(cells('長い長い行の終わりま で続く。'), 5).text).toBe(
      '長い長い行の終わりまで続く。',
    )
    expect(joinPieces(cells('短い行 で切れる。'), 5)).toMatchObject({
      text: '短い行 で切れる。',
      missing: [3],
    })
  })

  it('never loses, adds or changes a character', () => {
    const word = fc.string({
      unit: fc.constantFrom('水', '路', 'の', 'を', '。', '、', ' ', '【', '】', '5', '%'),
      minLength: 1,
      maxLength: 12,
    })
    const sorted = (text: string) => [...text.replace(/\s+/g, '')].sort().join('')
    fc.assert(
      fc.property(fc.array(word, {maxLength: 6}), fc.nat(20), (texts, width) => {
        const pieces = cells(...texts.map(it => it.trim()))
        const whole = joinPieces(pieces, width)
        const taken = whole.used.map(it => it.text).join('')
        const apart = whole.asides.map(it => it.text).join('')
        expect(sorted(whole.text + apart)).toBe(sorted(taken))
        expect(whole.used.length + whole.debris.length).toBe(pieces.length)
      }),
    )
  })
})

describe('what is wrong with a text', () => {
  it('is told with a correction where two cells read the same character', () => {
    expect(troubles('考えを広', '広める。')).toEqual([
      ['garbled', '考えを広\t広める。', '考えを広\tめる。'],
    ])
  })

  it('is told where the text breaks off, at its end or inside', () => {
    expect(troubles('名簿を')).toEqual([['truncated', '名簿を', undefined]])
    expect(troubles('話を聞き、の場を設けた。')[0]?.[0]).toBe('truncated')
    expect(troubles('024年5月に始めた。')).toEqual([['truncated', '024年5月に始', '2024年5月に始']])
  })

  it('is not told of ordinary words', () => {
    for (const text of [
      '引っ越しの届を受けた。',
      '「早く」と「正しく」(どちらも)を守る。',
      '𠮟られない窓口。',
      'LINEで知らせる。',
    ])
      expect(troubles(text), text).toEqual([])
  })

  it('is told of characters that nobody writes in Japanese', () => {
    expect(['产', '용', '记', '₤'].map(isForeign)).toEqual([true, true, true, true])
    expect(['産', '髙', '﨑', 'あ', 'A', '㎡', '￥'].map(isForeign)).toEqual(
      Array.from({length: 7}, () => false),
    )
  })
})

describe('an indicator in brackets', () => {
  it.each([
    ['【受講率50%】', '受講率', '50%'],
    ['【上限 360 時間(年間)を超えた人 0 人】', '上限 360 時間(年間)を超えた人', '0 人'],
    ['【件数 1 件(うち新設)(2024年度)】', '件数', '1 件(うち新設)(2024年度)'],
    ['【回数4回~6回(2024年度)】', '回数', '4回~6回(2024年度)'],
    ['【費用 約6.3%減(2024年度)】', '費用', '約6.3%減(2024年度)'],
    ['【窓口の改善】', '窓口の改善', ''],
    ['【受入額 40 X9円】', '受入額', '40 X9円'],
    ['【CO2削減 X9円】', 'CO2削減 X9円', ''],
    ['【長いすの数 １0台】', '長いすの数', '１0台'],
    ['【長いすの数　３１台（２０２４年度）】', '長いすの数', '３１台（２０２４年度）'],
    ['【　長いすの数10台 】', '長いすの数', '10台'],
  ])('%s is a name and a figure', (text, name, figure) => {
    expect(readBrackets(text)).toMatchObject([{name, figure, broken: false}])
  })

  it('is seen too where one of its brackets is lost', () => {
    expect(readBrackets('よくなった。割合 74%】')).toMatchObject([
      {name: '割合', figure: '74%', broken: true},
    ])
    expect(readBrackets('よくなった。【割合 74%')).toMatchObject([{name: '割合', broken: true}])
  })

  it('gives its figure the year that stands in its notes', () => {
    expect(readFigure('1 件(うち新設)(2024年度)').value).toMatchObject({
      raw: '1 件(うち新設)(2024年度)',
      number: 1,
      unit: '件',
      period: {fiscalYear: 2024},
    })
  })
})
