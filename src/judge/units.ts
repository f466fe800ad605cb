import type {Part, Value} from '../model/value.js'

/** Spellings of one unit. Words that only mean nearly the same (社 and 事業所) are not here. */
const spellings: ReadonlyArray<ReadonlyArray<string>> = [
  ['か所', 'ヶ所', 'ケ所', 'カ所', 'ヵ所', 'ゕ所', '箇所', '個所'],
  ['人', '名'],
  ['歳', '才'],
  ['パーセント', '%'],
]
const first = new Map(spellings.flatMap(([main = '', ...others]) => others.map(it => [it, main])))

/** Do both count the same thing over the same time: 人/年 and 人/年, not 人 and 人/年, nor % and ポイント? */
export function sameUnit(one: Value | Part, other: Value | Part): boolean {
  return nameOf(one) === nameOf(other)
}

/** The unit as a person would say it: 人/年; 「単位の記載なし」 where there is none. */
export function unitName({unit, per}: Value | Part): string {
  if (unit === undefined && per === undefined) return '単位の記載なし'
  return per === undefined ? (unit ?? '') : `${unit ?? ''}/${per}`
}

function nameOf({unit, per}: Value | Part): string {
  return `${main(unit)}/${main(per)}`
}

function main(unit = ''): string {
  const text = unit.normalize('NFKC').replace(/\s+/gu, '')
  return first.get(text) ?? text
}
