import {describe, expect, it} from 'vitest'
import {judge} from '../../src/judge/judge.js'
import {toVerdict} from '../../src/view/verdict.js'
import {type Case, toIndicator} from '../judge/case.js'

const verdictOf = (row: Partial<Case>) =>
  toVerdict(
    judge(
      toIndicator({
        name: '',
        status: 'unjudged',
        reason: 'plan',
        says: '',
        actuals: [],
        targets: [],
        ...row,
      }),
    ),
  )

describe('the better way', () => {
  it.each([
    ['目標＞基準値', '多い', {baseline: '5件', actuals: ['6件'], targets: ['9件']}],
    ['目標＜基準値', '少ない', {baseline: '33人', actuals: ['0人'], targets: ['0人']}],
    ['目標＞基準値', '多い', {baseline: '1団体', actuals: ['廃止'], targets: ['5団体']}],
    ['目標の語から', '少ない', {baseline: '5件', actuals: ['6件'], targets: ['3件以下']}],
    ['目標の語から', '少ない', {actuals: ['4%減'], targets: ['10%減']}],
    ['目標が0', '少ない', {actuals: ['6件'], targets: ['0件']}],
    ['指標名から', '少ない', {kpi: '事故件数', actuals: ['6件'], targets: ['3件']}],
  ])('says that it was taken from %s', (from, way, row) => {
    expect(verdictOf(row).direction).toBe(`${way}ほど良い（${from}）`)
  })
})

describe('the rates', () => {
  it('say of themselves that they are actual / target where not all of them are', () => {
    const {ofTarget, rates} = verdictOf({
      baseline: '4回',
      actuals: ['4回'],
      targets: ['4回', '7回'],
    })
    expect(ofTarget).toBe(false)
    expect(rates.map(({label, rate, remark}) => [label, rate.text, remark])).toEqual([
      ['当初', '100.0 %', '（実績÷目標）'],
      ['改定', '0.0 %', undefined],
    ])
  })

  it('are none, and nothing is said beside the sentence, where figures are words', () => {
    expect(verdictOf({actuals: ['構築'], targets: ['構築']}).facts).toBe(false)
  })
})
