import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toActionsCsv} from '../../src/publish/actions-csv.ts'
import {toCsv} from '../../src/publish/csv.ts'
import {columnTypes} from '../../src/publish/csv-table.ts'
import {dataDictionary} from '../../src/publish/dictionary.ts'
import {toGlossaryCsv} from '../../src/publish/glossary-csv.ts'
import {toIndicatorsCsv} from '../../src/publish/indicators-csv.ts'
import {document as anyDocument} from './arbitrary-document.ts'
import {readCells, readTable, unguard} from './read-table.ts'

const entries = readTable(dataDictionary())
const writers = {
  値: toCsv,
  指標: toIndicatorsCsv,
  取組: toActionsCsv,
  用語: toGlossaryCsv,
  データ項目定義: () => dataDictionary(),
}
const wholeNumber = /^\d+$/
const decimal = /^-?\d+(?:\.\d+)?$/

/** Cells of every table over many documents of any texts, by table and column. */
const cells = new Map<string, string[]>()
for (const any of fc.sample(anyDocument, {numRuns: 200, seed: 4}))
  for (const [table, write] of Object.entries(writers))
    for (const row of readTable(write(any) ?? ''))
      for (const [column, cell] of Object.entries(row)) {
        const key = `${table}/${column}`
        cells.set(key, [...(cells.get(key) ?? []), cell])
      }

describe('the data dictionary', () => {
  it.each(Object.entries(writers))(
    'explains the columns of %s, each and in order',
    (table, write) => {
      const written = fc
        .sample(anyDocument, {numRuns: 200, seed: 4})
        .map(write)
        .find(it => it !== undefined)
      const heads = readCells(written ?? '')[0] ?? []
      expect(heads.length).toBeGreaterThan(5)
      const explained = entries.filter(it => it.表 === table)
      expect(explained.map(it => it.列名)).toEqual(heads)
      expect(explained.map(it => it.列番号)).toEqual(heads.map((_, index) => String(index + 1)))
    },
  )

  it('gives a meaning and an example for every entry, and a type for every column', () => {
    const wanting = entries.filter(it => !it.列名 || !it.意味 || !it.例)
    expect(wanting).toEqual([])
    const types = entries.filter(it => it.表 !== '共通').map(it => it.型)
    expect(types.filter(type => !columnTypes.some(known => known === type))).toEqual([])
  })

  it('gives examples of the type of their column, as they stand in a cell', () => {
    for (const {型: type, 例: example = '', 列名: name} of entries) {
      if (type === '整数') expect(example, name).toMatch(wholeNumber)
      if (type === '数値') expect(example, name).toMatch(decimal)
    }
    expect(entries.find(it => it.列名 === '施策番号')?.例).toBe("'(1)")
  })

  it('says of every column the type that its cells have', () => {
    for (const entry of entries.filter(it => it.表 !== '共通')) {
      const filled = (cells.get(`${entry.表}/${entry.列名}`) ?? []).filter(cell => cell !== '')
      const form = unguard(entry['単位・書式']) ?? ''
      expect(filled.length, `${entry.表}/${entry.列名}`).toBeGreaterThan(0)
      const wrong = filled.filter(cell => {
        if (entry.型 === '整数') return !wholeNumber.test(cell)
        if (entry.型 === '数値') return !decimal.test(cell)
        if (entry.型 === '選択肢')
          return !form.split('/').includes(cell.replace(/\(改定\d+\)/, '(改定n)'))
        return false
      })
      expect(wrong, `${entry.表}/${entry.列名}`).toEqual([])
    }
  })

  it('says of every column that can be empty what that means', () => {
    const mute = entries.filter(
      it =>
        it.表 !== '共通' &&
        !it.空のセルの意味 &&
        // A name that was printed as nothing is a hole in the text, not in the table.
        !['文書ID', '見出しID', '指標ID', '原文ファイル'].includes(it.列名 ?? '') &&
        cells.get(`${it.表}/${it.列名}`)?.includes(''),
    )
    expect(mute.map(it => `${it.表}/${it.列名}`)).toEqual([])
  })

  it('names the rules that hold for all tables', () => {
    const rules = entries.filter(it => it.表 === '共通').map(it => it.列名)
    expect(rules).toEqual(['形式', 'セル内の改行', '文字列の並び', '先頭の引用符', '年度'])
  })

  it('has no two columns of the same name in a table', () => {
    const names = entries.map(it => `${it.表}/${it.列名}`)
    expect(names.length).toBe(new Set(names).size)
  })
})
