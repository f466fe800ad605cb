import type {Change, DocumentChanges, Version} from '../compare/comparison.js'
import {countKinds, kindsInOrder} from '../compare/count-kinds.js'
import {cutHeading} from '../compare/cut-heading.js'
import {type ComparisonBlock, toBlock} from './comparison-block.js'
import {changeWords} from './comparison-words.js'
import {cssString} from './format.js'

/** 新旧対照表: what changed between two versions, the new one left. */
export interface ComparisonView {
  /** With the title of the document where there is one only. */
  title: string
  /** For the foot of every page, escaped for the inside of a CSS string. */
  runningTitle: string
  /** How many things were changed, added, … */
  counts: Array<{
    /** 変更, 新設, …. */
    word: string
    /** How many things. */
    count: string
  }>
  /** Those that differ. */
  documents: Array<{
    /** For its heading. */
    id: string
    /** Undefined where it is the only one, and the title of the whole. */
    title: string | undefined
    /** Of the headings of its parts: 2 or 3. */
    level: number
    /** What 改正後 is; undefined where the document was taken out. */
    new: VersionView | undefined
    /** What 現行 is; undefined where the document is new. */
    old: VersionView | undefined
    /** True where a reason of a change is known, and the table has a column for them. */
    reasoned: boolean
    /** By the outermost heading. */
    parts: Array<{
      /** Of its heading. */
      id: string
      /** Number and title. */
      heading: string
      /** What differs under it. */
      blocks: ComparisonBlock[]
    }>
  }>
  /** Name and version. */
  program: string
}

/** Which YAML a version is. */
export interface VersionView {
  /** Its name. */
  file: string
  /** The first 12 digits of its fingerprint. */
  dataVersion: string
}

/** Changes as the table of the legal layout. */
export function toComparisonView(
  documents: ReadonlyArray<DocumentChanges>,
  {program}: {program: string},
): ComparisonView {
  const [first, ...others] = documents
  const only = others.length === 0
  const title = first && only ? `${titleOf(first)}　新旧対照表` : '新旧対照表'
  const counts = countKinds(documents)
  return {
    title,
    runningTitle: cssString(title),
    counts: kindsInOrder
      .filter(it => counts[it] > 0)
      .map(it => ({word: changeWords[it], count: `${counts[it]}件`})),
    documents: documents.map((document, index) => ({
      id: `document-${index + 1}`,
      title: only ? undefined : titleOf(document),
      level: only ? 2 : 3,
      new: document.new && toVersion(document.new),
      old: document.old && toVersion(document.old),
      reasoned: document.changes.some(it => it.fields.some(field => field.reasons)),
      parts: toParts(document.changes).map((part, at) => ({
        id: `document-${index + 1}-${at + 1}`,
        heading: part.heading,
        blocks: toBlocks(part.changes),
      })),
    })),
    program,
  }
}

function titleOf({id, old, new: next}: DocumentChanges): string {
  return (next ?? old)?.title ?? id
}

function toVersion({file, dataVersion}: Version): VersionView {
  return {file, dataVersion}
}

/** Changes by the outermost heading, those of one heading together. */
function toParts(changes: ReadonlyArray<Change>): Array<{heading: string; changes: Change[]}> {
  const parts: Array<{heading: string; changes: Change[]}> = []
  for (const change of changes) {
    const place = change.new ?? change.old
    const own = change.subject === 'document' ? '表題' : cutHeading(place?.heading ?? '')
    const heading = place?.path[0] ?? own
    const last = parts.at(-1)
    if (last?.heading === heading) last.changes.push(change)
    else parts.push({heading, changes: [change]})
  }
  return parts
}

/** The headings above a thing are told where they are not those of what stands before it. */
function toBlocks(changes: ReadonlyArray<Change>): ComparisonBlock[] {
  let told: ReadonlyArray<string> = []
  return changes.map((change, index) => {
    const place = change.new ?? change.old
    const path = place?.path ?? []
    const above = index === 0 ? path.slice(0, 1) : told
    const same = path.length === above.length && path.every((it, at) => it === above[at])
    told = change.subject === 'section' ? [...path, cutHeading(place?.heading ?? '')] : path
    return toBlock(change, same ? undefined : path.slice(1).join('　＞　') || undefined)
  })
}
