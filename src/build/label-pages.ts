import {findMatches, type Run} from '../compare/longest-match.js'

/** What the pages of a paper are numbered with where it takes the place of one that was handed out. */
export interface PageLabels {
  /** The number of each new page: `12`, `12-2`. */
  labels: string[]
  /** How many pages the paper says that it has. */
  total: number
}

/**
 * Numbers the pages of a paper so that those that only stand elsewhere keep their numbers and need not be handed out
 * again. What is put in after page 12 is 12-2, 12-3 (枝番); where there are fewer pages, numbers are left out. Where no page
 * stays, all are numbered anew.
 * @param before what is said on each page that was handed out, which are numbered from 1
 * @param after what is said on each page now
 */
export function labelPages(
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): PageLabels {
  const kept = findMatches(before, after)
  const [first] = kept
  const anew = {labels: after.map((_, index) => `${index + 1}`), total: after.length}
  // Before the first page is no number that a branch could have.
  if (first === undefined || (first.inA === 0 && first.inB > 0)) return anew
  const labels: string[] = []
  let last = 0
  let branch = 1
  const end: Run = {inA: before.length, inB: after.length, length: 0}
  for (const {inA, inB, length} of [...kept, end]) {
    while (labels.length < inB) {
      if (last < inA) [last, branch] = [last + 1, 1]
      else branch++
      labels.push(branch === 1 ? `${last}` : `${last}-${branch}`)
    }
    for (let i = 1; i <= length; i++) labels.push(`${inA + i}`)
    ;[last, branch] = [inA + length, 1]
  }
  return {labels, total: before.length}
}
