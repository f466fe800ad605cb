import type {Document} from '../model/document.js'
import {findLongTexts} from '../model/long-texts.js'
import {indicatorsOf} from '../model/walk.js'
import type {Facts} from './result.js'

/** What is said of a document in few words. */
export function factsOf(whole: Document): Facts {
  const {document, sections} = whole
  const {id, title, municipality, layout, source} = document
  const indicators = indicatorsOf(sections).length
  const tooLong = findLongTexts(whole)
  return {
    ...{id, title, ...(municipality && {municipality}), layout, indicators, file: source.file},
    ...(tooLong && {tooLong}),
  }
}
