import type {SectionKind} from '../../model/section.js'
import {enumeratorPatterns} from '../vocabulary/enumerators.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {readHeading} from './heading.js'
import {isPartedNumber} from './parted-number.js'

/** The number of a category, and its title. */
export interface Enumerator {
  /** Undefined where the words do not say it, so that the depth of the number must. */
  kind: SectionKind | undefined
  /** As printed: Ⅰ-１-（１）. */
  number: string
  /** Empty where the number stands alone. */
  title: string
  /** The steps of the number, spelled alike whatever their print: I, 1, 1. */
  path: ReadonlyArray<string>
}

/** The number that `text` (a cell, or its first line) begins with; undefined where it begins with none. */
export function readEnumerator(text: string, vocabulary: Vocabulary): Enumerator | undefined {
  for (const {kind, pattern} of enumeratorPatterns) {
    const {number, title} = pattern.exec(text)?.groups ?? {}
    if (number === undefined || title === undefined) continue
    if (!isPartedNumber(number, title, text))
      return {kind, number, title: title.trim(), path: pathOf(number)}
  }
  const heading = readHeading(text, vocabulary)
  return heading && {...heading, path: pathOf(heading.number)}
}

function pathOf(number: string): string[] {
  return number.normalize('NFKC').match(/[A-Z]+|\d+|[一二三四五六七八九十]+/gu) ?? []
}
