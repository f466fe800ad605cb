/**
 * Cuts a text into the words that a change is told by: figures whole, with sign, commas, fraction and 億万千; years with
 * their letter; runs of kanji or katakana; every other sign alone. Together the words are the text.
 */
export function wordsOf(text: string): string[] {
  return text.match(words) ?? []
}

/** Cuts a text behind its full stops and line ends. Together the sentences are the text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。\n])/)
}

/** Longer texts are told apart by their beginning. */
const longestOpening = 2_000

/** The words that a text begins with, enough of them to know it again. */
export function openingWords(text: string): string[] {
  return wordsOf(text.slice(0, longestOpening))
}

const words =
  /[▲△▼−＋+±-]?[0-9０-９][0-9０-９,，.．/／兆億万千百十]*|[A-Za-zＡ-Ｚａ-ｚ]+[0-9０-９]*|[\p{Script=Han}\p{M}々〆ヶ]+|[\p{Script=Katakana}\p{M}ー]+|[^\S\n]+|.\p{M}*/gsu

/** How much two collections share, from 0 to 1, counting what is in one several times as often; 0 for two empty ones. */
export function sharedOf(a: ReadonlyArray<string>, b: ReadonlyArray<string>): number {
  if (a.length + b.length === 0) return 0
  const counts = new Map<string, number>()
  for (const it of a) counts.set(it, (counts.get(it) ?? 0) + 1)
  let shared = 0
  for (const it of b) {
    const left = counts.get(it) ?? 0
    if (left === 0) continue
    counts.set(it, left - 1)
    shared++
  }
  return (2 * shared) / (a.length + b.length)
}
