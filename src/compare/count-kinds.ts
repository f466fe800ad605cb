import {type ChangeKind, changeKinds, type DocumentChanges} from './comparison.js'

/** How many things of these documents were added, moved, …; a thing counts once for each of its kinds. */
export function countKinds(documents: ReadonlyArray<DocumentChanges>): Record<ChangeKind, number> {
  const counts = {added: 0, removed: 0, moved: 0, renamed: 0, changed: 0}
  for (const kind of documents.flatMap(it => it.changes.flatMap(change => change.kinds)))
    counts[kind]++
  return counts
}

/** In the order in which they are told. */
export const kindsInOrder: ReadonlyArray<ChangeKind> = [
  'changed',
  ...changeKinds.filter(it => it !== 'changed'),
]
