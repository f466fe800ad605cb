/** The corrections of a person as the reasons for what changed. */
import type {AppliedCorrection, FieldCorrection, TextCorrection} from '../model/correction.js'
import type {Document} from '../model/document.js'
import type {FieldChange, Reason} from './comparison.js'
import {findSetField, type SetField} from './find-set-field.js'
import {type Thing, toOutline} from './outline.js'
import {replacesWords} from './replaces-words.js'

/** Why a field of a thing of the new version differs: every correction that it comes of, none where none is known. */
export type ReasonsOf = (item: object, change: FieldChange, line: number | undefined) => Reason[]

/**
 * Finds the reasons among the corrections of the new version. One to a field explains that field, unless the old version
 * has it, too; one to the text a change in which its words came in the place of those that were wrong, in its line or
 * below the thing that stands last before it.
 */
export function openReasons(before: Document | undefined, after: Document | undefined): ReasonsOf {
  const known = new Set((before?.corrections ?? []).map(it => JSON.stringify(it)))
  const set: Array<{correction: FieldCorrection; field: SetField}> = []
  const replaced: Array<{correction: TextCorrection; owners: ReadonlySet<object>}> = []
  const things = Object.values(toOutline(after)).flat() as Thing<{line?: number}>[]
  for (const correction of after?.corrections ?? []) {
    if (isOfText(correction)) replaced.push({correction, owners: ownersOf(correction.line, things)})
    else if (after && !known.has(JSON.stringify(correction))) {
      const field = findSetField(after, correction)
      if (field) set.push({correction, field})
    }
  }
  return (item, change, line) => {
    const found = [
      ...set.filter(it => it.field.item === item && it.field.sets(change)),
      ...replaced.filter(({correction, owners}) => {
        const there = line === undefined ? owners.has(item) : line === correction.line
        return there && replacesWords(correction, change)
      }),
    ]
    return found.map(({correction: {reason, by}}) => ({reason, ...(by !== undefined && {by})}))
  }
}

function isOfText(correction: AppliedCorrection): correction is TextCorrection {
  return 'from' in correction
}

/** What begins last before the line or on it, and the sections that it stands in. */
function ownersOf(line: number, things: ReadonlyArray<Thing<{line?: number}>>): Set<object> {
  const before = things.filter(it => (it.item.line ?? Number.POSITIVE_INFINITY) <= line)
  const last = Math.max(...before.map(it => it.item.line ?? 0))
  const owners = new Set<object>()
  for (const thing of before) {
    if (thing.item.line !== last) continue
    owners.add(thing.item)
    for (let it = thing.parent; it; it = it.parent) owners.add(it.item)
  }
  return owners
}
