import type {SectionView} from './section.js'

/** One line of the table of contents, with the lines below it. */
export interface ContentsEntry {
  href: string
  label: string | undefined
  /** The title and its subtitle. */
  lead: string
  tail: string | undefined
  /** `12指標`; undefined where the section has none. */
  count: string | undefined
  /** '' where it is not known. */
  pageNumber: string
  entries: ContentsEntry[]
}

/** The table of contents: everything that starts a page, and one level below each. */
export function toContents(sections: ReadonlyArray<SectionView>): ContentsEntry[] {
  return sections.map(section => ({
    href: section.href,
    label: section.label,
    lead: section.lead,
    tail: section.tail,
    count: section.count === 0 ? undefined : `${section.count}指標`,
    pageNumber: section.pageNumber,
    entries: !section.opening ? [] : toContents(section.sections),
  }))
}
