import {describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.ts'
import {toView} from '../../src/view/view.ts'
import {context, documentOf, measured, people, section} from './make-document.ts'

const overviewOf = (...indicators: Indicator[]) =>
  toView(documentOf([section('goal-1', 'goal', {indicators})]), context).overview

describe('the list of indicators', () => {
  it('has a column for actual values of no period, behind those of years', () => {
    const untold = {raw: '31人', number: 31, unit: '人'}
    const overview = overviewOf(
      measured('a', {actual: 20, targets: [30]}),
      measured('b', {actual: 20, targets: [30], actuals: [untold]}),
    )
    expect(overview?.years.map(({label}) => label)).toEqual(['R4', '実績'])
    const cells = overview?.groups[0]?.rows.map(row =>
      row.cells
        .filter(({kind}) => kind === 'actual')
        .map(({values}) => values.map(({value}) => value.text).join()),
    )
    expect(cells).toEqual([
      ['20人', ''],
      ['', '31人'],
    ])
  })

  it('says the period of a value where neither the heading nor the value does', () => {
    const odd = (label: string, raw: string) => ({
      ...people(2022, 9),
      raw,
      period: {label, fiscalYear: 2022},
    })
    const overview = overviewOf(
      measured('a', {actual: 20, targets: [30]}),
      measured('b', {actual: 20, targets: [30], actuals: [odd('2022年12月末', '9人')]}),
      measured('c', {
        actual: 20,
        targets: [30],
        actuals: [odd('2022年12月末', '9人(2022年12月末)')],
      }),
    )
    const periods = overview?.groups[0]?.rows.map(
      row => row.cells.find(({kind}) => kind === 'actual')?.values[0]?.period,
    )
    expect(periods).toEqual([undefined, '2022年12月末', undefined])
  })

  it('calls a target the first one only where some target was revised', () => {
    const [only] = overviewOf(measured('a', {actual: 20, targets: [30]}))?.initials ?? []
    expect(only?.label).toBe('目標')
    const revised = overviewOf(measured('a', {actual: 20, targets: [30, 40]}))
    expect([revised?.initials[0]?.label, revised?.revised?.label]).toEqual([
      '目標（当初）',
      '目標（改定）',
    ])
  })

  it('has a column for each year that targets are set for', () => {
    const targets = [people(2025, 30), people(2029, 40)].map(it => ({
      ...it,
      kind: 'initial' as const,
    }))
    const overview = overviewOf({...measured('a', {actual: 20, targets: []}), targets})
    expect(overview?.initials).toEqual([
      {label: '目標', period: 'R7'},
      {label: '目標', period: 'R11'},
    ])
    const cells = overview?.groups[0]?.rows[0]?.cells.filter(({kind}) => kind === 'initial')
    expect(cells?.map(({values}) => values.map(({value}) => value.text))).toEqual([
      ['30人'],
      ['40人'],
    ])
  })
})
