/** Beyond so many differences two sequences have nothing in common that is worth the time it takes to find it. */
const mostEdits = 1000

/**
 * What two sequences have in common, in order: pairs of places, each pair greater than the one before in both. As long as
 * can be where they differ in at most a thousand places; else what they begin and end with.
 * After E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986).
 */
export function findMatches(
  a: ReadonlyArray<string>,
  b: ReadonlyArray<string>,
): Array<[inA: number, inB: number]> {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let tail = 0
  const room = Math.min(a.length, b.length) - start
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = findMiddle(a.slice(start, a.length - tail), b.slice(start, b.length - tail))
  return [
    ...Array.from({length: start}, (_, i): [number, number] => [i, i]),
    ...middle.map(([x, y]): [number, number] => [start + x, start + y]),
    ...Array.from({length: tail}, (_, i): [number, number] => [
      a.length - tail + i,
      b.length - tail + i,
    ]),
  ]
}

function findMiddle(a: ReadonlyArray<string>, b: ReadonlyArray<string>): Array<[number, number]> {
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
): Array<[number, number]> {
  const pairs: Array<[number, number]> = []
  let {x, k} = end
  for (let edits = end.edits; edits >= 0; edits--) {
    const row = reached[edits - 1]
    const at = (diagonal: number) => row?.[diagonal + edits] ?? 0
    const down = k === -edits || (k !== edits && at(k - 1) + 1 <= at(k + 1))
    const before = edits === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1
    while (x > before) {
      x--
      pairs.push([x, x - k])
    }
    if (!down) x--
    k += down ? 1 : -1
  }
  return pairs.reverse()
}
