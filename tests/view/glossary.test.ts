import {describe, expect, it} from 'vitest'
import {toGlossary} from '../../src/view/glossary.ts'
import {section} from './make-document.ts'

const term = (name: string, definition = '説明') => ({term: name, definition, line: 1})

describe('toGlossary', () => {
  it('has each explanation once, Latin before kana before kanji, hiragana and katakana together', () => {
    const sections = [
      section('a', 'goal', {glossary: [term('空き家'), term('ノード'), term('ICT')]}),
      section('b', 'goal', {
        number: '2',
        glossary: [term('ICT'), term('あいのり便'), term('のりば', '別の説明')],
      }),
    ]
    const found = toGlossary(sections)
    expect(found.map(it => it.term)).toEqual(['ICT', 'あいのり便', 'のりば', 'ノード', '空き家'])
    expect(found.map(it => it.id)).toEqual([1, 2, 3, 4, 5].map(it => `report-term-${it}`))
    expect(found[1]).toMatchObject({href: '#b', place: '2 b'})
  })

  it('keeps two explanations of one term', () => {
    const sections = [section('a', 'goal', {glossary: [term('水辺', '一'), term('水辺', '二')]})]
    expect(toGlossary(sections)).toHaveLength(2)
  })
})
