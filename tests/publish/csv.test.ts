import {readdirSync, readFileSync} from 'node:fs'
import {basename, extname, join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document} from '../../src/model/document.js'
import type {Part, Value} from '../../src/model/value.js'
import {indicatorsOf} from '../../src/model/walk.ts'
import {understand} from '../../src/pipeline.ts'
import {csvColumns, toCsv} from '../../src/publish/csv.ts'
import {toJson} from '../../src/publish/json.ts'
import {root} from '../support/cli.ts'
import {document as anyDocument} from './arbitrary-document.ts'
import {flat, readCells, readTable, unguard} from './read-table.ts'

const document: Document = {
  schema: 'shinchoku/1',
  document: {
    id: 'a',
    title: '題',
    municipality: 'みなほし市',
    layout: 'indicator-tables',
    source: {file: 'a.txt', sha256: '0'.repeat(64), lines: 9},
  },
  sections: [
    {
      id: 'goal-1',
      kind: 'goal',
      number: '1',
      title: '目標',
      line: 1,
      divisions: ['企画課'],
      sections: [
        {
          id: 'goal-1/measure-1',
          kind: 'measure',
          number: '(1)',
          title: '施策',
          line: 2,
          indicators: [
            {
              id: 'goal-1/measure-1/1',
              name: '橋の数, "全部"',
              notes: ['※再掲', '※暦年'],
              divisions: ['土木課', '道路課'],
              baseline: {
                raw: '▲8.5本/年',
                period: {label: 'H31', fiscalYear: 2019},
                number: -8.5,
                unit: '本',
                per: '年',
                line: 4,
                column: 5,
              },
              actuals: [
                {raw: '—', period: {label: 'R2', fiscalYear: 2020}, missing: 'dash'},
                {
                  raw: '第1期 4回～6回 第2期 約10%減',
                  cumulative: {from: 2020, to: 2021},
                  parts: [
                    {label: '第1期', raw: '第1期 4回～6回', number: 4, upper: 6, unit: '回'},
                    {raw: '第2期 約10%減', number: 10, qualifier: 'about', change: 'decrease'},
                  ],
                },
              ],
              targets: [
                {raw: '構築', state: '構築', kind: 'initial'},
                {raw: '現状維持', relative: 'maintain', kind: 'revised'},
                {raw: '1/3', cell: '現状維持 ↓ 1/3', kind: 'revised'},
              ],
              unplaced: [{raw: '12人以上', number: 12, unit: '人', qualifier: 'atLeast'}],
              line: 4,
            },
          ],
        },
      ],
    },
  ],
  diagnostics: [],
}

/** The rows of `document` with only the named columns. */
function rowsOf(...columns: string[]) {
  return readTable(toCsv(document)).map(row => columns.map(column => row[column]))
}

describe('the CSV of figures', () => {
  it('begins with a byte order mark and ends every row in CRLF', () => {
    const bytes = Buffer.from(toCsv(document), 'utf8')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(toCsv(document).split('\r\n').at(-1)).toBe('')
    expect(toCsv(document).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has a row per figure and per part of one, in the order of the document', () => {
    expect(rowsOf('値番号', '区分', '内訳', '数値', '上限値', '単位', '単位あたり')).toEqual([
      ['1', '基準値', '', '-8.5', '', '本', '年'],
      ['2', '実績値', '', '', '', '', ''],
      ['3', '実績値', '第1期', '4', '6', '回', ''],
      ['3', '実績値', '', '10', '', '', ''],
      ['4', '目標値(当初)', '', '', '', '', ''],
      ['5', '目標値(改定1)', '', '', '', '', ''],
      ['6', '目標値(改定2)', '', '', '', '', ''],
      ['7', '列不明', '', '12', '', '人', ''],
    ])
  })

  it('says words, gaps and conditions in columns of their own', () => {
    expect(rowsOf('条件', '増減', '語', '推移', '欠測')).toEqual([
      ['', '', '', '', ''],
      ['', '', '', '', '横線'],
      ['', '', '', '', ''],
      ['約', '減', '', '', ''],
      ['', '', '構築', '', ''],
      ['', '', '', '現状維持', ''],
      ['', '', '', '', ''],
      ['以上', '', '', '', ''],
    ])
  })

  it('gives each year in 西暦 and in 和暦, and what a total runs over', () => {
    const when = ['期間表記', '年度(西暦)', '年度(和暦)', '累計', '累計開始年度', '累計終了年度']
    expect(rowsOf(...when).slice(0, 3)).toEqual([
      ['H31', '2019', '令和元年度', '', '', ''],
      ['R2', '2020', '令和2年度', '', '', ''],
      ['', '', '', '累計', '2020', '2021'],
    ])
  })

  it('keeps what was printed and where', () => {
    expect(rowsOf('原表記', '内訳原表記', 'セル原表記', '原文行', '原文桁').slice(0, 7)).toEqual([
      ['▲8.5本/年', '', '', '4', '5'],
      ['—', '', '', '', ''],
      ['第1期 4回～6回 第2期 約10%減', '第1期 4回～6回', '', '', ''],
      ['第1期 4回～6回 第2期 約10%減', '第2期 約10%減', '', '', ''],
      ['構築', '', '', '', ''],
      ['現状維持', '', '', '', ''],
      ["'1/3", '', '現状維持 ↓ 1/3', '', ''],
    ])
  })

  it('says in every row all that stands above it', () => {
    const above = ['自治体', '目標番号', '目標', '施策番号', '施策', '見出しの担当課', '担当課']
    expect(new Set(rowsOf(...above, '注記', '指標名').map(row => row.join('|')))).toEqual(
      new Set(['みなほし市|1|目標|\'(1)|施策|企画課|土木課;道路課|※再掲;※暦年|橋の数, "全部"']),
    )
  })

  it('has only heads where there is no figure', () => {
    const heads = csvColumns.map(it => it.name)
    expect(readCells(toCsv({...document, sections: []}))).toEqual([heads])
  })

  it('has no two columns of the same name', () => {
    const heads = csvColumns.map(it => it.name)
    expect(heads.length).toBe(new Set(heads).size)
  })

  it('holds every value of any document exactly once, with its text and its number', () => {
    fc.assert(
      fc.property(anyDocument, any => {
        const rows = readTable(toCsv(any))
        const values = indicatorsOf(any.sections).flatMap(({id, ...it}) =>
          [
            ...(it.baseline ? [it.baseline] : []),
            ...(it.actuals ?? []),
            ...(it.targets ?? []),
            ...(it.unplaced ?? []),
          ].map(value => ({id, value})),
        )
        expect(new Set(rows.map(row => row.値番号)).size).toBe(values.length)
        values.forEach(({id, value}, index) => {
          const own = rows.filter(row => row.値番号 === String(index + 1))
          for (const row of own) {
            expect(unguard(row.指標ID)).toBe(flat(id))
            expect(unguard(row.原表記)).toBe(flat(value.raw))
          }
          const figures = figuresOf(value).map(it => [it.number, it.upper, flat(it.unit ?? '')])
          expect(
            own.map(row => [toNumber(row.数値), toNumber(row.上限値), unguard(row.単位)]),
          ).toEqual(figures)
        })
      }),
    )
  })

  it('holds no cell that a spreadsheet could run, and numbers only where numbers belong', () => {
    const bare = new Set(
      csvColumns.filter(it => ['整数', '数値'].includes(it.type)).map(it => it.name),
    )
    fc.assert(
      fc.property(anyDocument, any => {
        for (const row of readTable(toCsv(any)))
          for (const [head, cell] of Object.entries(row)) {
            if (bare.has(head)) expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/)
            else expect(cell).not.toMatch(/^[\p{Cf}\s]*[=+\-@＝＋－＠]|[\p{Cc}\u2028\u2029]/u)
          }
      }),
    )
  })

  it('is the same for the same document', () => {
    expect(toCsv(structuredClone(document))).toBe(toCsv(document))
  })
})

describe('the CSV of the papers in sources/', () => {
  const folder = join(root, 'sources')
  const names = readdirSync(folder).filter(it => ['.txt', '.md'].includes(extname(it)))
  const read = (name: string) =>
    understand({
      path: join(folder, name),
      id: basename(name, extname(name)),
      bytes: readFileSync(join(folder, name)),
    }).document

  it('has as many rows as the paper with the KPI tables prints figures', () => {
    const name = 'minahoshi-shinchoku.txt'
    const lines = readFileSync(join(folder, name), 'utf8').split('\n')
    const rows = lines
      .map(line => line.split('\t'))
      .filter(([name = '', , first = '']) => name !== '' && name !== 'KPI' && first !== '')
    const cells = rows.flatMap(row => row.slice(2))
    // Of a cell with arrows, each step but the first is a target of its own; of one with 第1期 and 第2期, each is a figure.
    const figures = cells.map(cell =>
      Math.max(1, cell.match(/↓/g)?.length ?? 0, cell.match(/第\d期/g)?.length ?? 0),
    )
    const found = read(name)
    expect(found && readTable(toCsv(found)).length).toBe(figures.reduce((a, b) => a + b, 0))
    expect(rows.length).toBe(54)
  })

  it.each(names)('has a row for each figure in the JSON of %s, and its number', name => {
    const found = read(name)
    if (found === undefined) return
    const rows = readTable(toCsv(found))
    const inJson = printedNumbers(JSON.parse(toJson(found)).sections)
    const inCsv = rows.map(row => toNumber(row.数値))
    expect(inCsv.map(String).sort()).toEqual(inJson.map(String).sort())
  })
})

function toNumber(cell: string | undefined): number | undefined {
  return cell === '' || cell === undefined ? undefined : Number(cell)
}

/** The figures of a value: its parts, and its own where it has one or no parts. */
function figuresOf(value: Value): Part[] {
  const {number, upper, parts = []} = value
  if (parts.length === 0) return [value]
  return number === undefined && upper === undefined ? parts : [value, ...parts]
}

/** The numbers of everything in a tree that was printed as a figure, and holds no figures itself. */
function printedNumbers(node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap(printedNumbers)
  if (typeof node !== 'object' || node === null) return []
  if ('parts' in node) return printedNumbers(node.parts)
  if ('raw' in node) return ['number' in node ? node.number : undefined]
  return Object.values(node).flatMap(printedNumbers)
}
