import type {Document} from '../model/document.js'
import type {Section} from '../model/section.js'

/** A section in its document; `chain` goes from the outermost section to this one and is never empty. */
export interface Place {
  document: Document
  chain: ReadonlyArray<Section>
  section: Section
}

/** Every section of a document, each before those inside it. */
export function placesOf(document: Document): Place[] {
  const below = (sections: ReadonlyArray<Section>, outer: ReadonlyArray<Section>): Place[] =>
    sections.flatMap(section => {
      const chain = [...outer, section]
      return [{document, chain, section}, ...below(section.sections ?? [], chain)]
    })
  return below(document.sections, [])
}
