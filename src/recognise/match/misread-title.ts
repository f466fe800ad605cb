import type {FormItem, FormText} from './form-item.js'

const pair = /(?=(\p{Script=Han}{2}))/gu
/** 人事評価制度の連用: what it is about, and the word at its end. */
const ending = /^(.*?([\p{Script=Han}\p{Script=Katakana}ー]{4,20}))の(\p{Script=Han}{2})$/u
const longestTitle = 40

/** All pairs of Chinese characters in the texts of `items`, titles apart. */
export function wordPairsOf(items: ReadonlyArray<FormItem>): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const text of items.flatMap(textsOf))
    for (const match of text.matchAll(pair)) pairs.add(match[1] ?? '')
  return pairs
}

/**
 * What a title is likely to be whose last word stands nowhere else in the paper (`pairs`), where the texts of its own item
 * say the same with a word that differs in one character; undefined where nothing is wrong.
 */
export function repairTitle(
  title: string,
  item: FormItem,
  pairs: ReadonlySet<string>,
): string | undefined {
  const [, about = '', topic = '', word = ''] =
    title.length > longestTitle ? [] : (ending.exec(title) ?? [])
  if (word === '' || pairs.has(word)) return undefined
  const found = new Set<string>()
  for (const text of textsOf(item)) {
    for (let at = text.indexOf(topic); at >= 0; at = text.indexOf(topic, at + 1)) {
      const behind = text.slice(at + topic.length, at + topic.length + 3)
      if (!/^[のをがに]\p{Script=Han}{2}$/u.test(behind)) continue
      const same = [...word].filter((it, index) => behind[index + 1] === it).length
      if (same === 1) found.add(behind.slice(1))
    }
  }
  const [only] = found
  return found.size === 1 && only !== undefined ? `${about}の${only}` : undefined
}

function textsOf({issues, vision, evaluation, actions}: FormItem): string[] {
  const looks = actions.flatMap(it => [...it.texts, it.done, it.next])
  return [...issues, vision, ...evaluation, ...looks]
    .filter((it): it is FormText => it !== undefined)
    .flatMap(it => it.pieces.map(piece => piece.text))
}
