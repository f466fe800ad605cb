import type {SectionKind} from '../../model/section.js'
import {type ColumnRole, columnRoles, columnWords} from './columns.js'
import {type HeadingPattern, headingAfter, headingPatterns} from './headings.js'

/** The words that readers know. Data: what a municipality calls its columns and headings can be added to it. */
export interface Vocabulary {
  /** Words of column heads, spelled as `plainHead` spells them, and what such a column holds. */
  columns: ReadonlyMap<string, ColumnRole>
  /** Heading patterns, in the order they are tried. */
  headings: ReadonlyArray<HeadingPattern>
}

/** Words to add, as settings give them. */
export interface Additions {
  columns?: Readonly<Partial<Record<ColumnRole, ReadonlyArray<string>>>> | undefined
  /** Words before the number of a heading (`柱` for 柱1 …), by the kind of section that it opens. */
  headings?: Readonly<Partial<Record<SectionKind, ReadonlyArray<string>>>> | undefined
}

/** Heads repeat from table to table; so many are remembered before all are forgotten. */
const mostRemembered = 20_000
const remembered = new Map<string, string>()

/** A column head as it is compared: NFKC, without blanks and a closing colon. */
export function plainHead(head: string): string {
  const before = remembered.get(head)
  if (before !== undefined) return before
  const plain = head.normalize('NFKC').replace(/\s+/g, '').replace(/:$/, '')
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(head, plain)
  return plain
}

/** What the program knows by itself. */
export const standardVocabulary: Vocabulary = {
  columns: new Map(
    columnRoles.flatMap(role => columnWords[role].map(word => [plainHead(word), role] as const)),
  ),
  headings: headingPatterns,
}

/** `vocabulary` and what settings add; their words come first. */
export function extendVocabulary(vocabulary: Vocabulary, additions: Additions): Vocabulary {
  if (!additions.columns && !additions.headings) return vocabulary
  const columns = columnRoles.flatMap(role =>
    (additions.columns?.[role] ?? []).map(word => [plainHead(word), role] as const),
  )
  const headings = Object.entries(additions.headings ?? {}).flatMap(([kind, words]) =>
    words.map(word => headingAfter(kind as SectionKind, word)),
  )
  return {
    columns: new Map([...vocabulary.columns, ...columns]),
    headings: [...headings, ...vocabulary.headings],
  }
}
