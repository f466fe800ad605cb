import type {Part, Value} from '../model/value.js'
import {missingWords, qualifierWords, relativeWords, wordFor} from '../model/value-words.js'

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
    ['方向', wordFor(relativeWords, relative)],
    ['欠測', wordFor(missingWords, missing)],
  ])
}

type Named = [name: string, found: string | number | undefined]

function figureOf({number, upper, unit, per, qualifier, change}: Part): Named[] {
  return [
    ['数値', number],
    ['上限', upper],
    ['単位', unit],
    ['当たり', per],
    ['限定', wordFor(qualifierWords, qualifier)],
    ['増減', wordFor(relativeWords, change)],
  ]
}

function listed(named: ReadonlyArray<Named>): string {
  return named
    .flatMap(([name, found]) => (found === undefined ? [] : `${name} ${found}`))
    .join('、')
}
