import {flatten, type SectionView} from './section.js'
import type {StatusView} from './status.js'

/** A division of the index (担当課別索引) with all that it answers for. */
export interface DivisionView {
  /** Of its heading. */
  id: string
  /** As printed. */
  name: string
  /** `12指標`; undefined where it answers for sections only. */
  count: string | undefined
  /** In reading order. */
  entries: DivisionEntry[]
}

/** One line of the index: an indicator, or a section that names the division itself. */
export interface DivisionEntry {
  /** The number of an indicator; undefined for a section. */
  number: number | undefined
  /** What counts a section: `施策 (1)`; undefined for an indicator. */
  label: string | undefined
  /** Name of the indicator, or title of the section. */
  title: string
  /** To the card or the heading. */
  href: string
  /** Undefined for a section, and where the report judges nothing. */
  status: StatusView | undefined
  /** '' where the page is not known. */
  pageNumber: string
}

/** The index by division, each with its sections and indicators in reading order. */
export function toDivisionIndex(
  sections: ReadonlyArray<SectionView>,
  ids: ReadonlyMap<string, string>,
): DivisionView[] {
  const entries = new Map<string, DivisionEntry[]>([...ids.keys()].map(name => [name, []]))
  for (const section of flatten(sections)) {
    const {label, lead, href, pageNumber} = section
    for (const {name} of section.divisions)
      entries
        .get(name)
        ?.push({number: undefined, label, title: lead, href, status: undefined, pageNumber})
    for (const {number, name, href, divisions, pageNumber, status} of section.indicators)
      for (const division of divisions)
        entries.get(division.name)?.push({
          number,
          label: undefined,
          title: name,
          href,
          status,
          pageNumber,
        })
  }
  return [...entries].map(([name, found]) => {
    const indicators = found.filter(({number}) => number !== undefined).length
    return {
      id: ids.get(name) ?? '',
      name,
      count: indicators === 0 ? undefined : `${indicators}指標`,
      entries: found,
    }
  })
}
