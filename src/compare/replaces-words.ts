import type {TextCorrection} from '../model/correction.js'
import type {FieldChange, Part} from './comparison.js'
import {visible} from './visible.js'

/** Whether what was wrong stands where the old text differs, and what is right where the new one does. */
export function replacesWords({from, to}: TextCorrection, change: FieldChange): boolean {
  const {old, new: next} = change
  const oldParts = change.oldParts ?? whole(old)
  const newParts = change.newParts ?? whole(next)
  return (
    (old === undefined || standsAtChange(visible(from), oldParts, newParts)) &&
    (next === undefined ? to === '' : standsAtChange(visible(to), newParts, oldParts))
  )
}

function whole(text: string | undefined): Part[] {
  return text === undefined ? [] : [{text, changed: true}]
}

/** Whether words stand where a text differs from the other, if only in what the other has there besides; none always do. */
function standsAtChange(
  words: string,
  own: ReadonlyArray<Part>,
  other: ReadonlyArray<Part>,
): boolean {
  if (words === '') return true
  const text = own.map(it => it.text).join('')
  const ownOffsets = new Set(offsetsOfChanges(own))
  const gaps = offsetsOfChanges(other).filter(it => !ownOffsets.has(it))
  const changed: Array<[start: number, end: number]> = []
  let [at, same] = [0, 0]
  for (const part of own) {
    const end = at + part.text.length
    if (part.changed) changed.push([at, end])
    else {
      const [from, start] = [same, at]
      same += part.text.length
      const inside = gaps.filter(it => it >= from && it <= same)
      changed.push(...inside.map((it): [number, number] => [start + it - from, start + it - from]))
    }
    at = end
  }
  let found = text.indexOf(words)
  return changed.some(([start, end]) => {
    // At a gap words may also end or begin.
    const [first, last] = start === end ? [start, end] : [start + 1, end - 1]
    const from = Math.max(0, first - words.length)
    if (found >= 0 && found < from) found = text.indexOf(words, from)
    return found >= 0 && found <= last
  })
}

/** Where a text differs, counted in signs that are the same in both. */
function offsetsOfChanges(parts: ReadonlyArray<Part>): number[] {
  const offsets: number[] = []
  let same = 0
  for (const part of parts) {
    if (part.changed) offsets.push(same)
    else same += part.text.length
  }
  return offsets
}
