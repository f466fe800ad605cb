import type {Action} from '../model/action.js'
import type {Document} from '../model/document.js'
import type {Indicator} from '../model/indicator.js'
import type {Section, Term} from '../model/section.js'

/** Something of a document, with where it stands. */
export interface Thing<T> {
  item: T
  /** The section that it stands in; undefined for those at the top. */
  parent: Thing<Section> | undefined
  /** Among its like under the same heading, from 1. */
  position: number
}

/** All things of a document, each kind in reading order. */
export interface Outline {
  sections: Thing<Section>[]
  indicators: Thing<Indicator>[]
  actions: Thing<Action>[]
  terms: Thing<Term>[]
}

/** Lists what stands in a document; nothing where there is none. */
export function toOutline(document: Document | undefined): Outline {
  const outline: Outline = {sections: [], indicators: [], actions: [], terms: []}
  const visit = (sections: ReadonlyArray<Section>, parent: Thing<Section> | undefined): void => {
    for (const section of toThings(sections, parent)) {
      outline.sections.push(section)
      const {indicators = [], actions = [], glossary = []} = section.item
      for (const it of toThings(indicators, section)) outline.indicators.push(it)
      for (const it of toThings(actions, section)) outline.actions.push(it)
      for (const it of toThings(glossary, section)) outline.terms.push(it)
      visit(section.item.sections ?? [], section)
    }
  }
  visit(document?.sections ?? [], undefined)
  return outline
}

/** Things by the section that they stand in. */
export function byParent<T>(
  things: ReadonlyArray<Thing<T>>,
): Map<Thing<Section> | undefined, Thing<T>[]> {
  const groups = new Map<Thing<Section> | undefined, Thing<T>[]>()
  for (const thing of things) {
    const group = groups.get(thing.parent)
    if (group) group.push(thing)
    else groups.set(thing.parent, [thing])
  }
  return groups
}

function toThings<T>(items: ReadonlyArray<T>, parent: Thing<Section> | undefined): Thing<T>[] {
  return items.map((item, index) => ({item, parent, position: index + 1}))
}
