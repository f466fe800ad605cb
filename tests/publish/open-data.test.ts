import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/model/document.js'
import {toActionsCsv} from '../../src/publish/actions-csv.ts'
import {toGlossaryCsv} from '../../src/publish/glossary-csv.ts'
import {toIndicatorsCsv} from '../../src/publish/indicators-csv.ts'
import {toJson} from '../../src/publish/json.ts'
import {openDataOf} from '../../src/publish/open-data.ts'
import {document as anyDocument} from './arbitrary-document.ts'
import {readCells, readTable} from './read-table.ts'

const empty: Document = {
  schema: 'shinchoku/1',
  document: {
    id: 'a',
    title: '題',
    layout: 'actions',
    source: {file: 'a.txt', sha256: '0'.repeat(64), lines: 9},
  },
  sections: [],
  diagnostics: [],
}

const document: Document = {
  ...empty,
  sections: [
    {
      id: 'measure-1',
      kind: 'measure',
      number: '1',
      title: '窓口',
      line: 1,
      divisions: ['市民課'],
      actions: [
        {
          number: '①',
          text: '手続を\nオンラインにする',
          schedule: [
            {fiscalYear: 2023, phase: '検討'},
            {fiscalYear: 2024, phase: '実施'},
          ],
          status: '順調',
          done: '12件',
          next: '=案内',
          line: 3,
        },
        {text: '待ち時間を示す', line: 4},
      ],
      indicators: [
        {id: 'measure-1/1', name: '待ち時間', review: ['短くした。', '続ける。'], line: 5},
      ],
      glossary: [{term: '関係人口', definition: '地域と関わる人々', line: 9}],
    },
  ],
}

function pick(csv: string | undefined, ...columns: string[]) {
  return readTable(csv ?? '').map(row => columns.map(column => row[column]))
}

describe('the CSV of actions', () => {
  it('says of a phase whose years the text does not tell that they are unknown', () => {
    const schedule = [
      {fiscalYear: 2023, phase: '検討'},
      {fiscalYear: 2024, phase: '実施', extent: 'unknown' as const},
    ]
    const open = {
      ...document,
      sections: [
        {
          id: 'a',
          kind: 'goal' as const,
          title: 't',
          line: 1,
          actions: [{text: '窓口', line: 2, schedule}],
        },
      ],
    }
    expect(pick(toActionsCsv(open), '予定段階', '予定範囲')).toEqual([
      ['検討', ''],
      ['実施', '不明'],
    ])
  })

  it('has a row per phase, and one for an action without schedule', () => {
    const when = ['予定年度(西暦)', '予定年度(和暦)', '予定段階']
    expect(pick(toActionsCsv(document), '取組の通し番号', '取組番号', '取組内容', ...when)).toEqual(
      [
        ['1', '①', '手続を オンラインにする', '2023', '令和5年度', '検討'],
        ['1', '①', '手続を オンラインにする', '2024', '令和6年度', '実施'],
        ['2', '', '待ち時間を示す', '', '', ''],
      ],
    )
  })

  it('says status, what was done and what comes next in every row', () => {
    const said = pick(toActionsCsv(document), '進捗状況', '実施内容', '改善点', '原文行')
    expect(said).toEqual([
      ['順調', '12件', "'=案内", '3'],
      ['順調', '12件', "'=案内", '3'],
      ['', '', '', '4'],
    ])
  })
})

describe('the CSV of terms', () => {
  it('has a row per term', () => {
    expect(pick(toGlossaryCsv(document), '文書ID', '用語', '解説', '原文行')).toEqual([
      ['a', '関係人口', '地域と関わる人々', '9'],
    ])
  })
})

describe('the CSV of indicators', () => {
  it('has a row per indicator, also where it has no figures', () => {
    const columns = ['施策', '見出しの担当課', '指標名', '振り返り', '原文行']
    expect(pick(toIndicatorsCsv(document), ...columns)).toEqual([
      ['窓口', '市民課', '待ち時間', '短くした。;続ける。', '5'],
    ])
  })
})

describe('the JSON', () => {
  it('is the document, whole', () => {
    fc.assert(
      fc.property(anyDocument, any => {
        expect(JSON.parse(toJson(any))).toEqual(JSON.parse(JSON.stringify(any)))
      }),
    )
  })

  it('has the keys in the order of the schema, whatever order they came in', () => {
    const {sections, schema, ...others} = document
    const shuffled = {sections, ...others, schema}
    expect(Object.keys(shuffled)[0]).toBe('sections')
    expect(toJson(shuffled)).toBe(toJson(document))
    expect(toJson(document)).toMatch(/^\{\n {2}"schema": "shinchoku\/1",\n/)
    expect(toJson(document)).toMatch(/\n\}\n$/)
  })

  it('is not written of what is no document', () => {
    expect(() => toJson({...document, document: {...document.document, id: 'a/b'}})).toThrow()
  })
})

describe('openDataOf', () => {
  it('offers no table that would be empty', () => {
    expect(openDataOf(empty).map(it => it.name)).toEqual(['a.json', 'data-dictionary.csv'])
    expect(openDataOf(document).map(it => it.name)).toEqual([
      'a-indicators.csv',
      'a-actions.csv',
      'a-glossary.csv',
      'a.json',
      'data-dictionary.csv',
    ])
  })

  it('gives tables that a strict reader reads, of whatever texts', () => {
    fc.assert(
      fc.property(anyDocument, any => {
        for (const {name, text} of openDataOf(any)) {
          if (!name.endsWith('.csv')) continue
          expect(text.startsWith('\ufeff')).toBe(true)
          const [heads = [], ...rows] = readCells(text)
          expect(rows.length).toBeGreaterThan(0)
          expect(rows.filter(row => row.length !== heads.length)).toEqual([])
          expect(rows.flat().filter(cell => /[\p{Cc}\u2028\u2029]/u.test(cell))).toEqual([])
          expect(heads.filter(head => head === '')).toEqual([])
        }
      }),
    )
  })
})
