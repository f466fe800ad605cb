/** How often two characters stand side by side in a paper: what it says again and again is read right. */
export interface PaperPairs {
  /** How often `pair`, two characters, stands in the paper. */
  count(pair: string): number
  /** How many of its pairs stand in it more than once, from 0 to 1: the more, the more a pair that stands once tells. */
  repeated: number
}

const japanese = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2}$/u
/** In a paper that repeats itself so much, one strange pair is worth a look. */
const muchRepeated = 0.85
/** In one that does so less, several together are. */
const oftenRepeated = 0.75

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
  return {count: pair => counts.get(pair) ?? 0, repeated: all > 0 ? again / all : 0}
}

/**
 * Whether `left` and `right`, two cells of one text, meet as words do nowhere else in the paper, so that the first
 * character of `right` may be the last of `left` once more, misread: it does not fit what follows it either, or `left`
 * fits without it.
 */
export function meetsOddly(left: string, right: string, pairs: PaperPairs): boolean {
  const [last = '', first = '', second = ''] = [left.at(-1), ...right]
  if (!japanese.test(last + first) || pairs.count(last + first) > 0) return false
  const strange = pairs.count(first + second) <= 1
  const fitsWithout = pairs.count(last + second) > 0
  return pairs.repeated >= muchRepeated ? strange || fitsWithout : strange && fitsWithout
}

/** Whether no pair of `text` stands anywhere else in the paper. */
export function isStrangeTo(text: string, pairs: PaperPairs): boolean {
  const bare = text.replace(/\s+/g, '')
  if (pairs.repeated < oftenRepeated || bare.length < 3) return false
  const own = Array.from({length: bare.length - 1}, (_, at) => bare.slice(at, at + 2))
  return own.every(it => pairs.count(it) <= 1)
}
