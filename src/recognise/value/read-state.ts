const longestState = 20

/** Counters after which a kanji numeral is a figure (三十人), not a word (一部, 十分). */
const kanjiFigure =
  /^(?:約|およそ)?[数何〇一二三四五六七八九十百千万億兆]{1,12}(?:人|名|件|回|個|台|円|倍|割|位|点|社|校|団体|箇所|[かカヶ]所|歳|世帯|年度?|年間|月|日|%|ポイント)?(?:以上|以下|未満|超|程度|増|減)?(?:\/[年月日])?$/

const marks = /^[○◯〇◎●△▲×☓✕✓✔☆★◇◆□■▽▼]{1,3}$/
const word = /\p{L}/u
const noWord = /[\uFFFD\p{Nd}\p{No}。、．，,.→↓⇒➡⇓←↑;；?？!！=＝]/u

/**
 * Tells a figure that is a word (構築, 未設置, ○) from prose and from a figure in kanji (三十人).
 *
 * @param text A folded text without period.
 * @returns Whether it is one.
 */
export function isState(text: string): boolean {
  if (marks.test(text)) return true
  if (text.length > longestState || noWord.test(text) || !word.test(text)) return false
  return !kanjiFigure.test(text)
}
