import fc from 'fast-check'
import type {CellToPrint, FigureToPrint, Spelling} from './print-value.ts'

/** Every spelling that the printer knows. */
export const spelling: fc.Arbitrary<Spelling> = fc.record({
  fullWidth: fc.boolean(),
  separators: fc.boolean(),
  scale: fc.boolean(),
  minus: fc.constantFrom('-', '−', '▲', '△'),
  spaceBeforeUnit: fc.boolean(),
  lineEnds: fc.boolean(),
  periodFirst: fc.boolean(),
  wave: fc.constantFrom('~', '～', '〜'),
  totalFirst: fc.boolean(),
})

const unit = fc.constantFrom(
  '人',
  '件',
  '%',
  '円',
  '団体',
  '箇所',
  'ha',
  'か所',
  '位',
  'ポイント',
  '事業所',
)
const digits = fc.oneof(
  fc.nat(999_999_999).map(String),
  fc.tuple(fc.nat(99_999), fc.integer({min: 0, max: 99})).map(([w, f]) => `${w}.${f}`),
)
const qualifier = fc.constantFrom('about', 'atLeast', 'atMost', 'moreThan', 'lessThan' as const)
const change = fc.constantFrom('increase', 'decrease' as const)

/** One figure, a range in one of five. */
const plainFigure = fc.record(
  {digits, negative: fc.boolean(), unit, per: fc.constantFrom('年', '月', '日', '人'), qualifier},
  {requiredKeys: ['digits', 'negative']},
)
const changedFigure = fc.record({digits, negative: fc.constant(false), unit, change})
const range = fc
  .tuple(fc.nat(9999), fc.integer({min: 1, max: 9999}), unit)
  .map(([low, more, name]) => ({
    digits: String(low),
    negative: false,
    upper: String(low + more),
    unit: name,
  }))

export const figure: fc.Arbitrary<FigureToPrint> = fc
  .oneof({weight: 3, arbitrary: plainFigure}, changedFigure, range)
  // A rate without a unit is printed 5/年; the word behind it would need a unit.
  .filter(printed => !('per' in printed) || printed.per === undefined || 'unit' in printed)

const period = fc.constantFrom('R2', 'H30', '令和元年度', '2024年度', '平成35年度', 'R6年度末')
const total = fc.oneof(
  fc.constant('unnamed' as const),
  fc.constantFrom(
    {from: 'R2', to: 'R6'},
    {from: 'H30', to: 'R4'},
    {from: '令和2年度', to: '6年度'},
  ),
)

const labels = fc.constantFrom(
  ['市民', '高校生'],
  ['平日', '休日'],
  ['小', '中'],
  ['第1期', '第2期'],
  ['小6', '中3'],
  ['男性', '女性', '全体'],
)

const single: fc.Arbitrary<CellToPrint> = fc.record(
  {
    figures: figure.map(one => [{figure: one}]),
    labelStyle: fc.constant('space' as const),
    period,
    total,
  },
  {requiredKeys: ['figures', 'labelStyle']},
)

const several: fc.Arbitrary<CellToPrint> = labels.chain(names =>
  fc
    .array(
      figure.filter(one => one.unit !== undefined),
      {minLength: names.length, maxLength: names.length},
    )
    .chain(figures =>
      fc.record(
        {
          figures: fc.constant(
            names.flatMap((label, index) => {
              const one = figures[index]
              return one === undefined ? [] : [{label, figure: one}]
            }),
          ),
          labelStyle: fc.constantFrom('space', 'colon', 'bracket' as const),
          period,
        },
        {requiredKeys: ['figures', 'labelStyle']},
      ),
    ),
)

/** A cell with one figure or several labelled ones. */
export const cell: fc.Arbitrary<CellToPrint> = fc.oneof(single, several)
