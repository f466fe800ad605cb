import type {SectionKind} from '../../model/section.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'

/** A line that opens a section. */
export interface Heading {
  kind: SectionKind
  /** As printed: 1, (2), 101. */
  number: string
  title: string
}

/** A heading longer than this is a sentence that happens to begin like one. */
const longestHeading = 120

/** The heading that `text` (one line, trimmed) is; undefined where it is none. */
export function readHeading(text: string, {headings}: Vocabulary): Heading | undefined {
  if (text.length > longestHeading || text.includes('。')) return undefined
  for (const {kind, pattern} of headings) {
    const {number, title} = pattern.exec(text)?.groups ?? {}
    if (number !== undefined && title !== undefined) return {kind, number, title: title.trim()}
  }
  return undefined
}
