import type {Indicator} from '../model/indicator.js'
import type {Value} from '../model/value.js'
import {speak, speakPeriod} from './format.js'
import {targetNames} from './ledger.js'
import type {Series} from './series.js'

/** A chart in words: what it is of, then every figure as it is read aloud. */
export function describeSeries(indicator: Indicator, series: Series): string {
  const {baseline, actuals = [], targets = []} = indicator
  const kind = series.cumulative ? '累計の棒グラフ' : '折れ線グラフ'
  const names = targetNames(targets)
  const sentences = [
    `${indicator.name}の${kind}。`,
    baseline === undefined ? '' : `基準値は${described(baseline)}。`,
    `実績値は${actuals.map(described).join('、')}。`,
    targets.length === 0
      ? ''
      : `${targets.map((target, index) => `${names[index] ?? '目標'}は${speak(target.raw)}`).join('、')}。`,
  ]
  return sentences.join('')
}

function described(value: Value): string {
  const period = value.period === undefined ? '' : `${speakPeriod(value.period)} `
  if (value.missing === 'blank' || value.raw === '') return `${period}空欄`
  return `${period}${value.missing === 'dash' ? '値なし' : speak(value.raw)}`
}
