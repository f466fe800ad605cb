import {describe, expect, it} from 'vitest'
import type {Line} from '../../src/parse/block.js'
import {isContentsLine} from '../../src/recognise/match/contents.js'
import {readDivisions} from '../../src/recognise/match/division-line.js'
import {readEntries} from '../../src/recognise/match/entries.js'
import {readEnumerator} from '../../src/recognise/match/enumerator.js'
import {readHeading} from '../../src/recognise/match/heading.js'
import {readPartLabel} from '../../src/recognise/match/part-label.js'
import {goesOn} from '../../src/recognise/match/sentence.js'
import {standardVocabulary} from '../../src/recognise/vocabulary/vocabulary.js'

const lineOf = (text: string): Line => ({text, start: 0, end: text.length, line: 1, column: 1})

describe('labels of a plan', () => {
  it.each([
    ['■ 基本方針', 'narrative'],
    ['【現状と課題】', 'issues'],
    ['<業績評価指標 (KPI) >', 'indicators'],
    ['＜関連する取組＞', 'actions'],
    ['目指す姿：', 'vision'],
    ['用語解説', 'glossary'],
    ['目次', 'contents'],
  ])('%s announces %s', (text, part) => {
    expect(readPartLabel(text, standardVocabulary)).toBe(part)
  })

  it.each(['■基本方針：取組の方針を示します', '課題は多い', '雪', ''])('%s is no label', text => {
    expect(readPartLabel(text, standardVocabulary)).toBeUndefined()
  })
})

describe('the number of a category', () => {
  it('is no part of a longer number', () => {
    expect(readEnumerator('基本的方向1,234円', standardVocabulary)).toBeUndefined()
    expect(readEnumerator('施策10000の橋', standardVocabulary)).toBeUndefined()
    expect(readEnumerator('施策1,橋', standardVocabulary)).toMatchObject({number: '1'})
  })
})

describe('headings of a plan', () => {
  const read = (text: string, place = {}) => {
    const heading = readHeading(text, standardVocabulary, place)
    return heading && [heading.kind, heading.number, heading.title]
  }

  it('takes a bare number for a chapter only where the line is marked', () => {
    expect(read('1. はじめに', {depth: 2})).toEqual(['chapter', '1', 'はじめに'])
    expect(read('1. はじめに')).toBeUndefined()
  })

  it('takes four digits for a measure only where measures are announced', () => {
    expect(read('1101 雪道の安全', {listed: true})).toEqual(['measure', '1101', '雪道の安全'])
    expect(read('1201 人権の尊重', {listed: true})).toEqual(['measure', '1201', '人権の尊重'])
    expect(read('1101 雪道の安全')).toBeUndefined()
    expect(read('2024 年度の実績', {listed: true})).toBeUndefined()
    expect(read('1200 人', {listed: true})).toBeUndefined()
  })

  it('knows a heading whose title stands in the next one, and the theme across all goals', () => {
    expect(read('視点 1', {depth: 3})).toEqual(['item', '1', ''])
    expect(read('【各分野を横断するテーマ】', {depth: 2})).toEqual([
      'goal',
      '',
      '各分野を横断するテーマ',
    ])
  })
})

describe('lines of a plan', () => {
  it('reads a line of divisions, wrapped or not, and no other', () => {
    const divisions = ['雪対策課', '総務課', '市民課']
    const wrapped = [lineOf('雪対策課・総務課・'), lineOf('市民課')]
    expect(readDivisions(wrapped)).toEqual({divisions, label: ''})
    const announced = [lineOf('担当課：雪対策課・総務課・'), lineOf('市民課')]
    expect(readDivisions(announced)).toEqual({divisions, label: '担当課：'})
    expect(readDivisions([lineOf('雪対策課が担当します。')])).toBeUndefined()
    expect(readDivisions([lineOf('雪道の安全')])).toBeUndefined()
  })

  it('reads entries however they are marked, and lets one run on', () => {
    const texts = (...lines: string[]) =>
      readEntries(lines.map(lineOf)).map(it => [it.number, it.texts.join('')])
    expect(texts('① 雪を', '運ぶ', '②溶かす')).toEqual([
      ['①', '雪を運ぶ'],
      ['②', '溶かす'],
    ])
    expect(texts('①運ぶ ②溶かす')).toEqual([
      ['①', '運ぶ'],
      ['②', '溶かす'],
    ])
    expect(texts('・運ぶ', '・溶かす')).toEqual([
      [undefined, '運ぶ'],
      [undefined, '溶かす'],
    ])
  })

  it('joins a sentence that a box has torn, and nothing that is whole', () => {
    expect(goesOn('雪は多いのが現状', 'です。春には溶けます。')).toBe(true)
    expect(goesOn('本計画の名を', '「雪あかり」')).toBe(true)
    expect(goesOn('雪が降る。', 'です')).toBe(false)
    expect(goesOn('雪の深さ', '雪の重さ')).toBe(false)
  })

  it('tells a line of the table of contents by its leader and its page', () => {
    expect(isContentsLine('1. はじめに ..... 3')).toBe(true)
    expect(isContentsLine('第2章　雪……12')).toBe(true)
    expect(isContentsLine('1.5')).toBe(false)
    expect(isContentsLine('出生率 1.8')).toBe(false)
  })
})
