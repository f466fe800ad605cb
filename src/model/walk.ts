import type {Indicator} from './indicator.js'
import type {Section} from './section.js'

/** Every section, each before those inside it. */
export function sectionsOf(sections: ReadonlyArray<Section>): Section[] {
  return sections.flatMap(it => [it, ...sectionsOf(it.sections ?? [])])
}

/** Every indicator, in reading order. */
export function indicatorsOf(sections: ReadonlyArray<Section>): Indicator[] {
  return sectionsOf(sections).flatMap(it => it.indicators ?? [])
}
