/** Cells longer than this (in UTF-16 code units) are prose: nothing is read from them. */
export const longestCell = 200

/**
 * @param text A cell as it came.
 * @returns The same with every run of white space (line ends, U+3000) as one space, none at the ends.
 */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const spellings: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u200B': ' ',
  '\u2060': ' ',
  '\uFEFF': ' ',
  '−': '-',
  '〜': '~',
  '∼': '~',
  '\u2018': "'",
  '\u2019': "'",
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
  '［': '(',
  '］': ')',
  '[': '(',
  ']': ')',
  '￥': '¥',
}

const fullWidthOffset = 0xfee0

/**
 * One spelling for the many of Japanese print: full-width ASCII becomes ASCII, every bracket a round
 * one, every wave dash `~`, the minus sign `-`. One code unit stays one code unit, so a place in the
 * result is the same place in what was printed.
 *
 * @param text Any text.
 * @returns A text of the same length.
 */
export function fold(text: string): string {
  return text.replace(
    /[！-～\u3000\u200B\u2060\uFEFF−〜∼\u2018\u2019【】〔〕[\]￥]/g,
    character =>
      spellings[character] ?? String.fromCharCode(character.charCodeAt(0) - fullWidthOffset),
  )
}

/**
 * @param text A folded text.
 * @returns The same length, footnote marks (`※1`, `*`) as spaces. `5*3` stays: it may be a product.
 */
export function blankMarks(text: string): string {
  return text.replace(/※\d{0,2}|(?<!\d)\*\d{1,2}|\*(?!\d)/g, mark => ' '.repeat(mark.length))
}

/**
 * @param text A folded text.
 * @param open Where a `(` stands.
 * @returns Where its own `)` stands, or undefined.
 */
export function closingBracket(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return at
  }
  return undefined
}

/**
 * @param text A text.
 * @param at Where to look.
 * @param words Words, the longest of those that begin alike first.
 * @returns The first of the words that stands at that place, or undefined.
 */
export function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  return words.find(word => text.startsWith(word, at))
}

/**
 * @param text A text.
 * @param at Where to start.
 * @returns The first place from there that is no space.
 */
export function skipSpaces(text: string, at: number): number {
  let next = at
  while (text[next] === ' ') next += 1
  return next
}
