/** Two versions of a document in, what changed out: by identity, so that what was moved or renamed is not gone and new. */
import type {Document} from '../model/document.js'
import type {Section} from '../model/section.js'
import {toChange, type Version} from './change.js'
import type {Change, Subject} from './comparison.js'
import {
  actionFields,
  documentFields,
  type Fields,
  indicatorFields,
  sectionFields,
  termFields,
} from './fields.js'
import {interleave, type Slot} from './interleave.js'
import {matchSections} from './match-sections.js'
import {type Home, homesOf, matchActions, matchIndicators, matchTerms} from './match-things.js'
import {findMoved} from './moves.js'
import {byParent, type Thing, toOutline} from './outline.js'
import type {Pairs} from './pairs.js'
import {openPaths, type PathOf} from './paths.js'
import {openReasons, type ReasonsOf} from './reasons.js'

/**
 * What changed from `before` to `after`, in the reading order of `after`; what is gone stands where it stood. Compared is
 * what a report prints of the plan. Lines and columns, ids, the source, corrections and diagnostics are not content. A
 * missing version is an empty one: then all there is was added or removed.
 */
export function compareDocuments(
  before: Document | undefined,
  after: Document | undefined,
): Change[] {
  const [old, next] = [toOutline(before), toOutline(after)]
  const sections = matchSections(old, next)
  const home = homesOf(sections)
  const reasonsOf = openReasons(before, after)
  const pathOf = openPaths()
  const listed = <T extends Item>(subject: Subject, kind: Kind<T>) =>
    listChanges(subject, kind, {home, reasonsOf, pathOf})
  const kinds = [
    listed('indicator', {
      old: old.indicators,
      new: next.indicators,
      pairs: matchIndicators(old, next, home),
      fieldsOf: indicatorFields,
    }),
    listed('action', {
      old: old.actions,
      new: next.actions,
      pairs: matchActions(old, next, home),
      fieldsOf: actionFields,
    }),
    listed('term', {
      old: old.terms,
      new: next.terms,
      pairs: matchTerms(old, next, home),
      fieldsOf: termFields,
    }),
  ]
  const own = listed('section', {
    old: old.sections,
    new: next.sections,
    pairs: sections,
    fieldsOf: sectionFields,
  })
  const walk = (slot: Slot<Thing<Section>>): Change[] => [
    ...kinds.flatMap(kind => kind(slot).flatMap(it => it.change)),
    ...own(slot).flatMap(it => [...it.change, ...walk(it.slot)]),
  ]
  return [...ofDocument(before, after), ...walk({old: undefined, new: undefined})]
}

/** What all things may have. */
interface Item {
  id?: string
  line?: number
}

interface Kind<T> {
  old: ReadonlyArray<Thing<T>>
  new: ReadonlyArray<Thing<T>>
  pairs: Pairs<T>
  fieldsOf(item: T): Fields
}

/** For a section: everything of the kind that stands in it or stood there, with its change where it has one. */
type Listed<T> = (inside: Slot<Thing<Section>>) => Array<{slot: Slot<Thing<T>>; change: Change[]}>

function listChanges<T extends Item>(
  subject: Subject,
  kind: Kind<T>,
  {home, reasonsOf, pathOf}: {home: Home; reasonsOf: ReasonsOf; pathOf: PathOf},
): Listed<T> {
  const {pairs, fieldsOf} = kind
  const [old, next] = [byParent(kind.old), byParent(kind.new)]
  const moved = findMoved(kind.new, pairs, home)
  const version = (thing: Thing<T> | undefined): Version | undefined =>
    thing && {
      fields: fieldsOf(thing.item),
      place: {
        ...(thing.item.id !== undefined && {id: thing.item.id}),
        path: pathOf(thing),
        position: thing.position,
        ...(thing.item.line !== undefined && {line: thing.item.line}),
      },
    }
  return inside => {
    // At the top there is no section on either side; below, a side that is missing has nothing.
    const top = inside.old === undefined && inside.new === undefined
    const lists = {
      old: top || inside.old ? (old.get(inside.old) ?? []) : [],
      new: top || inside.new ? (next.get(inside.new) ?? []) : [],
    }
    return interleave(lists, pairs).map(slot => {
      const change = toChange(subject, {
        old: version(slot.old),
        next: version(slot.new),
        moved: slot.new !== undefined && moved.has(slot.new),
        reasonsOf: (it, line) => (slot.new ? reasonsOf(slot.new.item, it, line) : []),
      })
      return {slot, change: change ? [change] : []}
    })
  }
}

/** Title and municipality, where the document is there in both versions. */
function ofDocument(before: Document | undefined, after: Document | undefined): Change[] {
  if (!before || !after) return []
  const version = (document: Document): Version => ({
    fields: documentFields(document),
    place: {id: document.document.id, path: [], position: 1},
  })
  const [old, next] = [version(before), version(after)]
  const change = toChange('document', {old, next, moved: false, reasonsOf: () => []})
  return change ? [change] : []
}
