import {longestLabel, longestText} from '../model/limits.js'
import {openingOf} from '../model/long-texts.js'
import {
  type Change,
  type DocumentChanges,
  type FieldName,
  headingFields,
  type Subject,
} from './comparison.js'

/** Texts of a comparison that are too long to be printed. */
export interface LongChanges {
  /** Where they stand, each file of a side once. */
  places: LongPlace[]
  count: number
  /** How the first begins, and how many characters it has. */
  start: string
  length: number
}

/** A version with texts that are too long; `lines` are the 1-based lines of its source where what has them begins. */
export interface LongPlace {
  side: 'old' | 'new'
  file: string
  lines: number[]
}

/** What is set as paragraphs or as a list; all else are names and cells. */
const paragraphFields: ReadonlySet<FieldName> = new Set([
  ...(['notes', 'divisions', 'definition', 'review', 'vision', 'issues', 'paragraphs'] as const),
  ...(['summary', 'fragments', 'done', 'next'] as const),
])

interface Found {
  text: string
  side: 'old' | 'new'
  file: string
  line: number | undefined
}

/** Finds the texts that are longer than what is printed, by what stands in the table; undefined where there are none. */
export function findLongChanges(
  documents: ReadonlyArray<DocumentChanges>,
): LongChanges | undefined {
  const found = documents.flatMap(findInDocument)
  const [first] = found
  if (first === undefined) return undefined
  const places = new Map<string, {place: LongPlace; lines: Set<number>}>()
  for (const {side, file, line} of found) {
    const key = JSON.stringify([side, file])
    const known = places.get(key) ?? {place: {side, file, lines: []}, lines: new Set()}
    if (line !== undefined) known.lines.add(line)
    places.set(key, known)
  }
  return {
    places: [...places.values()].map(it => ({
      ...it.place,
      lines: [...it.lines].sort((a, b) => a - b),
    })),
    count: found.length,
    start: openingOf(first.text),
    length: first.text.length,
  }
}

function findInDocument(document: DocumentChanges): Found[] {
  return (['new', 'old'] as const).flatMap(side => {
    const version = document[side]
    if (version === undefined) return []
    const found: Found[] = []
    const visit = (text: string | undefined, limit: number, line: number | undefined): void => {
      if (text !== undefined && text.length > limit)
        found.push({text, side, file: version.file, line})
    }
    visit(version.title, longestLabel, undefined)
    for (const change of document.changes) {
      const line = change[side]?.line
      for (const {text, limit} of textsOf(change, side)) visit(text, limit, line)
    }
    return found
  })
}

/** What the table shows of one version of a thing, with how long it may be. */
function textsOf(
  change: Change,
  side: 'old' | 'new',
): Array<{text: string | undefined; limit: number}> {
  const {subject, fields} = change
  // The title of a document is told with its version.
  const heading =
    subject === 'document' ? [] : [{text: change[side]?.heading, limit: limitOf('name', subject)}]
  return [
    ...heading,
    ...fields.flatMap(it => [
      ...(headingFields.has(it.field) ? [] : [{text: it[side], limit: limitOf(it.field, subject)}]),
      {text: side === 'new' ? it.newLabel : it.oldLabel, limit: longestLabel},
      ...(side === 'new' ? (it.reasons ?? []) : []).flatMap(({reason, by}) => [
        {text: reason, limit: longestText},
        {text: by, limit: longestLabel},
      ]),
    ]),
  ]
}

/** An action has its text for a name. */
function limitOf(field: FieldName, subject: Subject): number {
  return paragraphFields.has(field) || (field === 'name' && subject === 'action')
    ? longestText
    : longestLabel
}
