import {alignTexts} from './align-texts.js'
import type {Entry} from './fields.js'
import {interleave, type Slot} from './interleave.js'
import {findMatches, type Run} from './longest-match.js'

/** Pairs the entries of a field: by their keys where they have some, else by their words. */
export function pairEntries(
  before: ReadonlyArray<Entry>,
  after: ReadonlyArray<Entry>,
): Slot<Entry>[] {
  const keyed = [...before, ...after].some(it => it.key !== undefined)
  if (!keyed) {
    const texts = (entries: ReadonlyArray<Entry>) => entries.map(it => it.text)
    return alignTexts(texts(before), texts(after)).map(it => ({
      old: it.old === undefined ? undefined : {text: it.old},
      new: it.new === undefined ? undefined : {text: it.new},
    }))
  }
  const [olds, news] = [byKey(before), byKey(after)]
  const pairs = [...news].flatMap(([key, group]) => pairGroup(olds.get(key) ?? [], group))
  const found = {
    oldOf: new Map(pairs.map(([old, next]) => [next, old])),
    newOf: new Map(pairs),
  }
  return interleave({old: before, new: after}, found)
}

/** As many as before are the same in their order; else those that did not change are, and between them in order. */
function pairGroup(
  before: ReadonlyArray<Entry>,
  after: ReadonlyArray<Entry>,
): Array<[old: Entry, next: Entry]> {
  const texts = (entries: ReadonlyArray<Entry>) => entries.map(it => it.text)
  const common = before.length === after.length ? [] : findMatches(texts(before), texts(after))
  const pairs: Array<[Entry, Entry]> = []
  const add = (old: Entry | undefined, next: Entry | undefined): void => {
    if (old && next) pairs.push([old, next])
  }
  let [x, y] = [0, 0]
  const end: Run = {inA: before.length, inB: after.length, length: 0}
  for (const {inA, inB, length} of [...common, end]) {
    for (; x < inA && y < inB; x++, y++) add(before[x], after[y])
    for (let i = 0; i < length; i++) add(before[inA + i], after[inB + i])
    x = inA + length
    y = inB + length
  }
  return pairs
}

function byKey(entries: ReadonlyArray<Entry>): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.key ?? '')
    if (group) group.push(entry)
    else groups.set(entry.key ?? '', [entry])
  }
  return groups
}
