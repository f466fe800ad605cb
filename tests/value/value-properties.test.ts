import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Part} from '../../src/model/value.ts'
import {readPeriod} from '../../src/recognise/value/read-period.ts'
import {readSteps} from '../../src/recognise/value/read-steps.ts'
import {readValue} from '../../src/recognise/value/read-value.ts'
import {collapse, fold} from '../../src/recognise/value/spelling.ts'
import {cell, figure, spelling} from './arbitrary-cell.ts'
import {
  type CellToPrint,
  type FigureToPrint,
  printCell,
  type Spelling,
  widen,
} from './print-value.ts'

const settings = {numRuns: 2000}

function expectedFigure({digits, negative, upper, ...said}: FigureToPrint) {
  const number = Number(digits)
  return {
    ...said,
    number: negative && number !== 0 ? -number : number,
    ...(upper === undefined ? {} : {upper: Number(upper)}),
  }
}

function expectedTotal(total: CellToPrint['total']) {
  if (total === undefined) return {}
  if (total === 'unnamed') return {cumulative: {}}
  const to = {R6: 2024, R4: 2022, '6年度': 2024}[total.to]
  return {cumulative: {from: total.from === 'H30' ? 2018 : 2020, to}}
}

function expectedPeriod({period}: CellToPrint, {fullWidth}: Spelling) {
  const read = period === undefined ? undefined : readPeriod(period)
  return read === undefined
    ? {}
    : {period: {...read, label: fullWidth ? widen(read.label) : read.label}}
}

function withoutRaw(parts: readonly Part[] | undefined) {
  return parts?.map(({raw, ...part}) => part)
}

describe('reading what was printed', () => {
  it('gives the structure back in every spelling', () => {
    fc.assert(
      fc.property(cell, spelling, (structure, style) => {
        const text = printCell(structure, style)
        const {value, understood} = readValue(text)
        expect(understood, text).toBe(true)
        const {raw, parts, ...said} = value
        expect(raw).toBe(collapse(text))
        const [first, ...others] = structure.figures
        if (first === undefined) throw new Error('no figure')
        if (others.length === 0) {
          expect({...said, parts}, text).toEqual({
            ...expectedFigure(first.figure),
            ...expectedPeriod(structure, style),
            ...expectedTotal(structure.total),
          })
          return
        }
        expect(said, text).toEqual(expectedPeriod(structure, style))
        expect(withoutRaw(parts), text).toEqual(
          structure.figures.map(one => ({label: one.label, ...expectedFigure(one.figure)})),
        )
      }),
      settings,
    )
  })

  it('gives every step of a chain back in order', () => {
    const steps = fc.array(figure, {minLength: 2, maxLength: 5})
    fc.assert(
      fc.property(
        steps,
        spelling,
        fc.constantFrom('↓', '→', '⇒', '➡', '⇓'),
        (figures, style, arrow) => {
          const texts = figures.map(one => {
            const printed = {figures: [{figure: one}], labelStyle: 'space'} as const
            return printCell(printed, {...style, lineEnds: false})
          })
          const whole = texts.join(` ${arrow} `)
          fc.pre(whole.length <= 200)
          const read = readSteps(whole)
          expect(read.map(step => step.value)).toEqual(
            texts.map(text => ({...readValue(text).value, cell: collapse(whole)})),
          )
          expect(read.map(step => step.value.number)).toEqual(
            figures.map(one => expectedFigure(one).number),
          )
        },
      ),
      settings,
    )
  })

  it('gives parts whose printed text reads as the same figure', () => {
    fc.assert(
      fc.property(cell, spelling, (structure, style) => {
        for (const part of readValue(printCell(structure, style)).value.parts ?? []) {
          expect(readValue(part.raw ?? '').value.number).toBe(part.number)
        }
      }),
    )
  })
})

const pieces = fc.constantFrom(
  ...[
    '1',
    '2,345',
    '0.5',
    '%',
    '人',
    '件',
    '年',
    '月',
    '/',
    '(',
    ')',
    '（',
    '）',
    '~',
    '～',
    'R',
    'H30',
  ],
  ...[
    '令和',
    '元',
    '累計',
    '第',
    '期',
    ' ',
    '　',
    '\n',
    ':',
    '▲',
    '-',
    '約',
    '以上',
    '減',
    '万',
    '億',
    '千',
  ],
  ...[
    '↓',
    '→',
    '※1',
    '*',
    '、',
    '。',
    '廃止',
    '—',
    '市民',
    '平日',
    '0',
    '9'.repeat(16),
    '１２',
    '’22',
    '三',
  ],
)
const nasty = fc.oneof(
  fc.string({unit: 'grapheme', maxLength: 60}),
  fc.string({unit: 'binary', maxLength: 60}),
  fc.array(pieces, {maxLength: 14}).map(list => list.join('')),
)

function figuresOf(text: string): Array<number | undefined> {
  return readSteps(text).flatMap(({value}) => [
    ...[value.number, value.upper],
    ...(value.parts ?? []).flatMap(part => [part.number, part.upper]),
  ])
}

function isSubsequence(digits: string, text: string): boolean {
  let at = 0
  for (const character of text) if (character === digits[at]) at += 1
  return at === digits.length
}

describe('any text at all', () => {
  it('is read without an exception, its raw text kept', () => {
    fc.assert(
      fc.property(nasty, text => {
        const {value, understood} = readValue(text)
        expect(value.raw).toBe(collapse(text))
        const said = [value.number, value.parts, value.state, value.relative, value.missing]
        expect(understood).toBe(said.some(one => one !== undefined))
      }),
      settings,
    )
  })

  it('yields only finite numbers whose digits stand in it', () => {
    fc.assert(
      fc.property(nasty, text => {
        const printed = fold(text)
        for (const number of figuresOf(text)) {
          if (number === undefined) continue
          expect(Number.isFinite(number)).toBe(true)
          expect(Object.is(number, -0)).toBe(false)
          // Zeros come from 万 and 億 as well; the other digits must have been printed in this order.
          const digits = String(Math.abs(number)).replace(/e.*|[.0]/g, '')
          expect(isSubsequence(digits, printed), `${text} gave ${number}`).toBe(true)
        }
      }),
      settings,
    )
  })

  it('yields no number where it has no digit', () => {
    const wordless = nasty.map(text => fold(text).replace(/\d/g, ''))
    fc.assert(
      fc.property(wordless, text => {
        expect(figuresOf(text).every(number => number === undefined)).toBe(true)
      }),
      settings,
    )
  })

  it('never yields a number beside a missing value or a relative one', () => {
    fc.assert(
      fc.property(nasty, text => {
        const {value} = readValue(text)
        if (value.missing === undefined && value.relative === undefined) return
        expect(value.number ?? value.parts ?? value.state).toBe(undefined)
      }),
      settings,
    )
  })

  it('reads the same again from its raw text', () => {
    fc.assert(
      fc.property(nasty, text => {
        const once = readValue(text)
        expect(readValue(once.value.raw)).toEqual(once)
      }),
      settings,
    )
  })
})
