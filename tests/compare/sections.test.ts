import {describe, expect, it} from 'vitest'
import {compareDocuments} from '../../src/compare/compare.js'
import {documentOf, measured, section} from '../view/make-document.js'
import {tell} from './changes.js'

const shops = measured('商店街の空き店舗数', {actual: 34, targets: [25]})
const visits = measured('観光案内所の来訪者数', {actual: 812, targets: [900]})
const births = measured('出生数', {actual: 101, targets: [120]})
const work = section('しごと', 'goal', {indicators: [shops, visits]})
const children = section('子育て', 'goal', {indicators: [births]})
const before = [work, children]

describe('a section', () => {
  it('with another title and the same contents was renamed, and nothing in it moved', () => {
    const after = [{...work, title: 'なりわいと産業'}, children]
    expect(tell(before, after)).toEqual([
      'section renamed: なりわいと産業 ← しごと',
      '  name: しごと → なりわいと産業',
    ])
  })

  it('takes what stands in it along', () => {
    expect(tell(before, [children, work])).toHaveLength(1)
  })

  it('that is gone is told with all that stood in it', () => {
    expect(tell(before, [children])).toEqual([
      'section removed: しごと',
      'indicator removed: 商店街の空き店舗数 (below しごと)',
      'indicator removed: 観光案内所の来訪者数 (below しごと)',
    ])
  })

  it('pairs an edited paragraph with what it was, whatever was added before it', () => {
    const texts = (...paragraphs: string[]) => [section('s', 'goal', {paragraphs})]
    const edited = '空き店舗は令和6年度末に25件となりました。'
    expect(
      tell(
        texts('はじめに述べます。', '空き店舗は令和5年度末に34件となりました。', 'おわり。'),
        texts('はじめに述べます。', 'ここに書き足しがあります。', edited, 'おわり。'),
      ),
    ).toEqual([
      'section changed: s',
      '  paragraphs: — → ここに書き足しがあります。',
      `  paragraphs: 空き店舗は令和5年度末に34件となりました。 → ${edited}`,
    ])
  })
})

describe('actions and terms', () => {
  const action = {number: '1', text: '空き店舗の家賃を補助する', status: '順調', line: 1}

  it('are found again by their texts', () => {
    const [a, b] = [
      [section('s', 'measure', {actions: [action]})],
      [
        section('s', 'measure', {
          actions: [
            {number: '1', text: '移住の相談窓口を開く', line: 1},
            {...action, number: '2', status: '遅れ'},
          ],
        }),
      ],
    ]
    expect(tell(a, b)).toEqual([
      'action added: 1　移住の相談窓口を開く (below s)',
      'action changed: 2　空き店舗の家賃を補助する ← 1　空き店舗の家賃を補助する (below s)',
      '  number: 1 → 2',
      '  status: 順調 → 遅れ',
    ])
  })

  it('with a text that was touched up are changed and not new', () => {
    const touched = {...action, text: '空き店舗の家賃を半額まで補助する'}
    const of = (it: typeof action) => [section('s', 'measure', {actions: [it]})]
    expect(tell(of(action), of(touched))[0]).toContain('action changed')
  })

  it('a term with another explanation is changed, one with another spelling renamed', () => {
    const terms = (term: string, definition: string) => [
      section('s', 'goal', {glossary: [{term, definition, line: 1}]}),
    ]
    expect(tell(terms('KPI', '重要業績評価指標'), terms('KPI', '指標のこと'))[0]).toContain(
      'term changed',
    )
    expect(tell(terms('ＤＸ', '変革'), terms('デジタル変革', '変革'))[0]).toContain('term renamed')
  })
})

describe('a document', () => {
  it('is compared by its title and municipality too', () => {
    const [a, b] = [documentOf([]), documentOf([])]
    b.document.title = '別の題'
    expect(compareDocuments(a, b).map(it => [it.subject, it.kinds])).toEqual([
      ['document', ['renamed']],
    ])
  })

  it('that is new is new in all its parts', () => {
    const changes = compareDocuments(undefined, documentOf(before))
    expect(changes.map(it => it.kinds)).toEqual(Array(5).fill(['added']))
    expect(compareDocuments(documentOf(before), undefined).map(it => it.kinds)).toEqual(
      Array(5).fill(['removed']),
    )
  })
})
