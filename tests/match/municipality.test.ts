import {describe, expect, it} from 'vitest'
import {findMunicipality} from '../../src/recognise/match/municipality.js'

const sentences = [
  'みなほし市の夜は長い。',
  '・みなほし市民は早起きです。',
  '「みなほし市総合計画」に定めます。',
]

describe('the municipality of a paper', () => {
  it('is the one in its title', () => {
    expect(findMunicipality('第3期みなほし市総合戦略', '')).toBe('みなほし市')
    expect(findMunicipality('都市計画の進捗', '')).toBeUndefined()
  })

  it('is the one that the text names in three lines, where there is no title', () => {
    expect(findMunicipality(undefined, sentences.join('\n'))).toBe('みなほし市')
    expect(findMunicipality(undefined, sentences.slice(1).join('\n'))).toBeUndefined()
  })

  it('is left open where the text names another twice', () => {
    const other = ['北沢町との境に立つ木。', '、北沢町の人。', '、北沢町へ渡る橋。']
    expect(findMunicipality(undefined, [...sentences, ...other].join('\n'))).toBeUndefined()
    expect(findMunicipality(undefined, other.join('\n'))).toBeUndefined()
  })

  it('is left open where a prefecture speaks', () => {
    expect(findMunicipality(undefined, ['本県の夜。', ...sentences].join('\n'))).toBeUndefined()
  })

  it('is no word that stands before a bare 市', () => {
    const text = ['活発な市', 'すべての市', 'これまで市', '本市', '行政区'].flatMap(it => [
      `、${it}の庭`,
      `、${it}民の庭`,
      `、${it}総合計画の庭`,
    ])
    expect(findMunicipality(undefined, text.join('\n'))).toBeUndefined()
  })
})
