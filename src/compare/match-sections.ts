import type {Section} from '../model/section.js'
import {nameLikeness, signPairs} from './names.js'
import {byParent, type Outline, type Thing} from './outline.js'
import {type Likeness, noPairs, type Pair, type Pairs, pairAlike, pairByKey} from './pairs.js'
import {folded, visible} from './visible.js'
import {sharedOf} from './words.js'

const siblingKeys = [
  ({item}: Thing<Section>) => keyOf(item.kind, item.number, visible(item.title)),
  ({item}: Thing<Section>) => visible(item.title),
  ({item}: Thing<Section>) => folded(item.title),
]

/** Finds each section again: under the same heading first, there also by what stands in it; then anywhere. */
export function matchSections(before: Outline, after: Outline): Pairs<Section> {
  const pairs = noPairs<Section>()
  const oldBelow = byParent(before.sections)
  const newBelow = byParent(after.sections)
  const alike = likenessOf(before, after)
  const descend = (open: Array<Pair<Section> | [undefined, undefined]>): void => {
    for (const [old, next] of open) {
      const sides = {old: oldBelow.get(old) ?? [], new: newBelow.get(next) ?? []}
      for (const key of siblingKeys) for (const it of pairByKey(pairs, sides, key)) open.push(it)
      for (const it of pairAlike(pairs, sides, alike)) open.push(it)
    }
  }
  const all = {old: before.sections, new: after.sections}
  descend([[undefined, undefined]])
  for (const key of siblingKeys) descend(pairByKey(pairs, all, key))
  descend(pairAlike(pairs, all, {...alike, least: 0.6}))
  return pairs
}

/** Title and contents count alike; where neither has contents, the title alone. */
function likenessOf(before: Outline, after: Outline): Likeness<Section> {
  const contents = new Map([...contentsOf(before), ...contentsOf(after)])
  const inside = (thing: Thing<Section>) => contents.get(thing) ?? []
  return {
    least: 0.5,
    featuresOf: thing => [...signPairs(thing.item.title), ...inside(thing)],
    score(old, next) {
      const title = nameLikeness(old.item.title, next.item.title)
      const [one, other] = [inside(old), inside(next)]
      if (one.length + other.length === 0) return title
      const numbered =
        old.item.number !== undefined &&
        keyOf(old.item.kind, old.item.number) === keyOf(next.item.kind, next.item.number)
      return 0.5 * title + 0.5 * sharedOf(one, other) + (numbered ? 0.1 : 0)
    },
  }
}

/** What each section is known by: the names of all that stands in it and below. */
function contentsOf({sections, indicators, actions}: Outline): Map<Thing<Section>, string[]> {
  const contents = new Map<Thing<Section>, string[]>(sections.map(it => [it, []]))
  const add = (name: string, inside: Thing<Section> | undefined): void => {
    for (let it = inside; it !== undefined; it = it.parent) contents.get(it)?.push(folded(name))
  }
  for (const {item, parent} of sections) add(item.title, parent)
  for (const {item, parent} of indicators) add(item.name, parent)
  for (const {item, parent} of actions) add(item.text, parent)
  for (const thing of sections) for (const it of thing.item.paragraphs ?? []) add(it, thing)
  return contents
}

function keyOf(...parts: ReadonlyArray<string | undefined>): string {
  return JSON.stringify(parts)
}
