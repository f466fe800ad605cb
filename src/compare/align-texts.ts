import {findMatches, type Run} from './longest-match.js'
import {openingWords, sharedOf} from './words.js'

/** A text of the old list with its successor in the new one; what has none was taken out or is new. */
export interface AlignedText {
  old: string | undefined
  new: string | undefined
}

/** Two paragraphs that share less of their words are two paragraphs. */
const leastShared = 0.4

/** Above so many possible pairs of a gap only equal texts are paired. */
const mostPairs = 10_000

/** Pairs two lists of texts in order: equal ones, and between these the ones that are most alike. */
export function alignTexts(
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): AlignedText[] {
  const aligned: AlignedText[] = []
  let [x, y] = [0, 0]
  const end: Run = {inA: before.length, inB: after.length, length: 0}
  for (const {inA, inB, length} of [...findMatches(before, after), end]) {
    for (const it of alignGap(before.slice(x, inA), after.slice(y, inB))) aligned.push(it)
    for (let i = 0; i < length; i++) aligned.push({old: before[inA + i], new: after[inB + i]})
    x = inA + length
    y = inB + length
  }
  return aligned
}

function alignGap(before: ReadonlyArray<string>, after: ReadonlyArray<string>): AlignedText[] {
  const removed = before.map(old => ({old, new: undefined}))
  const added = after.map(it => ({old: undefined, new: it}))
  const pairs = before.length * after.length
  if (pairs === 0 || pairs > mostPairs) return [...removed, ...added]
  const aligned: AlignedText[] = []
  let [x, y] = [0, 0]
  for (const [i, j] of bestPairs(before.map(openingWords), after.map(openingWords))) {
    for (const it of removed.slice(x, i)) aligned.push(it)
    for (const it of added.slice(y, j)) aligned.push(it)
    aligned.push({old: before[i], new: after[j]})
    x = i + 1
    y = j + 1
  }
  return [...aligned, ...removed.slice(x), ...added.slice(y)]
}

/** The pairs that in order share the most words. */
function bestPairs(
  before: ReadonlyArray<string[]>,
  after: ReadonlyArray<string[]>,
): Array<[number, number]> {
  const shared = before.map(old => after.map(it => sharedOf(old, it)))
  const best = Array.from({length: before.length + 1}, () => Array(after.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const score = (i: number, j: number): number => shared[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = score(i, j) >= leastShared ? score(i, j) + at(i + 1, j + 1) : 0
      const row = best[i]
      if (row) row[j] = Math.max(paired, at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: Array<[number, number]> = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (at(i, j) === at(i + 1, j)) i++
    else if (at(i, j) === at(i, j + 1)) j++
    else pairs.push([i++, j++])
  }
  return pairs
}
