import type {Value} from '../model/value.js'

const words = {
  number: '数値',
  upper: '上限',
  unit: '単位',
  per: '当たり',
  qualifier: '限定',
  change: '増減',
  cumulative: '累計',
  parts: '内訳',
  state: '状態',
  relative: '方向',
  missing: '欠測',
} as const

/** What a value was taken for, in words: `数値 105、単位 人`; empty where it is nothing but what is printed. */
export function readingOf(value: Value): string {
  const keys = Object.keys(words) as Array<keyof typeof words>
  const read = keys.flatMap(key => {
    const found = value[key]
    if (found === undefined) return []
    return [`${words[key]} ${typeof found === 'object' ? JSON.stringify(found) : found}`]
  })
  const year = value.period?.fiscalYear
  return [...(year === undefined ? [] : [`年度 ${year}`]), ...read].join('、')
}
