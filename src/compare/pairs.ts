import type {Thing} from './outline.js'

/** Which thing of the old version is which of the new one; each is paired once at most. */
export interface Pairs<T> {
  oldOf: Map<Thing<T>, Thing<T>>
  newOf: Map<Thing<T>, Thing<T>>
}

/** A thing of the old version, and the same in the new one. */
export type Pair<T> = [old: Thing<T>, new: Thing<T>]

/** Things of the two versions that may belong together. */
export interface Sides<T> {
  old: ReadonlyArray<Thing<T>>
  new: ReadonlyArray<Thing<T>>
}

export function noPairs<T>(): Pairs<T> {
  return {oldOf: new Map(), newOf: new Map()}
}

/** Pairs the things with the same key, in their order; a thing without a key waits. Says which it paired. */
export function pairByKey<T>(
  pairs: Pairs<T>,
  sides: Sides<T>,
  keyOf: (thing: Thing<T>, side: 'old' | 'new') => string | undefined,
): Pair<T>[] {
  const open = openOf(pairs, sides)
  const waiting = new Map<string, Thing<T>[]>()
  for (const thing of open.old) {
    const key = keyOf(thing, 'old')
    if (key === undefined) continue
    const group = waiting.get(key)
    if (group) group.push(thing)
    else waiting.set(key, [thing])
  }
  const taken = new Map<string, number>()
  const found: Pair<T>[] = []
  for (const thing of open.new) {
    const key = keyOf(thing, 'new')
    if (key === undefined) continue
    const next = taken.get(key) ?? 0
    const old = waiting.get(key)?.[next]
    if (old === undefined) continue
    taken.set(key, next + 1)
    found.push(join(pairs, old, thing))
  }
  return found
}

/** How alike two things are. */
export interface Likeness<T> {
  /** What alike things have in common: only things that share one of these are held against each other. */
  featuresOf(thing: Thing<T>): ReadonlyArray<string>
  /** From 0 to 1, the same both ways. */
  score(old: Thing<T>, next: Thing<T>): number
  /** Below it two things are two. */
  least: number
}

/** A feature that so many have tells nothing about anyone. */
const mostWithFeature = 20

/** Pairs the things that are most alike, the most alike first. Says which it paired. */
export function pairAlike<T>(pairs: Pairs<T>, sides: Sides<T>, likeness: Likeness<T>): Pair<T>[] {
  const open = openOf(pairs, sides)
  if (open.old.length === 0 || open.new.length === 0) return []
  const oldWith = withFeature(open.old, likeness)
  const newWith = withFeature(open.new, likeness)
  const candidates = new Map<number, Set<number>>()
  for (const [feature, news] of newWith) {
    const olds = oldWith.get(feature) ?? []
    if (olds.length > mostWithFeature || news.length > mostWithFeature) continue
    for (const index of news) {
      const known = candidates.get(index) ?? new Set()
      for (const old of olds) known.add(old)
      candidates.set(index, known)
    }
  }
  const scored = [...candidates].flatMap(([inNew, olds]) =>
    [...olds].flatMap(inOld => {
      const [old, next] = [open.old[inOld], open.new[inNew]]
      const score = old && next ? likeness.score(old, next) : 0
      return old && next && score >= likeness.least ? [{old, next, inOld, inNew, score}] : []
    }),
  )
  // Of equal ones those that stand alike, so that both directions find the same pairs.
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      a.inOld + a.inNew - (b.inOld + b.inNew) ||
      Math.abs(a.inOld - a.inNew) - Math.abs(b.inOld - b.inNew),
  )
  return scored.flatMap(({old, next}) =>
    pairs.newOf.has(old) || pairs.oldOf.has(next) ? [] : [join(pairs, old, next)],
  )
}

function withFeature<T>(
  things: ReadonlyArray<Thing<T>>,
  {featuresOf}: Likeness<T>,
): Map<string, number[]> {
  const having = new Map<string, number[]>()
  for (const [index, thing] of things.entries()) {
    for (const feature of new Set(featuresOf(thing))) {
      const group = having.get(feature)
      if (group) group.push(index)
      else having.set(feature, [index])
    }
  }
  return having
}

function openOf<T>(pairs: Pairs<T>, sides: Sides<T>): Sides<T> {
  return {
    old: sides.old.filter(it => !pairs.newOf.has(it)),
    new: sides.new.filter(it => !pairs.oldOf.has(it)),
  }
}

function join<T>(pairs: Pairs<T>, old: Thing<T>, next: Thing<T>): Pair<T> {
  pairs.newOf.set(old, next)
  pairs.oldOf.set(next, old)
  return [old, next]
}
