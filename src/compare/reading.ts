import type {Part, Value} from '../model/value.js'

/** What the words of the model are called in print. */
const words: Readonly<Record<string, string>> = {
  about: '約',
  atLeast: '以上',
  atMost: '以下',
  moreThan: '超',
  lessThan: '未満',
  maintain: '現状維持',
  increase: '増加',
  decrease: '減少',
  dash: '横線',
  blank: '空欄',
  abolished: '廃止',
  notComputable: '算出不能',
  new: '新規',
  pending: '集計中',
  notSurveyed: '未調査',
}

/** What a value was taken for, in words: `数値 105、単位 人`; empty where it is nothing but what is printed. */
export function readingOf(value: Value): string {
  const {period, cumulative, parts, state, relative, missing} = value
  return listed([
    ['年度', period?.fiscalYear],
    ...figureOf(value),
    ['累計', cumulative && `${cumulative.from ?? ''}～${cumulative.to ?? ''}`],
    ...(parts ?? []).map((it): [string, string] => [
      '内訳',
      `${it.label ?? ''}（${listed([['原文', it.raw], ...figureOf(it)])}）`,
    ]),
    ['状態', state],
    ['方向', relative && words[relative]],
    ['欠測', missing && words[missing]],
  ])
}

type Named = [name: string, found: string | number | undefined]

function figureOf({number, upper, unit, per, qualifier, change}: Part): Named[] {
  return [
    ['数値', number],
    ['上限', upper],
    ['単位', unit],
    ['当たり', per],
    ['限定', qualifier && words[qualifier]],
    ['増減', change && words[change]],
  ]
}

function listed(named: ReadonlyArray<Named>): string {
  return named
    .flatMap(([name, found]) => (found === undefined ? [] : `${name} ${found}`))
    .join('、')
}
