import type {SectionView} from './section.js'

/** One line of the table of contents, with the lines below it. */
export interface ContentsEntry {
  /** To its heading. */
  href: string
  /** `施策 (1)`; undefined where the text does not count it. */
  label: string | undefined
  /** The title and its subtitle. */
  lead: string
  /** Undefined where there is no subtitle. */
  tail: string | undefined
  /** `12指標`; undefined where the section has none. */
  count: string | undefined
  /** '' where it is not known. */
  pageNumber: string
  /** One level below; empty for what does not open a part. */
  entries: ContentsEntry[]
}

/** The table of contents: everything that starts a page, and one level below each. */
export function toContents(sections: ReadonlyArray<SectionView>): ContentsEntry[] {
  const parts = sections.filter(({statement}) => !statement)
  return parts.map(section => ({
    href: section.href,
    label: section.label,
    lead: section.lead,
    tail: section.tail,
    count: section.count === 0 ? undefined : `${section.count}指標`,
    pageNumber: section.pageNumber,
    entries: !section.opening ? [] : toContents(section.sections),
  }))
}
