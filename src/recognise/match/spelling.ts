import {distance} from 'fastest-levenshtein'

/** A spelling without what extraction changes: width, blanks, and which of the many dashes and quotes was meant. */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[-‐‑‒–—―−－ーｰ─]/g, '-')
    .replace(/["“”„‟〝〞]/g, '"')
}

/** Names and titles are shorter; of longer texts, whose comparing takes the square of their length, the heads are compared. */
const longestCompared = 500

/** How alike two texts are, from 0 to 1: one less the share of characters that would have to change. */
export function likeness(a: string, b: string): number {
  const longest = Math.min(longestCompared, Math.max(a.length, b.length))
  if (longest === 0) return 1
  return 1 - distance(a.slice(0, longestCompared), b.slice(0, longestCompared)) / longest
}
