import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {listCell, numberCell, textCell} from '../../src/publish/csv-cell.ts'
import {guardText} from '../../src/publish/spreadsheet-guard.ts'
import {finite, hostileText} from './arbitrary-document.ts'
import {flat, readCells, unguard} from './read-table.ts'

describe('guardText', () => {
  it.each([
    '=1+1',
    '+1',
    '-8.5',
    '@SUM(A1)',
    '\t=1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－',
    '＠A',
    "'90年代",
    '(1)',
    '（１）',
    '(1,000)',
    '1-2',
    '1/3',
    '１／３',
    '2024/4/1',
    'R6.4.1',
    'H30-4',
    '1:2',
    '9:30:00',
    '001',
    '1.10',
    '123456789012',
    '1E5',
  ])('puts an apostrophe before %j', text => {
    expect(guardText(text)).toBe(`'${text}`)
  })

  it.each([
    '',
    '1',
    '105人',
    '1,034',
    '55%',
    '▲8.5',
    '—',
    'R6',
    '①',
    '⑴',
    'D-1',
    '1-①',
    'ア',
    '4回～6回',
    '(1) 施策',
    '市民=主役',
  ])('leaves %j alone', text => {
    expect(guardText(text)).toBe(text)
  })
})

describe('textCell', () => {
  it.each([
    ['a"b', '"a""b"'],
    ['1,034社', '"1,034社"'],
    ['一\r\n二\n三', '一 二 三'],
    ['a\tb\0c', 'a bc'],
    ['　詰める ', '詰める'],
    ['\ud800', '\ufffd'],
    ['=1,"2"', '"\'=1,""2"""'],
  ])('writes %j as %s', (text, cell) => {
    expect(textCell(text)).toBe(cell)
  })

  it('gives every text again, on one line, when one apostrophe is taken away', () => {
    fc.assert(
      fc.property(fc.array(hostileText, {minLength: 2, maxLength: 5}), texts => {
        const csv = `${texts.map(textCell).join(',')}\r\n`
        expect(readCells(csv)[0]?.map(unguard)).toEqual(texts.map(flat))
      }),
    )
  })

  it('lets no cell begin as a formula, and no line end inside', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const [[cell = ''] = []] = readCells(`${textCell(text)},\r\n`)
        expect(cell).not.toMatch(/^[\p{Cf}\s]*[=+\-@＝＋－＠]/u)
        expect(cell).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      }),
    )
  })
})

describe('listCell', () => {
  it.each([
    [['農水課', '商工課'], '農水課;商工課'],
    [['a;b', 'c'], 'a；b;c'],
    [['', ' ', 'a'], 'a'],
    [['=1', '2'], "'=1;2"],
    [[], ''],
  ])('writes %j as %s', (texts, cell) => {
    expect(listCell(texts)).toBe(cell)
  })
})

describe('numberCell', () => {
  it.each([
    [-8.5, '-8.5'],
    [2310000000, '2310000000'],
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-9, '-0.0000000015'],
  ])('writes %d as %s', (number, cell) => {
    expect(numberCell(number)).toBe(cell)
  })

  it('is read back as the same number, and is nothing but a number', () => {
    fc.assert(
      fc.property(finite, number => {
        expect(Number(numberCell(number))).toBe(number)
        expect(numberCell(number)).toMatch(/^-?\d+(?:\.\d+)?$/)
      }),
    )
  })
})
