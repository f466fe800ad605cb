/** How often two characters stand side by side in a paper: what it says again and again is read right. */
export interface PaperPairs {
  /** How often `pair`, two characters, stands in the paper. */
  count(pair: string): number
  /** Whether the paper repeats itself so much that a pair which stands once is worth a look. */
  telling: boolean
}

const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2}$/u
/** Of the pairs of a telling paper so many stand more than once. */
const leastShare = 0.75

/** The pairs of `text`, a whole file; a blank parts them. */
export function pairsOf(text: string): PaperPairs {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (!/\s/.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  let all = 0
  let again = 0
  for (const [pair, count] of counts) {
    if (!japanese.test(pair)) continue
    all += count
    if (count > 1) again += count
  }
  return {count: pair => counts.get(pair) ?? 0, telling: all > 0 && again >= all * leastShare}
}

/**
 * Whether `left` and `right`, two cells of one text, meet as words do nowhere else in the paper: neither across the edge,
 * nor at the head of the second cell, whose first character may be the last of the first cell, misread.
 */
export function meetsOddly(left: string, right: string, pairs: PaperPairs): boolean {
  const [last, [first, second]] = [left.at(-1), right]
  if (!pairs.telling || last === undefined || first === undefined || second === undefined)
    return false
  if (!japanese.test(last + first)) return false
  return pairs.count(last + first) === 0 && pairs.count(first + second) <= 1
}

/** Whether most pairs of `text` stand nowhere else in the paper. */
export function isStrangeTo(text: string, pairs: PaperPairs): boolean {
  const bare = text.replace(/\s+/g, '')
  if (!pairs.telling || bare.length < 2) return false
  const own = Array.from({length: bare.length - 1}, (_, at) => bare.slice(at, at + 2))
  return own.filter(it => pairs.count(it) <= 1).length * 2 > own.length
}
