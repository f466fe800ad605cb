/** A place in a list of two versions: what stands there now, what stood there, or both. */
export interface Slot<T> {
  old: T | undefined
  new: T | undefined
}

/**
 * Two lists as one: the new one in its order, each with what it was, and what is gone after the one that it came after.
 * @param oldOf what was found again, whether in these lists or elsewhere
 */
export function interleave<T>(
  lists: {old: ReadonlyArray<T>; new: ReadonlyArray<T>},
  {oldOf, newOf}: {oldOf: ReadonlyMap<T, T>; newOf: ReadonlyMap<T, T>},
): Slot<T>[] {
  const here = new Set(lists.new)
  const gone = new Map<T | undefined, T[]>()
  let before: T | undefined
  for (const old of lists.old) {
    const next = newOf.get(old)
    if (next === undefined) {
      const group = gone.get(before)
      if (group) group.push(old)
      else gone.set(before, [old])
    } else if (here.has(next)) before = next
  }
  const goneAfter = (it: T | undefined) => (gone.get(it) ?? []).map(old => ({old, new: undefined}))
  return [
    ...goneAfter(undefined),
    ...lists.new.flatMap(it => [{old: oldOf.get(it), new: it}, ...goneAfter(it)]),
  ]
}
