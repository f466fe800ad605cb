/** Beyond so many differences two sequences have nothing in common that is worth the time it takes to find it. */
const mostEdits = 1000

/** A stretch that two sequences have in common: where it begins in each, and how many items it has. */
export interface Run {
  inA: number
  inB: number
  length: number
}

/**
 * What two sequences have in common, in order: runs that do not touch each other. As long as can be where they differ in
 * at most a thousand places; else what they begin and end with.
 * After E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986).
 */
export function findMatches(a: ReadonlyArray<string>, b: ReadonlyArray<string>): Run[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let tail = 0
  const room = Math.min(a.length, b.length) - start
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = findMiddle(a.slice(start, a.length - tail), b.slice(start, b.length - tail))
  return [
    {inA: 0, inB: 0, length: start},
    ...middle.map(it => ({...it, inA: start + it.inA, inB: start + it.inB})),
    {inA: a.length - tail, inB: b.length - tail, length: tail},
  ].filter(it => it.length > 0)
}

function findMiddle(a: ReadonlyArray<string>, b: ReadonlyArray<string>): Run[] {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(a.length + b.length, mostEdits)
  // How far along `a` one comes on each diagonal (x - y) with so many edits; a row per number of edits.
  const reached: Int32Array[] = []
  const furthest = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = furthest[most + k + 2] ?? 0
      const right = (furthest[most + k] ?? 0) + 1
      let x = k === -edits || (k !== edits && right <= down) ? down : right
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[most + k + 1] = x
      if (x >= a.length && x - k >= b.length) return walkBack(reached, {x, k, edits})
    }
    reached.push(furthest.slice(most - edits, most + edits + 3))
  }
  return []
}

function walkBack(
  reached: ReadonlyArray<Int32Array>,
  end: {x: number; k: number; edits: number},
): Run[] {
  const runs: Run[] = []
  let {x, k} = end
  for (let edits = end.edits; edits >= 0; edits--) {
    const row = reached[edits - 1]
    const at = (diagonal: number) => row?.[diagonal + edits] ?? 0
    const down = k === -edits || (k !== edits && at(k - 1) + 1 <= at(k + 1))
    const before = edits === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1
    if (x > before) runs.push({inA: before, inB: before - k, length: x - before})
    x = down ? before : before - 1
    k += down ? 1 : -1
  }
  return runs.reverse()
}
