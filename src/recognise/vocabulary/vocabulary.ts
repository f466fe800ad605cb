import type {SectionKind} from '../../model/section.js'
import {type ColumnRole, columnRoles, columnWords} from './columns.js'
import {type FormLabels, type FormRole, formLabels, formRoles} from './form-labels.js'
import {type HeadingPattern, headingAfter, headingPatterns} from './headings.js'
import {reviewLabel} from './labels.js'
import {type Part, parts, partWords} from './parts.js'
import {patternOfWord} from './word-pattern.js'

/** The words that readers know. Data: what a municipality calls its columns and headings can be added to it. */
export interface Vocabulary {
  /** Words of column heads, spelled as `plainHead` spells them, and what such a column holds. */
  columns: ReadonlyMap<string, ColumnRole>
  /** Heading patterns, in the order they are tried. */
  headings: ReadonlyArray<HeadingPattern>
  /** Labels of the rows of a form. */
  formLabels: FormLabels
  /** Labels of lines, spelled as `plainPart` spells them, and what they announce. */
  parts: ReadonlyMap<string, Part>
  /** Labels that a look back begins with inside a table. */
  reviewLabels: ReadonlyArray<RegExp>
}

/** Words to add, as settings give them. */
export interface Additions {
  columns?: Readonly<Partial<Record<ColumnRole, ReadonlyArray<string>>>> | undefined
  /** Words before the number of a heading (`柱` for 柱1 …), by the kind of section that it opens. */
  headings?: Readonly<Partial<Record<SectionKind, ReadonlyArray<string>>>> | undefined
  /** Labels of the rows of a form. */
  forms?: Readonly<Partial<Record<FormRole, ReadonlyArray<string>>>> | undefined
  /** Labels of lines of their own (`■ 現状と課題`), by what they announce. */
  parts?: Readonly<Partial<Record<Part, ReadonlyArray<string>>>> | undefined
  /** Labels of the look back of a division inside a table. */
  reviews?: ReadonlyArray<string> | undefined
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

/** A label of a line as it is compared: NFKC, without blanks and a closing colon, in small letters. */
export function plainPart(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '').replace(/:$/, '').toLowerCase()
}

/** What the program knows by itself. */
export const standardVocabulary: Vocabulary = {
  columns: new Map(
    columnRoles.flatMap(role => columnWords[role].map(word => [plainHead(word), role] as const)),
  ),
  headings: headingPatterns,
  formLabels,
  parts: partsOf(partWords),
  reviewLabels: [reviewLabel],
}

/** `vocabulary` and what settings add; their words come first. */
export function extendVocabulary(vocabulary: Vocabulary, additions: Additions): Vocabulary {
  if (Object.values(additions).every(it => it === undefined)) return vocabulary
  const columns = columnRoles.flatMap(role =>
    (additions.columns?.[role] ?? []).map(word => [plainHead(word), role] as const),
  )
  const headings = Object.entries(additions.headings ?? {}).flatMap(([kind, words]) =>
    words.map(word => headingAfter(kind as SectionKind, word)),
  )
  return {
    columns: new Map([...vocabulary.columns, ...columns]),
    headings: [...headings, ...vocabulary.headings],
    formLabels: extendLabels(vocabulary.formLabels, additions.forms ?? {}),
    parts: new Map([...vocabulary.parts, ...partsOf(additions.parts ?? {})]),
    reviewLabels: [...vocabulary.reviewLabels, ...(additions.reviews ?? []).map(labelPattern)],
  }
}

function partsOf(words: NonNullable<Additions['parts']>): Map<string, Part> {
  return new Map(
    parts.flatMap(part => (words[part] ?? []).map(it => [plainPart(it), part] as const)),
  )
}

/** A word that is added to one role is no longer of another. */
function extendLabels(labels: FormLabels, added: NonNullable<Additions['forms']>): FormLabels {
  const taken = new Set(Object.values(added).flat())
  const entries = formRoles.map(role => {
    const own = added[role] ?? []
    return [role, [...labels[role].filter(it => !taken.has(it)), ...own]] as const
  })
  return Object.fromEntries(entries) as Record<FormRole, ReadonlyArray<string>>
}

function labelPattern(word: string): RegExp {
  return new RegExp(`^${patternOfWord(word)}(?=$|[\\s:：])`, 'u')
}
