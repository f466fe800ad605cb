/** The source of a pattern (flag `u`) that matches `word` itself, whatever signs it holds. */
export function patternOfWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
