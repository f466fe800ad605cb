import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import type {Ledger} from '../ledger.js'
import {kindOrder} from '../vocabulary/headings.js'
import type {Heading} from './heading.js'
import {createSiblings, type Siblings} from './siblings.js'

/** Sections as they are built up from the headings of a text, in reading order. */
export interface Outline {
  readonly sections: Section[]
  /** Opens the section of `heading`, or goes back to it where the heading is repeated on a new page. */
  open(heading: Heading, line: Line): Section
  /** The section that the next line belongs to; one named `title` is made where no heading came yet. */
  current(title: string, line: number): Section
  /** The section that was opened last, if any. */
  last(): Section | undefined
  /** Does `work`, which may open sections, and goes back to the section where the text stood before. */
  aside(work: () => void): void
}

interface Place {
  section: Section
  rank: number
}

/** An empty outline that reports on `file` and claims its headings from `ledger`. */
export function createOutline(file: VFile, ledger: Ledger): Outline {
  const sections: Section[] = []
  const children = new Map<Section | undefined, Siblings>([[undefined, createSiblings(sections)]])
  let path: Place[] = []

  function childrenOf(parent: Section | undefined): Siblings {
    const found = children.get(parent) ?? createSiblings()
    children.set(parent, found)
    return found
  }

  function open(printed: Heading, line: Line): Section {
    const heading = settleKind(printed, path)
    const rank = rankOf(heading)
    const parents = path.filter(it => it.rank < rank)
    const parent = parents.at(-1)?.section
    const siblings = childrenOf(parent)
    const section = repeated(siblings, heading, line) ?? siblings.add(heading, {line, parent})
    if (parent) parent.sections = siblings.all
    path = [...parents, {section, rank}]
    ledger.claim(line, 'heading', section.id)
    return section
  }

  function repeated(siblings: Siblings, heading: Heading, line: Line): Section | undefined {
    const same = siblings.same(heading)
    const first = siblings.numbered(heading)[0]
    if (same) comeBack(same, heading, line)
    else if (first) {
      const params = {found: heading.number, first: first.line}
      report(file, 'heading-number-repeated', {line: line.line, params, raw: heading.title})
    }
    return same
  }

  /** A heading that only announced its section (in a list of what follows) gives way to the one that opens it. */
  function comeBack(section: Section, heading: Heading, line: Line): void {
    if (heading.number !== '') section.number ??= heading.number
    if (isAnnounced(section)) {
      section.line = line.line
      section.title = heading.title
    } else if (section.title !== heading.title) {
      const params = {first: section.title, found: heading.title}
      report(file, 'heading-spelled-differently', {line: line.line, params, raw: heading.title})
    }
  }

  return {
    sections,
    open,
    last: () => path.at(-1)?.section,
    aside(work) {
      const here = path
      work()
      path = here
    },
    current(title, line) {
      const last = path.at(-1)?.section
      if (last) return last
      const section: Section = {id: 'chapter-0', kind: 'chapter', title, line}
      sections.push(section)
      path = [{section, rank: rankOf(section)}]
      return section
    },
  }
}

/** In a chapter without goals (1) counts its parts, under a goal its measures. */
function settleKind(heading: Heading, path: ReadonlyArray<Place>): Heading {
  const {inChapter, ...rest} = heading
  const kinds = new Set(path.map(it => it.section.kind))
  const counts = inChapter !== undefined && kinds.has('chapter')
  return counts && !kinds.has('goal') && !kinds.has('direction')
    ? {...rest, kind: 'item', level: inChapter}
    : heading
}

function rankOf({kind, level = 0}: Pick<Heading, 'kind' | 'level'>): number {
  return kindOrder.indexOf(kind) * 10 + level
}

const headingKeys = new Set(['id', 'kind', 'label', 'number', 'title', 'line', 'sections'])

/** An outline of what follows names no more sections. */
const mostAnnounced = 200

/** Whether a section is so far only named, with a word on it perhaps: an outline of what follows says no more. */
function isAnnounced(section: Section): boolean {
  const open = [section]
  for (let count = 0; count < mostAnnounced; count++) {
    const next = open.pop()
    if (!next) return true
    for (const key in next) if (key !== 'paragraphs' && !headingKeys.has(key)) return false
    const inner = next.sections ?? []
    if (open.length + inner.length > mostAnnounced) return false
    for (const it of inner) open.push(it)
  }
  return false
}

/** Whether a section, and every section in it, is a heading so far. */
export function isEmpty(section: Section): boolean {
  return (
    Object.keys(section).every(it => headingKeys.has(it)) && (section.sections ?? []).every(isEmpty)
  )
}

/** `sections` and those inside them in the order of their lines: what was announced stands where it is opened. */
export function inReadingOrder(sections: Section[]): Section[] {
  for (const {sections: inner} of sections) if (inner) inReadingOrder(inner)
  return sections.sort((a, b) => a.line - b.line)
}
