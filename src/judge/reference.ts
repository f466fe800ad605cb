import type {Value} from '../model/value.js'
import type {Question} from './question.js'

/** What 10%減 or 現状維持 is reckoned from: the baseline, the year before (前年度比), or a year the text names. */
export type Reference =
  | {from: 'baseline' | 'yearBefore'; value: Value | undefined}
  | {from: 'other'}

const namedYear = /(\d{1,4})年?度?[ 実績値の]{0,4}(?:比|より|から)/

/** The value that a target of change is reckoned from, as its own words say. */
export function referenceOf({target, baseline, yearBefore}: Question): Reference {
  const text = target.raw.normalize('NFKC')
  if (text.includes('前年')) return {from: 'yearBefore', value: yearBefore}
  const year = namedYear.exec(text)?.[1]
  if (year === undefined) return {from: 'baseline', value: baseline}
  const {label = '', fiscalYear} = baseline?.period ?? {}
  const own = [...label.normalize('NFKC').matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const same = [...own, fiscalYear].includes(Number(year))
  return same ? {from: 'baseline', value: baseline} : {from: 'other'}
}
