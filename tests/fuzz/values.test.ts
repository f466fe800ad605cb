import fc from 'fast-check'
import {describe, it} from 'vitest'
import type {Part, Period, Value} from '../../src/model/value.js'
import {eras} from '../../src/recognise/value/eras.js'
import {readSteps} from '../../src/recognise/value/read-steps.js'
import {readAny, readValue} from '../../src/recognise/value/read-value.js'
import {collapse, fold} from '../../src/recognise/value/spelling.js'
import {knownUnits} from '../../src/recognise/value/units.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'

const corpus = readCorpus('values').map(([name, text]) => [name, text.replace(/\n$/, '')] as const)

/** What is wrong is told by the cell; `expect` would take longer than reading it. */
function hold(fact: boolean, what: string, cell: string): void {
  if (!fact) throw new Error(`${what}: ${JSON.stringify(cell)}`)
}

function check(cell: string): void {
  const raw = collapse(cell)
  const {value, understood} = readAny(raw)
  hold(value.raw === raw, 'raw is not what was printed', cell)
  checkValue(value, raw)
  const figure = value.number ?? value.parts ?? value.state ?? value.relative ?? value.missing
  hold(understood === (figure !== undefined), 'understood, and nothing is said', cell)
  hold(JSON.stringify(readAny(raw).value) === JSON.stringify(value), 'reads otherwise twice', cell)
  checkValue(readValue(cell).value, raw)
  for (const step of readSteps(cell)) checkValue(step.value, step.value.raw)
}

function checkValue(value: Value, raw: string): void {
  hold(raw.includes(value.raw), 'raw is not in the cell', raw)
  for (const part of [value, ...(value.parts ?? [])]) checkFigure(part, raw)
  if (value.period) checkPeriod(value.period, raw)
  const {from, to} = value.cumulative ?? {}
  for (const year of [from, to]) if (year !== undefined) hold(isYear(year), `year ${year}`, raw)
  if (from !== undefined && to !== undefined) hold(from <= to, `from ${from} to ${to}`, raw)
}

function checkFigure({number, upper, unit, raw: printed}: Part, raw: string): void {
  hold(printed === undefined || raw.includes(printed), 'a part is not in its cell', raw)
  for (const figure of [number, upper]) {
    if (figure === undefined) continue
    hold(Number.isFinite(figure) && !Object.is(figure, -0), `${figure} is no number`, raw)
    hold(standsIn(figure, printed ?? raw), `${figure} is not printed`, raw)
  }
  hold(upper === undefined || number !== undefined, 'an upper end without a lower', raw)
  hold(unit !== '', 'an empty unit', raw)
}

/** Zeros come from 万 and 億 as well; the other digits must have been printed in this order. */
function standsIn(figure: number, printed: string): boolean {
  const digits = String(Math.abs(figure)).replace(/e.*|[.0]/g, '')
  let at = 0
  for (const character of fold(printed)) if (character === digits[at]) at += 1
  return at === digits.length
}

function checkPeriod({label, fiscalYear}: Period, raw: string): void {
  hold(label !== '' && raw.includes(label), `the period ${label} is not printed`, raw)
  if (fiscalYear !== undefined) hold(isYear(fiscalYear), `year ${fiscalYear}`, raw)
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1867 && year <= 2200

const digit = fc.constantFrom(...'0123456789０１２９一二三十百千万億兆〇元半')
const sign = fc.constantFrom(
  ...[
    '.',
    ',',
    '，',
    '．',
    '-',
    '−',
    '▲',
    '△',
    '+',
    '±',
    '~',
    '～',
    '〜',
    '/',
    '／',
    '%',
    '％',
    '‰',
    ':',
    '：',
  ],
  ...[
    '(',
    ')',
    '（',
    '）',
    '[',
    '］',
    '【',
    '】',
    '※',
    '※1',
    '*',
    '↓',
    '→',
    '、',
    '。',
    '・',
    '=',
    '’',
    "'",
    '第',
  ],
  ...[
    ' ',
    '\u3000',
    '\n',
    '\t',
    '\u200b',
    '\ufeff',
    'ー',
    '—',
    '…',
    '×',
    '÷',
    '約',
    '以上',
    '未満',
    '超',
    '減',
    '増',
  ],
)
const word = fc.constantFrom(
  ...knownUnits,
  ...eras.flatMap(it => [it.name, it.letter, it.sign]),
  ...[
    '年度',
    '年',
    '月',
    '末',
    '累計',
    '平均',
    '期',
    '毎年',
    '現在',
    '時点',
    '廃止',
    '集計中',
    '未実施',
    '新規',
  ],
  ...[
    '現状維持',
    '増加',
    '減少',
    '構築',
    '整備済',
    '達成',
    '人中',
    'うち',
    '男性',
    '女性',
    '延べ',
    '計',
    '目標',
  ],
  ...[
    '9'.repeat(16),
    '1e9',
    '0x1f',
    'NaN',
    'Infinity',
    '__proto__',
    '2024',
    'R6',
    '平成31',
    '令和元',
    '1,234',
  ],
)
const cells = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof({weight: 4, arbitrary: digit}, {weight: 3, arbitrary: sign}, word), {
        maxLength: 14,
      })
      .map(it => it.join('')),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...corpus.map(([, cell]) => cell)),
        fc.nat(99),
        fc.nat(3),
        fc.oneof(digit, sign, word),
      )
      .map(([cell, place, length, slip]) => {
        const at = place % (cell.length + 1)
        return cell.slice(0, at) + slip + cell.slice(at + length)
      }),
  },
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 30})},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 30})},
)

describe('a cell keeps its text; its figures are finite and printed in it, its years are years', () => {
  it.each(corpus)('%s', (_, cell) => check(cell))

  it('whatever it is made of', () => fuzz('values', cells, check), fuzzTimeout)
})
