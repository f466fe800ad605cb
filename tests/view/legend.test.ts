import {describe, expect, it} from 'vitest'
import type {Action} from '../../src/model/action.ts'
import {toView} from '../../src/view/view.ts'
import {context, documentOf, section} from './make-document.ts'

const legendOf = (...schedule: NonNullable<Action['schedule']>) =>
  toView(
    documentOf([section('goal-1', 'goal', {actions: [{text: '窓口', line: 4, schedule}]})]),
    context,
  ).legend

describe('the legend', () => {
  it('is a colophon where there is nothing to explain', () => {
    expect(legendOf()).toMatchObject({heading: '奥付', explains: false})
    expect(legendOf({fiscalYear: 2023, phase: '実施'})).toMatchObject({heading: '凡例'})
  })

  it('explains the bars of schedules where there are some, and open ones where there are such', () => {
    const closed = {fiscalYear: 2023, phase: '実施'}
    expect(legendOf()).toMatchObject({schedules: false, openSchedules: false})
    expect(legendOf(closed)).toMatchObject({schedules: true, openSchedules: false})
    const open = {fiscalYear: 2024, phase: '検証', extent: 'unknown' as const}
    expect(legendOf(closed, open)).toMatchObject({closedSchedules: true, openSchedules: true})
    expect(legendOf(open)).toMatchObject({schedules: true, closedSchedules: false})
  })
})
