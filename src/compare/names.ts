import {distance} from 'fastest-levenshtein'
import {folded} from './visible.js'

/** Longer names are told apart by their beginning. */
const longest = 300

/** What a name begins with, whatever is folded away in it. */
function openingOf(name: string): string {
  return folded(name.slice(0, longest * 10)).slice(0, longest)
}

/** How alike two names are, from 0 to 1: one less the share of signs that would have to change. */
export function nameLikeness(a: string, b: string): number {
  const [one, other] = [openingOf(a), openingOf(b)]
  const length = Math.max(one.length, other.length)
  return length === 0 ? 0 : 1 - distance(one, other) / length
}

/** Every two signs that follow each other in a name: names that are alike share some. */
export function signPairs(name: string): string[] {
  const signs = [...openingOf(name)]
  return signs.map((sign, index) => sign + (signs[index + 1] ?? ''))
}
