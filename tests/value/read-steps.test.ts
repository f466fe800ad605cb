import {describe, expect, it} from 'vitest'
import {readSteps} from '../../src/recognise/value/read-steps.ts'

describe('a cell with arrows', () => {
  it.each([
    ['90.0% ↓ 95.0% ↓ 96.5%', [90, 95, 96.5]],
    ['0→1', [0, 1]],
    ['1,050社 ⇒ 1,100社', [1050, 1100]],
    ['4回/年 ➡ 5回/年 ⇓ 7回/年', [4, 5, 7]],
    ['20人\n↓\n30人', [20, 30]],
    ['— ↓ 330人', [undefined, 330]],
    ['50人 ↓ 1,1OO社', [50, undefined]],
    ['95.0%', [95]],
    ['4月→5月', [undefined]],
    ['増加→', [undefined]],
    ['R3年度→R4年度', [undefined]],
    ['↓', [undefined]],
    ['50人 ↓', [undefined]],
  ])('%j has the steps %j', (cell, numbers) => {
    expect(readSteps(cell).map(step => step.value.number)).toEqual(numbers)
  })

  it('keeps the whole cell beside each step', () => {
    const cell = '20人 ↓  30人'
    expect(readSteps(cell).map(step => [step.value.raw, step.value.cell])).toEqual([
      ['20人', '20人 ↓ 30人'],
      ['30人', '20人 ↓ 30人'],
    ])
  })

  it('has no cell of its own where nothing was parted', () => {
    expect(readSteps('95.0%')).toEqual([
      {value: {raw: '95.0%', number: 95, unit: '%'}, understood: true},
    ])
  })

  it('covers all steps of one unit with the total behind the last', () => {
    const cumulative = {from: 2020, to: 2024}
    const totals = readSteps('250人 ↓ 330人 (R2～R6 累計)').map(step => step.value.cumulative)
    expect(totals).toEqual([cumulative, cumulative])
    const mixed = readSteps('2件/年 ↓ 330人 (R2～R6 累計)').map(step => step.value.cumulative)
    expect(mixed).toEqual([undefined, cumulative])
  })

  it('parts states too', () => {
    expect(readSteps('未構築 → 構築').map(step => step.value.state)).toEqual(['未構築', '構築'])
  })

  it('keeps a broken step as text and says so', () => {
    expect(readSteps('50人 ↓ 1,1OO社').map(step => step.understood)).toEqual([true, false])
  })
})
