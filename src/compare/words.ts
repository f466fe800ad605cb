/**
 * Cuts a text into the words that a change is told by: figures whole, with sign, commas, fraction and 億万千; years with
 * their letter; runs of kanji or katakana; every other sign alone. Together the words are the text.
 */
export function wordsOf(text: string): string[] {
  return text.match(words) ?? []
}

const words =
  /[▲△▼−＋+±-]?[0-9０-９][0-9０-９,，.．/／兆億万千百十]*|[A-Za-zＡ-Ｚａ-ｚ]+[0-9０-９]*|[\p{Script=Han}\p{M}々〆ヶ]+|[\p{Script=Katakana}\p{M}ー]+|[^\S\n]+|.\p{M}*/gsu

/** How much of their words two texts share, from 0 to 1, whatever the order. */
export function sharedWords(a: string, b: string): number {
  return sharedOf(wordsOf(a), wordsOf(b))
}

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
