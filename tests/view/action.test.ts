import {describe, expect, it} from 'vitest'
import {toActions} from '../../src/view/action.ts'

const plan = (text: string, ...years: [number, string][]) => ({
  text,
  line: 4,
  schedule: years.map(([fiscalYear, phase]) => ({fiscalYear, phase})),
})

describe('toActions', () => {
  it('joins years of one phase into a bar on a scale without holes', () => {
    const view = toActions([
      plan('窓口', [2022, '検討'], [2023, '実施'], [2024, '実施']),
      plan('支所', [2026, '実施']),
    ])
    expect(view?.years.map(({era, year}) => `${era} ${year}`)).toEqual([
      'R4 2022',
      'R5 2023',
      'R6 2024',
      'R7 2025',
      'R8 2026',
    ])
    expect(view?.rows[0]?.bars).toEqual([
      {span: 1, phase: '検討', years: '2022年度', open: false},
      {span: 2, phase: '実施', years: '2023年度から2024年度', open: false},
      {span: 1, phase: '', years: '2025年度', open: false},
      {span: 1, phase: '', years: '2026年度', open: false},
    ])
    for (const {bars} of view?.rows ?? [])
      expect(bars.reduce((sum, {span}) => sum + span, 0)).toBe(view?.years.length)
  })

  it('leaves a bar open whose years the text does not tell, and joins it to nothing', () => {
    const schedule = [2022, 2023].map(fiscalYear => ({
      fiscalYear,
      phase: '実施',
      ...(fiscalYear === 2022 && {extent: 'unknown' as const}),
    }))
    const view = toActions([{text: '窓口', line: 4, schedule}])
    expect(view?.open).toBe(true)
    expect(view?.rows[0]?.bars.map(({span, open}) => [span, open])).toEqual([
      [1, true],
      [1, false],
    ])
  })

  it('is a plain list where the actions are nothing but words', () => {
    expect(toActions([{text: '窓口', line: 4}])).toMatchObject({plain: true, years: []})
    expect(toActions([{text: '窓口', line: 4, status: '順調'}])).toMatchObject({
      plain: false,
      statuses: true,
      span: 2,
    })
    expect(toActions([])).toBeUndefined()
  })
})
