import {distance} from 'fastest-levenshtein'

/** A spelling without what extraction changes: width, blanks, and which of the many dashes and quotes was meant. */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[-‐‑‒–—―−－ーｰ─]/g, '-')
    .replace(/["“”„‟〝〞]/g, '"')
}

/** How alike two texts are, from 0 to 1: one less the share of characters that would have to change. */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}
