import type {Document} from '../model/document.js'
import {indicatorsOf} from '../model/walk.js'
import type {Facts} from './result.js'

/** What is said of a document in few words. */
export function factsOf({document, sections}: Document): Facts {
  const {id, title, municipality, layout, source} = document
  const indicators = indicatorsOf(sections).length
  return {id, title, ...(municipality && {municipality}), layout, indicators, file: source.file}
}
