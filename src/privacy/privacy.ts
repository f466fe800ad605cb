/**
 * What a person should look at before a document is published: counts so small that they may point at somebody, and what
 * looks like a name, a telephone number or a mail address. The document is not changed, and nothing of this is written
 * into an output: a list of personal names in a published file would do the harm it warns of.
 */
import type {AppliedCorrection} from '../model/correction.js'
import type {Document} from '../model/document.js'
import {findAddresses} from './find-addresses.js'
import {findAuthors} from './find-authors.js'
import {findNames} from './find-names.js'
import {countsInText, isSmallCount} from './small-counts.js'
import {figuresOf, textsOf} from './texts.js'

export type Concern = 'personal-name' | 'personal-address' | 'small-count'

/** One doubt: what it is, and what stands there as printed. */
export interface PrivateMatter {
  concern: Concern
  raw: string
  /** 1-based line of the section, indicator or action that holds it. */
  line: number
}

/** Counts of persons below this are looked at; 0 looks at none. */
const defaultSmallCount = 5

/** All doubts about `document`, in reading order. */
export function findPrivateMatters(
  {sections}: Document,
  smallCount = defaultSmallCount,
): PrivateMatter[] {
  const inTexts = textsOf(sections).flatMap(({text, line}) => [
    ...findNames(text).map(raw => ({concern: 'personal-name' as const, raw, line})),
    ...findAddresses(text).map(raw => ({concern: 'personal-address' as const, raw, line})),
    ...countsInText(text, smallCount).map(raw => ({concern: 'small-count' as const, raw, line})),
  ])
  const inFigures = figuresOf(sections)
    .filter(({value}) => isSmallCount(value, smallCount))
    .map(({value, line}) => ({concern: 'small-count' as const, raw: value.raw, line}))
  return [...inTexts, ...inFigures].sort((a, b) => a.line - b.line)
}

/** Whom the corrections name as their author or in their reason, each once; see `findAuthors` for `isDivision`. */
export function findPrivateCorrections(
  corrections: ReadonlyArray<AppliedCorrection>,
  isDivision: (name: string) => boolean,
): Omit<PrivateMatter, 'line'>[] {
  const texts = corrections.flatMap(({by = '', reason}) => [by, reason])
  const names = corrections.flatMap(({by = '', reason}) => [
    ...findAuthors(by, isDivision),
    ...findNames(reason),
  ])
  return [
    ...[...new Set(names)].map(raw => ({concern: 'personal-name' as const, raw})),
    ...[...new Set(texts.flatMap(findAddresses))].map(raw => ({
      concern: 'personal-address' as const,
      raw,
    })),
  ]
}
