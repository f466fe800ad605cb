import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.ts'
import type {Value} from '../../src/model/value.ts'
import {toChart} from '../../src/view/chart.ts'

function year(fiscalYear: number, rest: Omit<Value, 'period'>): Value {
  return {...rest, period: {label: `R${fiscalYear - 2018}`, fiscalYear}}
}

function people(fiscalYear: number, number: number): Value {
  return year(fiscalYear, {raw: `${number}人`, number, unit: '人'})
}

function total(fiscalYear: number, number: number): Value {
  return {...people(fiscalYear, number), cumulative: {from: 2020, to: fiscalYear}}
}

function indicator(rest: Partial<Indicator>): Indicator {
  return {id: 'a/1', name: '来館者数', line: 1, ...rest}
}

const dash = (fiscalYear: number) => year(fiscalYear, {raw: '—', missing: 'dash'})

describe('toChart', () => {
  it('draws nothing for fewer than two figures', () => {
    expect(toChart(indicator({}))).toBeUndefined()
    expect(toChart(indicator({actuals: [people(2020, 4), dash(2021)]}))).toBeUndefined()
  })

  it('draws nothing for words and for several figures in one cell', () => {
    const words = [2020, 2021].map(each => year(each, {raw: '構築', state: '構築'}))
    const parts = [
      {raw: '第1期 4人', number: 4},
      {raw: '第2期 5人', number: 5},
    ]
    const several = [2020, 2021].map(each => year(each, {raw: '第1期 4人 第2期 5人', parts}))
    expect(toChart(indicator({actuals: words}))).toBeUndefined()
    expect(toChart(indicator({actuals: several}))).toBeUndefined()
  })

  it('draws single years as a line with a dot each', () => {
    const chart = toChart(indicator({actuals: [people(2020, 4), people(2021, 8), people(2022, 6)]}))
    expect(chart?.bars).toEqual([])
    expect(chart?.dots).toHaveLength(3)
    expect(chart?.path).toMatch(/^M\d+ \d+L\d+ \d+L\d+ \d+$/)
  })

  it('leaves a gap where a value is missing, and says so in words', () => {
    const actuals = [people(2020, 4), people(2021, 5), dash(2022), people(2023, 6), people(2024, 7)]
    const chart = toChart(indicator({actuals}))
    expect(chart?.path?.match(/M/g)).toHaveLength(2)
    expect(chart?.description).toContain('令和4年度 値なし')
  })

  it('keeps the place of a year that is not printed', () => {
    const chart = toChart(indicator({actuals: [people(2020, 4), people(2021, 5), people(2023, 6)]}))
    const [a = 0, b = 0, c = 0] = chart?.dots.map(({x}) => x) ?? []
    expect(c - b).toBeCloseTo(2 * (b - a), 0)
  })

  it('draws running totals as bars on zero, with the first year of the plan', () => {
    const actuals = [people(2020, 59), total(2021, 105), total(2022, 202)]
    const chart = toChart(indicator({actuals}))
    expect(chart?.path).toBeUndefined()
    expect(chart?.dots).toEqual([])
    expect(chart?.bars).toHaveLength(3)
    for (const bar of chart?.bars ?? []) expect(bar.y + bar.height).toBeCloseTo(chart?.bottom ?? 0)
  })

  it('leaves a figure of a single year out of the running totals, and says so', () => {
    const actuals = [people(2020, 3), people(2021, 4), total(2022, 9), total(2023, 12)]
    const chart = toChart(indicator({actuals}))
    expect(chart?.bars).toHaveLength(3)
    expect(chart?.remarks).toEqual(['累計と書かれていない値は図に示していません。'])
  })

  it('does not hold a running total against the target of a single year', () => {
    const target = {kind: 'initial' as const, raw: '90人', number: 90, unit: '人'}
    const totals = toChart(
      indicator({actuals: [total(2021, 5), total(2022, 9)], targets: [target]}),
    )
    expect(totals?.targets).toEqual([])
    expect(totals?.remarks.join()).toContain('累計')
    const years = toChart(
      indicator({actuals: [people(2021, 5), people(2022, 9)], targets: [target]}),
    )
    expect(years?.targets).toHaveLength(1)
  })

  it('leads every step of a target into the column of its figure, the last one strongest', () => {
    const targets = [90, 91, 92].map((number, index) => ({
      kind: index === 0 ? ('initial' as const) : ('revised' as const),
      raw: `${number}人`,
      number,
      unit: '人',
    }))
    const chart = toChart(indicator({actuals: [people(2020, 10), people(2021, 90)], targets}))
    expect(chart?.targets.map(({weight}) => weight)).toEqual(['initial', 'between', 'last'])
    expect(chart?.targets.map(({x}) => x)).toEqual([240, 336, 432])
    expect(chart?.dots.map(({x}) => x)).toEqual([48, 144])
    expect(chart?.divider).toBeUndefined()
  })

  it('reads ▲ as minus in the words, and draws it below the line of zero', () => {
    const loss = year(2021, {raw: '▲8.5人', number: -8.5, unit: '人'})
    const chart = toChart(indicator({actuals: [people(2020, 4), loss]}))
    expect(chart?.description).toContain('令和3年度 マイナス8.5人')
    expect(chart?.dots[1]?.y).toBeGreaterThan(chart?.zero ?? 99)
  })

  it('leaves out figures in another unit', () => {
    const share = year(2021, {raw: '5%', number: 5, unit: '%'})
    const chart = toChart(indicator({actuals: [share, people(2022, 3), people(2023, 4)]}))
    expect(chart?.dots).toHaveLength(2)
    expect(chart?.remarks).toContain('単位の異なる値は図に示していません。')
  })

  it('stays inside its frame with finite numbers, whatever the figures are', () => {
    const figure = fc.double({min: -1e12, max: 1e12, noNaN: true})
    const row = fc.array(fc.option(figure, {nil: undefined}), {minLength: 2, maxLength: 12})
    fc.assert(
      fc.property(row, fc.array(figure, {maxLength: 4}), fc.option(figure), (row, goals, base) => {
        const chart = toChart(
          indicator({
            ...(base === null ? {} : {baseline: people(2018, base)}),
            actuals: row.map((n, i) => (n === undefined ? dash(2020 + i) : people(2020 + i, n))),
            targets: goals.map(n => ({...people(2024, n), kind: 'revised' as const})),
          }),
        )
        if (chart === undefined) return row.filter(n => n !== undefined).length < 2
        const bars = chart.bars.map(({x, y, width, height}) => ({x: x + width, y: y + height}))
        return [...chart.dots, ...chart.targets, ...bars].every(
          ({x, y}) => x >= 0 && x <= chart.width && y >= 0 && y <= chart.height,
        )
      }),
    )
  })
})
