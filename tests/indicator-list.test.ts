import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {parse} from '../src/parse/parse.js'
import {understand} from '../src/pipeline.js'
import {indicatorList} from '../src/recognise/readers/indicator-list.js'
import {standardVocabulary} from '../src/recognise/vocabulary/vocabulary.js'
import {findLost} from './support/accounted.js'

const heads = {category: '施策名', project: '個別事業', name: '指標名', division: '担当課'}
type Role = keyof typeof heads
type Row = Record<Role, string>

const columns = fc.shuffledSubarray<Role>(['category', 'project', 'name', 'division'], {
  minLength: 4,
})
const row: fc.Arbitrary<Row> = fc.record({
  category: fc.constantFrom('Ⅰ-１　水を守る', '施策1-2　森を守る', '2-(1) 道を直す'),
  project: fc.constantFrom('-', '－', '見守り事業', '道普請の会'),
  name: fc.constantFrom(
    '放流した稚魚の数',
    '植えた木の本数',
    '直した道の長さ',
    '15～64歳の参加者数',
  ),
  division: fc.constantFrom('環境課', '林業振興室', '建設部', '道路センター'),
})

function write(rows: ReadonlyArray<Row>, order: ReadonlyArray<Role>, between: string): string {
  const lines = rows.map(it => order.map(role => it[role]).join(between))
  return ['やまかわ町 指標一覧', order.map(it => heads[it]).join(' '), ...lines].join('\n\n')
}

function read(text: string) {
  const found = understand({path: 'list.txt', id: 'list', bytes: Buffer.from(text)})
  if (!found.document || !found.ledger) throw new Error('not read')
  const {document, ledger, file} = found
  return {document, ledger, file, indicators: indicatorsOf(document.sections)}
}

/** Indicators in the order of their lines, as rows. */
function rowsOf(text: string) {
  const {document} = read(text)
  const rows = sectionsOf(document.sections).flatMap(section =>
    (section.indicators ?? []).map(it => ({
      line: it.line,
      category: section.title,
      project: it.project,
      name: it.name,
      division: it.divisions?.join(),
    })),
  )
  return rows.sort((a, b) => a.line - b.line).map(({line, ...it}) => it)
}

describe('a list of indicators that lost its table', () => {
  it('is read whatever the order of its columns, row by row', () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 3, maxLength: 12}), columns, (rows, order) => {
        // A number alone ends at the blank, so that the title stands beside it in a cell of its own.
        const plain = rows.map(it => ({...it, category: it.category.replace(/[ 　]/, '')}))
        const text = write(plain, order, ' ')
        const expected = plain.map(it => ({
          category: it.category.replace(/^(?:Ⅰ-１|施策1-2|2-\(1\))/, ''),
          project: /^[-－]$/.test(it.project) ? undefined : it.project,
          name: it.name,
          division: it.division,
        }))
        expect(rowsOf(text)).toEqual(expected)
      }),
    )
  })

  it('is read alike where each cell has a line of its own', () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 3, maxLength: 12}), rows => {
        const order = ['category', 'project', 'name', 'division'] as const
        expect(rowsOf(write(rows, order, '\n\n'))).toEqual(rowsOf(write(rows, order, '\n')))
      }),
    )
  })

  it('loses no character, and never crashes, whatever lines are dropped or swapped', () => {
    const line = fc.constantFrom(
      ...[
        '指標名 担当課',
        '施策名 個別事業 指標名 担当課',
        '-',
        '環境課',
        'Ⅰ　水',
        'Ⅰ-１ 水辺',
        '魚の数',
      ],
      ...[
        '魚の数-',
        '- 魚の数 環境課',
        '（川の分）',
        ' 環境課',
        '3',
        '。',
        '※注',
        'a\tb',
        '<p>',
        '|',
        '',
      ],
    )
    fc.assert(
      fc.property(fc.array(line, {maxLength: 40}), lines => {
        const text = ['表題', '指標名 担当課', ...lines, '環境課'].join('\n')
        const found = understand({path: 'list.txt', id: 'list', bytes: Buffer.from(text)})
        if (!found.document || !found.ledger) return
        expect(findLost(text, found.document, found.ledger)).toEqual([])
        const told = new Set(found.document.diagnostics.map(it => it.rule))
        const left = found.ledger.filter(it => it.class === 'partial' || it.class === 'unresolved')
        expect(left.length === 0 || told.size > 0).toBe(true)
      }),
      {numRuns: 300},
    )
  })

  it('is seen in its line of column heads, and nowhere else', () => {
    const weight = (text: string) =>
      indicatorList
        .recognise(parse(text), standardVocabulary)
        .reduce((sum, it) => sum + it.weight, 0)
    expect(weight('指標名 担当課\n\n魚の数 環境課')).toBe(2)
    expect(weight('施策名　指標名　所管課\n\nⅠ　水　魚の数　環境課')).toBe(2)
    expect(weight('指標名\t担当課\n魚の数\t環境課')).toBe(0)
    expect(weight('| 指標名 | 担当課 |\n|---|---|\n| 魚の数 | 環境課 |')).toBe(0)
    expect(weight('<table><tr><td>指標名 担当課</td></tr></table>')).toBe(0)
    expect(weight('指標名,担当課,目標値\n魚の数,環境課,3匹')).toBe(0)
    expect(weight('指標名 担当課 目標値\n\n魚の数 環境課 3匹')).toBe(0)
    expect(weight('担当課 環境課\n\n指標の考え方 魚の数を数える。')).toBe(0)
  })

  it('leaves a piece open that may be the end of one cell or the beginning of the next', () => {
    const text =
      '表題\n\n施策名 個別事業 指標名 担当課\n\nⅠ 水\n川の会\n魚を数え\nる日の数\n\n環境課'
    const {indicators, ledger, file} = read(text)
    expect(indicators).toHaveLength(1)
    const unclear = file.messages.filter(it => it.ruleId === 'cell-unclear').map(it => it.line)
    expect(unclear.length).toBeGreaterThan(0)
    for (const line of unclear) expect(ledger[(line ?? 0) - 1]?.class).toBe('unresolved')
  })

  it('takes divisions flushed to the end of the page only where no row may have kept its own', () => {
    const rows = ['Ⅰ 水 - 魚の数 環境課', 'Ⅱ 森 - 木の数', 'Ⅲ 道 - 道の長さ']
    const text = (divisions: string) =>
      ['表題', '施策名 個別事業 指標名 担当課', ...rows, divisions].join('\n\n')
    const divisionsOf = (it: string) => read(it).indicators.map(({divisions}) => divisions?.join())
    expect(divisionsOf(text('林業課\n建設課'))).toEqual(['環境課', '林業課', '建設課'])
    expect(divisionsOf(text('林業課\n建設課\n総務課'))).not.toContain('林業課,建設課')
  })
})
