import type {Home} from './match-things.js'
import {byParent, type Thing} from './outline.js'
import type {Pairs} from './pairs.js'

/** The things of the new version that stand under another heading than before, or were taken past their neighbours. */
export function findMoved<T>(
  things: ReadonlyArray<Thing<T>>,
  {oldOf}: Pairs<T>,
  home: Home,
): Set<Thing<T>> {
  const moved = new Set<Thing<T>>()
  for (const group of byParent(things).values()) {
    const stayed: Array<{thing: Thing<T>; was: number}> = []
    for (const thing of group) {
      const old = oldOf.get(thing)
      if (old === undefined) continue
      if (home(old, 'old') !== home(thing, 'new')) moved.add(thing)
      else stayed.push({thing, was: old.position})
    }
    const inOrder = longestRising(stayed.map(it => it.was))
    stayed.forEach(({thing}, index) => {
      if (!inOrder.has(index)) moved.add(thing)
    })
  }
  return moved
}

/** The indexes of a longest rising subsequence of different numbers. */
function longestRising(numbers: ReadonlyArray<number>): Set<number> {
  // The index of the smallest end of a rising subsequence of each length, and what comes before each.
  const ends: number[] = []
  const before: Array<number | undefined> = []
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.push(ends[low - 1])
    ends[low] = index
  }
  const found = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before[at]) found.add(at)
  return found
}
