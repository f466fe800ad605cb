import {describe, expect, it} from 'vitest'
import {indicatorsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import type {Additions} from '../src/recognise/vocabulary/vocabulary.js'

/** The document that `text` is read as, with the words of settings or without. */
function read(text: string, vocabulary?: Additions) {
  const bytes = new TextEncoder().encode(text)
  const {document} = understand({path: 'a.txt', id: 'a', bytes, ...(vocabulary && {vocabulary})})
  return document?.sections ?? []
}

const plan = `橋の計画

基本目標1 渡る

■ 町の宿題

板が鳴る。

指標\t担当課\t基準値(R5)\t目標値
鳴る板\t土木課\t8枚\t5枚
課長のひとこと
夜に締める。

■ ことばの手引き

欄干：橋の縁の手すり。
`

describe('words that settings add', () => {
  it('make a line the label of a part, of terms and of a look back, and leave other lines as they are', () => {
    const words = {
      parts: {issues: ['町の宿題'], glossary: ['ことばの手引き']},
      reviews: ['課長のひとこと'],
    }
    const [goal] = read(plan, words)
    expect(goal?.issues).toEqual(['板が鳴る。'])
    expect(goal?.glossary?.[0]).toMatchObject({term: '欄干'})
    expect(indicatorsOf(goal ? [goal] : [])[0]?.review).toEqual(['夜に締める。'])
    const [plain] = read(plan)
    expect(plain?.issues).toBeUndefined()
    expect(indicatorsOf(plain ? [plain] : [])[0]?.review).toBeUndefined()
  })

  it('name the column of categories of a list', () => {
    const list = `指標一覧

わが町の柱 指標名 担当課

柱1 渡る 鳴る板の数 土木課
柱1 渡る 橋の数 土木課
柱2 釣る 釣り人の数 商工課
`
    expect(read(list)).toEqual([])
    const sections = read(list, {columns: {group: ['わが町の柱']}, headings: {goal: ['柱']}})
    expect(indicatorsOf(sections).map(it => it.name)).toEqual([
      '鳴る板の数',
      '橋の数',
      '釣り人の数',
    ])
  })

  it('take a word from the role that it had', () => {
    const form = (done: string) => `改革 取組状況

実施項目\t橋を渡りやすく\t項目番号\t1-1
主管課\t土木課
現状と課題\t橋の板が鳴る。
取組内容1\t板を締め直す。\t進捗状況\t順調
${done}\t三日で百枚を締め直した。
`
    const [item] = read(form('改善点'), {forms: {done: ['改善点']}})
    expect(item?.actions?.[0]).toMatchObject({done: '三日で百枚を締め直した。'})
    expect(read(form('改善点'))[0]?.actions?.[0]).toMatchObject({next: '三日で百枚を締め直した。'})
  })
})

describe('a column of a target on the way', () => {
  it('is a target of its year beside that of the last', () => {
    const sections = read(`橋の計画

基本目標1 渡る

指標\t基準値(R5)\t中間目標値(R7)\t目標値(R11)
鳴る板\t8枚\t6枚\t5枚
`)
    const targets = indicatorsOf(sections).flatMap(it => it.targets ?? [])
    expect(targets.map(({period, raw, kind}) => [period?.label, raw, kind])).toEqual([
      ['R7', '6枚', 'initial'],
      ['R11', '5枚', 'initial'],
    ])
  })
})
