import type {Section} from '../model/section.js'
import {headingOf} from './change.js'
import {cutHeading} from './cut-heading.js'
import {sectionHeading} from './fields.js'
import type {Thing} from './outline.js'

/** The headings above a thing, the outermost first. */
export type PathOf = (thing: Thing<unknown>) => string[]

/** Each heading is put together once, however much stands below it. */
export function openPaths(): PathOf {
  const known = new Map<Thing<Section>, string[]>()
  const pathOf: PathOf = ({parent}) => {
    if (!parent) return []
    const path = known.get(parent) ?? [
      ...pathOf(parent),
      cutHeading(headingOf(sectionHeading(parent.item))),
    ]
    known.set(parent, path)
    return path
  }
  return pathOf
}
