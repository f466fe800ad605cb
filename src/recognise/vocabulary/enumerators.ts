import type {SectionKind} from '../../model/section.js'

/** How a category begins that is numbered by where it stands: Ⅰ, Ⅰ-１-（１）, 基本目標1, 施策1-1, 1-(1). */
export interface EnumeratorPattern {
  /** Undefined where the depth of the number tells it. */
  kind?: SectionKind
  pattern: RegExp
}

const digits = '[\\d０-９]{1,3}'
const roman = '[Ⅰ-Ⅻ]'
const dash = '[-‐‑‒–—―−－]'
const inParentheses = `[(（](?:${digits}|[A-ZＡ-Ｚ])[)）]`
const step = `(?:${dash}?${inParentheses}|${dash}(?:${digits}|[①-⑳]|[A-ZＡ-Ｚ])|[①-⑳])`
const first = `(?:${digits}|${roman}|[一二三四五六七八九十]{1,3}(?=[\\s.．:：、])|[A-ZＡ-Ｚ](?![A-Za-zＡ-Ｚ]))`
const gap = '[\\s.．:：、]*'
/** What stands behind a gap begins with none of its signs, so that the two cannot share a run of them. */
const title = '(?<title>(?:[^\\s.．:：、].*)?)'
/** `1-2歳児`, `3-4月` begin like one and are none. */
const noQuantity = '(?![\\d０-９年月日歳件回%％～〜~.．])(?!番目|以上|以下|未満)'

function named(kind: SectionKind, words: string): EnumeratorPattern {
  const pattern = new RegExp(
    `^(?:${words})\\s?(?<number>${first}(?:${step}){0,3})${gap}${title}$`,
    'u',
  )
  return {kind, pattern}
}

/** Enumerators in the order they are tried. Add one here and every list is read with it. */
export const enumeratorPatterns: ReadonlyArray<EnumeratorPattern> = [
  named('goal', '(?:基本|重点|戦略|政策)目標|目標|政策分野|政策の柱|政策|柱'),
  named('direction', '基本的?方向|施策の方向性?'),
  named('measure', '(?:基本|具体的|個別|主要)?施策|取組|事業|プロジェクト'),
  {pattern: new RegExp(`^(?<number>${roman}(?:${step}){0,3})${gap}${title}$`, 'u')},
  {
    pattern: new RegExp(
      `^(?<number>(?:${digits}|[A-ZＡ-Ｚ]|[IVX]{1,4})(?:${step}){1,3})${noQuantity}${gap}${title}$`,
      'u',
    ),
  },
  {pattern: new RegExp(`^(?<number>${digits})[.．](?![\\d０-９])${gap}${title}$`, 'u')},
]
