import {describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.ts'
import {placeOf, targetNames, toLedger} from '../../src/view/ledger.ts'

const indicator: Indicator = {
  id: 'a/1',
  name: '来館者数',
  line: 9,
  baseline: {raw: '4.25人', number: 4.25, unit: '人', period: {label: 'H30'}, line: 9, column: 3},
  actuals: [
    {raw: '5人/年', number: 5, unit: '人', per: '年', period: {label: 'R2', fiscalYear: 2020}},
    {raw: '', missing: 'blank', period: {label: 'R3', fiscalYear: 2021}},
  ],
  targets: [
    {kind: 'initial', raw: '7人', number: 7, unit: '人', line: 9},
    {kind: 'revised', raw: '—', missing: 'dash'},
  ],
  unplaced: [{raw: '12', number: 12, line: 10}],
}

const ledger = toLedger(indicator, true)

describe('toLedger', () => {
  it('has a row for the baseline, every period and every target', () => {
    expect(ledger?.rows.map(({label, period, value}) => [label, period, value.text])).toEqual([
      ['基準値', 'H30', '4.25人'],
      ['R2', undefined, '5人/年'],
      ['R3', undefined, '（空欄）'],
      ['当初目標', undefined, '7人'],
      ['改定目標', undefined, '—'],
    ])
  })

  it('keeps room for the decimals that others have, and a slot for units of different lengths', () => {
    expect(ledger?.rows.map(({value}) => value.pad)).toEqual([
      undefined,
      'whole-2',
      undefined,
      'whole-2',
      undefined,
    ])
    expect(ledger?.units).toBe(3)
    const alike = toLedger({...indicator, baseline: undefined, targets: []}, true)
    expect(alike?.units).toBeUndefined()
  })

  it('marks the target in force, which a dash in the place of a revision leaves as it was', () => {
    expect(ledger?.rows.filter(({cell}) => cell === 'last').map(({label}) => label)).toEqual([
      '当初目標',
    ])
  })

  it('is not there for an indicator without figures', () => {
    expect(toLedger({id: 'a/2', name: '空', line: 1}, true)).toBeUndefined()
  })
})

describe('placeOf', () => {
  it('gives the place of a value as far as it is known, and the cell that it is a part of', () => {
    expect(ledger?.rows.map(({place}) => place)).toEqual(['9行 3字目', '—', '—', '9行', '—'])
    expect(placeOf({raw: '12', cell: '12 (13)', line: 10})).toBe('10行「12 (13)」')
  })
})

describe('targetNames', () => {
  const initial = {kind: 'initial', raw: '1'} as const
  const revised = {kind: 'revised', raw: '2'} as const

  it('counts revisions only where there are several', () => {
    expect(targetNames([initial])).toEqual(['目標'])
    expect(targetNames([initial, revised])).toEqual(['当初目標', '改定目標'])
    expect(targetNames([initial, revised, revised])).toEqual(['当初目標', '改定目標1', '改定目標2'])
  })
})
