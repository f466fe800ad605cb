import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {eras} from '../../src/recognise/value/eras.ts'
import {
  findPeriod,
  looksLikeUnknownEra,
  readNotePeriod,
  readPeriod,
} from '../../src/recognise/value/read-period.ts'

describe('a text that is a period', () => {
  it.each([
    ['R2', 2020],
    ['H30', 2018],
    ['S63', 1988],
    ['M45', 1912],
    ['T15', 1926],
    ['R元', 2019],
    ['R 6', 2024],
    ['R3年度', 2021],
    ['令和6年度', 2024],
    ['令和 6 年度', 2024],
    ['令和元年度', 2019],
    ['平成30年', 2018],
    ['平成35年度', 2023],
    ['平成72年', 2060],
    ['H40', 2028],
    ['㋿6年', 2024],
    ['2024', 2024],
    ['2024年度', 2024],
    ['2027 年度', 2027],
    ['FY2024', 2024],
    ['西暦2024年', 2024],
    ['’22', 2022],
    ["'22年度", 2022],
    ['’98', 1998],
    ['令和6(2024)年度', 2024],
    ['令和6年度（2024年度）', 2024],
    ['2024(令和6)年度', 2024],
    ['平成31(令和元)年度', 2019],
    ['H31/R1', 2019],
    ['平成31・令和元年度', 2019],
    ['R6年度末', 2024],
    ['R6.3末', 2023],
    ['R6.3.31', 2023],
    ['R6.4', 2024],
    ['令和6年3月末', 2023],
    ['2024/3/31', 2023],
    ['2025年4月1日時点', 2025],
    ['令和7年3月31日現在', 2024],
  ])('%s is of the fiscal year %i', (text, fiscalYear) => {
    expect(readPeriod(text)).toEqual({label: text, fiscalYear})
  })

  it.each([
    ['(R2)', 'R2'],
    ['（Ｒ２）', 'Ｒ２'],
    ['【R6】', 'R6'],
    [' ( H30 ) ', 'H30'],
    ['令和６\n年度', '令和６ 年度'],
  ])('%j is labelled %j', (text, label) => {
    expect(readPeriod(text)?.label).toBe(label)
  })

  it.each([
    ...[
      'X5',
      '光文3年度',
      'S65',
      'S70',
      'T16',
      'M46',
      'R0',
      'R100',
      'H',
      '元年',
      '5年間',
      '22年度',
      '2500',
    ],
    ...[
      '1,024',
      '2024.3',
      '令和6(2023)年度',
      'R2～R6',
      'R6年13月',
      'R6.13.1',
      '人口',
      '',
      'R2の実績',
      '2024人',
    ],
  ])('%s is none', text => {
    expect(readPeriod(text)).toBe(undefined)
  })

  it('goes from era to 西暦 and back for every year of every era', () => {
    for (const {name, letter, sign, first, last} of eras) {
      fc.assert(
        fc.property(fc.integer({min: 1, max: last}), year => {
          const shown = year === 1 ? '元' : String(year)
          for (const label of [`${letter}${year}`, `${name}${shown}年度`, `${sign}${shown}年`]) {
            const fiscalYear = readPeriod(label)?.fiscalYear ?? 0
            expect(fiscalYear - first + 1, label).toBe(year)
            expect(readPeriod(`${name}${shown}(${fiscalYear})年度`)?.fiscalYear).toBe(fiscalYear)
          }
        }),
      )
    }
  })

  it('gives January to March to the fiscal year before', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 30}), fc.integer({min: 1, max: 12}), (year, month) => {
        const fiscalYear = 2018 + year - (month <= 3 ? 1 : 0)
        expect(readPeriod(`令和${year}年${month}月末`)?.fiscalYear).toBe(fiscalYear)
        expect(readPeriod(`R${year}.${month}末`)?.fiscalYear).toBe(fiscalYear)
      }),
    )
  })
})

describe('a header with a period in it', () => {
  it.each([
    ['現状値 (H30)', 'H30', 2018, '現状値'],
    ['基準値（平成30年度）', '平成30年度', 2018, '基準値'],
    ['実績値 2016年', '2016年', 2016, '実績値'],
    ['2023年度実績', '2023年度', 2023, '実績'],
    ['2016実績', '2016', 2016, '実績'],
    ['目標値2024', '2024', 2024, '目標値'],
    ['現状値(R5実績)', 'R5', 2023, '現状値(実績)'],
    ['目標値（R7）上方修正', 'R7', 2025, '目標値上方修正'],
    ['第2期 (R2)', 'R2', 2020, '第2期'],
    ['実績（Ｒ５）', 'Ｒ５', 2023, '実績'],
    ['R6', 'R6', 2024, ''],
  ])('%s has %s', (text, label, fiscalYear, rest) => {
    expect(findPeriod(text)).toEqual({period: {label, fiscalYear}, rest})
  })

  it.each([
    '目標値 (当初)',
    '定員2000人',
    'CR2',
    '(R2～R6累計)',
    'H30年度～R4年度',
    '5年間',
    '(X3)',
    '',
  ])('%s has none', text => {
    expect(findPeriod(text)).toBe(undefined)
  })
})

describe('a note beside a figure', () => {
  it.each([
    ['2023年度', 2023],
    ['R5実績', 2023],
    ['2020年国勢調査', 2020],
    ['R5:45人', undefined],
    ['H30年度比', undefined],
    ['R2以降', undefined],
    ['見込(R5)', undefined],
    ['10点満点', undefined],
  ])('(%s) dates it %s', (note, fiscalYear) => {
    expect(readNotePeriod(note)?.fiscalYear).toBe(fiscalYear)
  })
})

describe('a text like an era', () => {
  it.each(['X5', '(X3)', '（Ｘ３）', '現状値 (X3)', '光文3年度', '安久元年', 'K2', 'S70', 'T16年'])(
    '%s looks like one that is not known',
    text => {
      expect(looksLikeUnknownEra(text)).toBe(true)
    },
  )

  it.each([
    ...[
      'R2',
      'H30',
      '平成35年度',
      '5年間',
      '5年',
      '3年度',
      '人口',
      '第3年度',
      '今後5年',
      '計画5年度',
      'A4',
      'Q1',
    ],
    ...[
      'KPI',
      'No3',
      'ABC3',
      '現状値 (H30)',
      '目標値 (当初)',
      '',
      '2024',
      '第1期',
      '10点',
      '小6',
      '(X3',
    ],
  ])('%s does not', text => {
    expect(looksLikeUnknownEra(text)).toBe(false)
  })
})
