/** No term of a glossary is longer, in characters. */
const longestTerm = 60
/** A mark may stand behind the beginning of a term (くるみん認定* for くるみん認定制度), if that is most of it. */
const shortestShare = 0.6

/**
 * Tells whether a text ends in a term of the glossary: the answer takes what stands before a mark and gives the length
 * of the term there (0 where it is spelled with blanks), undefined where there is none. `A及びB` is two terms.
 */
export function createTermIndex(
  terms: ReadonlyArray<string>,
): (before: string) => number | undefined {
  const known = new Set<string>()
  for (const term of terms.flatMap(it => [it, ...it.split(/及び|並びに|、/u)])) {
    const spelling = plain(term)
    const shortest = Math.max(3, Math.ceil(spelling.length * shortestShare))
    for (let length = shortest; length < spelling.length; length++)
      known.add(spelling.slice(0, length))
    if (spelling.length > 1) known.add(spelling)
  }
  const longest = [...known].reduce((most, it) => Math.max(most, it.length), 0)
  return before => {
    if (known.size === 0) return undefined
    const printed = before.slice(-longestTerm * 2).trimEnd()
    const tail = plain(printed)
    const bare = tail.replace(/[」』）)】]$/u, '')
    for (let length = Math.min(longestTerm, longest, tail.length); length > 1; length--) {
      if (known.has(tail.slice(-length)) || known.has(bare.slice(-length))) {
        return /\s/.test(printed.slice(-length)) ? 0 : length
      }
    }
    return undefined
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
