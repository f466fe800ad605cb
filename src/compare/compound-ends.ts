/** Numbers in kanji are figures, and a variant of a sign is one sign: of these nothing is cut off. */
const uncut = /[\p{M}〇零一二三四五六七八九十百千万億兆]/u

/** Fewer kanji than these are no word. */
const shortest = 2

/** What is longer than this was written anew: what a word of it shares is lost in it. */
const longest = 10_000

/**
 * How much of two compounds is the same at their beginning and at their end, in UTF-16 code units: 企画部企画政策課 and
 * 企画部企画調整課 share 企画部企画 and no end, since one sign alone is no word.
 */
export function compoundEnds(old: string, next: string): {head: number; tail: number} {
  if (Math.max(old.length, next.length) > longest) return {head: 0, tail: 0}
  if (uncut.test(old) || uncut.test(next)) return {head: 0, tail: 0}
  const [a, b] = [[...old], [...next]]
  const head = countShared(a, b)
  const tail = countShared(a.slice(head).reverse(), b.slice(head).reverse())
  const lengthOf = (signs: ReadonlyArray<string>) => signs.join('').length
  return {
    head: lengthOf(a.slice(0, head)),
    tail: lengthOf(a.slice(a.length - tail)),
  }
}

function countShared(a: ReadonlyArray<string>, b: ReadonlyArray<string>): number {
  let count = 0
  while (count < a.length && a[count] === b[count] && isKanji(a[count])) count++
  return count < shortest ? 0 : count
}

function isKanji(sign: string | undefined): boolean {
  return sign !== undefined && /^\p{Script=Han}$/u.test(sign)
}
