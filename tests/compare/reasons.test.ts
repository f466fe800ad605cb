import {describe, expect, it} from 'vitest'
import {compareDocuments} from '../../src/compare/compare.js'
import type {AppliedCorrection} from '../../src/model/correction.js'
import type {Document} from '../../src/model/document.js'
import type {Section} from '../../src/model/section.js'
import {documentOf, measured, section} from '../view/make-document.js'

/** A goal on line 1, an indicator on line 3 with a figure on line 4, an action on line 8. */
function goal({actual = 60, review = '催保に努めた。', status = '順調'} = {}): Section {
  const births = measured('goal-1/1', {name: '出生数', actual, targets: [120], review: [review]})
  const actuals = births.actuals?.map(it => ({...it, line: 4}))
  const actions = [{text: '相談の窓口を置く。', status, line: 8}]
  return section('goal-1', 'goal', {indicators: [{...births, ...(actuals && {actuals})}], actions})
}

function corrected(one: Section, corrections: AppliedCorrection[]): Document {
  return {...documentOf([one]), corrections}
}

/** Field → the reasons of its change. */
function reasonsOf(before: Document, after: Document): Record<string, string[] | undefined> {
  const fields = compareDocuments(before, after).flatMap(it => it.fields)
  return Object.fromEntries(
    fields.map(it => [it.field, it.reasons?.map(({reason, by}) => `${reason}/${by ?? ''}`)]),
  )
}

const before = documentOf([goal()])
const figure = {set: 'goal-1/1', key: 'actuals.0', value: '61人', was: '60人', reason: '誤記'}

describe('the reason of a change', () => {
  it('is that of the correction that set the field', () => {
    const after = corrected(goal({actual: 61, status: '完了'}), [
      {...figure, by: '企画課'},
      {set: 'goal-1', key: 'actions.0.status', value: '完了', was: '順調', reason: '終わった'},
    ])
    expect(reasonsOf(before, after)).toEqual({actuals: ['誤記/企画課'], status: ['終わった/']})
  })

  it('is that of the correction whose words came in the place of others', () => {
    const ocr = {line: 5, from: '催保', to: '確保', reason: 'OCR'}
    const text = corrected(goal({review: '確保に努めた。'}), [ocr])
    expect(reasonsOf(before, text)).toEqual({review: ['OCR/']})
    const year = corrected(goal({actual: 61}), [{line: 4, from: '60', to: '61', reason: '集計'}])
    expect(reasonsOf(before, year)).toEqual({actuals: ['集計/']})
    const added = {line: 5, from: 'に努めた', to: 'に大いに努めた', reason: '漏れ'}
    const longer = corrected(goal({review: '催保に大いに努めた。'}), [added])
    expect(reasonsOf(before, longer)).toEqual({review: ['漏れ/']})
  })

  it('is not known where the correction is of another line, other words, another entry, or of both versions', () => {
    const others: AppliedCorrection[] = [
      {line: 3, from: '60', to: '61', reason: 'another line'},
      {line: 4, from: '6', to: '人', reason: 'what did not change'},
      {line: 4, from: '70', to: '61', reason: 'what was not there'},
      {...figure, set: 'goal-1/2', reason: 'another indicator'},
      {...figure, value: '62人', key: 'actuals.1', reason: 'another entry'},
      {...figure, key: 'baseline', reason: 'another field'},
    ]
    const after = corrected(goal({actual: 61}), [...others, figure])
    expect(reasonsOf({...before, corrections: [figure]}, after)).toEqual({actuals: undefined})
  })
})
