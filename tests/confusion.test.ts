import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {parse} from '../src/parse/parse.js'
import {weigh} from '../src/recognise/recognise.js'
import {readers} from '../src/recognise/registry.js'
import {standardVocabulary} from '../src/recognise/vocabulary/vocabulary.js'
import {readSeed} from './support/seeds.js'

const knowledge = {readers, vocabulary: standardVocabulary}
const cases = fileURLToPath(new URL('cases/', import.meta.url))
const sources = fileURLToPath(new URL('../sources/', import.meta.url))

/** The winner outweighs any other reader by this much. */
const margin = 2

const frozen = readdirSync(cases).flatMap(layout =>
  readdirSync(join(cases, layout)).map(name => {
    const folder = join(cases, layout, name)
    const file = readdirSync(folder).find(it => it.startsWith('source.')) ?? ''
    return {name: `${layout}/${name}`, layout, text: readFileSync(join(folder, file), 'utf8')}
  }),
)
const layoutOf: Record<string, string> = {
  'minahoshi-shinchoku.txt': 'indicator-tables',
  'minahoshi-shihyo-ichiran.txt': 'indicator-list',
  'minahoshi-kaikaku-action.txt': 'action-forms',
  'minahoshi-senryaku.md': 'indicator-tables',
  'minahoshi-kihon-keikaku.md': 'indicator-tables',
}
const own = Object.entries(layoutOf).map(([name, layout]) => ({
  name,
  layout,
  text: readFileSync(join(sources, name), 'utf8'),
}))
const real = [
  ['000', 'indicator-tables'],
  ['001', 'indicator-list'],
  ['002', 'action-forms'],
  ['003', 'indicator-tables'],
  ['004', 'indicator-tables'],
].flatMap(([name = '', layout = '']) => {
  const seed = readSeed(name)
  return seed ? [{name, layout, text: seed.text}] : []
})

describe('the choice of a reader', () => {
  it.each([...frozen, ...own, ...real])('of $name is $layout by a margin', ({layout, text}) => {
    const [best, second] = weigh(parse(text), knowledge)
    expect(best?.reader.name).toBe(layout)
    expect(best?.weight).toBeGreaterThanOrEqual(margin * (second?.weight ?? 0))
  })

  it('has every reader win some case', () => {
    const won = new Set([...frozen, ...own].map(it => it.layout))
    expect(readers.map(it => it.name).filter(it => !won.has(it))).toEqual([])
  })

  it.each([
    ['a letter', '市長様\n\nいつもお世話になっております。橋が三本ほしいです。\n\n敬具\n'],
    [
      'the minutes of a meeting',
      '第3回会議録\n\n日時　令和6年5月1日\n場所　第2会議室\n\n委員長　では始めます。\n事務局　資料1を説明します。\n',
    ],
    ['a timetable', '停留所\t時刻\n市役所前\t9:05\n湖畔\t9:12\n'],
    ['a budget', '科目\t予算額\t決算額\n総務費\t1,000千円\t900千円\n'],
    ['a shopping list', '- 豆腐\n- わかめ\n- ねぎ\n'],
    ['a table of words', '種類\t担当課\n橋\t土木課\n木\t公園課\n'],
  ])('of %s is none', (_, text) => {
    expect(weigh(parse(text), knowledge).map(it => it.reader.name)).toEqual([])
  })
})
