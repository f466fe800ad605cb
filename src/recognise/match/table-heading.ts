import type {Heading} from './heading.js'

const count = '(?:[\\d０-９]{1,3}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[一二三四五六七八九十]{1,2})'
const inner = '[(（][\\d０-９]{1,3}[)）]'

const counted = new RegExp(
  `^(?<label>柱|視点|方針|戦略|重点|プロジェクト)?\\s?(?<number>(?:${count}|${inner})(?:[-－‐―]${count}|[-－‐―]?${inner})*)`,
  'u',
)
/** What parts a number from a title; behind a bracket nothing need. */
const parting = /^[\s.．、:：]/u
const longestTitle = 50

/** Inside what is marked as a heading, and around the merged cells of a table. */
const outerLevel = 4

/**
 * The heading that a line directly above a table of indicators is, where it only counts: `２　観光`, `１－（２） 居場所づくり`,
 * `柱1 歳入の確保`. Anywhere else such a line may as well be an item of a list.
 */
export function readTableHeading(text: string): Heading | undefined {
  const match = counted.exec(text)
  const {label, number} = match?.groups ?? {}
  if (!match || number === undefined) return undefined
  const rest = text.slice(match[0].length)
  const title = rest.replace(parting, '').trim()
  const parted = parting.test(rest) || /[)）]$/u.test(number)
  if (!parted || title.length > longestTitle || !/^[^\d０-９.．、:：。][^。]*$/u.test(title))
    return undefined
  const depth = number.split(/[-－‐―(（]+/u).filter(it => it !== '').length
  const level = outerLevel + depth / 10
  return {kind: 'item', ...(label !== undefined && {label}), number, title, level}
}
