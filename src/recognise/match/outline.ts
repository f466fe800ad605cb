import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import type {Ledger} from '../ledger.js'
import {kindOrder} from '../vocabulary/headings.js'
import type {Heading} from './heading.js'
import {likeness, plainSpelling} from './spelling.js'

/** Two titles under the same number that differ more than this are two headings. */
const sameTitle = 0.8

/** Sections as they are built up from the headings of a text, in reading order. */
export interface Outline {
  readonly sections: Section[]
  /** Opens the section of `heading`, or goes back to it where the heading is repeated on a new page. */
  open(heading: Heading, line: Line): Section
  /** The section that the next line belongs to; one named `title` is made where no heading came yet. */
  current(title: string, line: number): Section
}

/** An empty outline that reports on `file` and claims its headings from `ledger`. */
export function createOutline(file: VFile, ledger: Ledger): Outline {
  const sections: Section[] = []
  let path: Section[] = []

  function open(heading: Heading, line: Line): Section {
    const rank = kindOrder.indexOf(heading.kind)
    const parents = path.filter(it => kindOrder.indexOf(it.kind) < rank)
    const parent = parents.at(-1)
    const siblings = parent ? childrenOf(parent) : sections
    const section = repeated(siblings, heading, line) ?? add(siblings, heading, {line, parent})
    path = [...parents, section]
    ledger.claim(line, 'heading', section.id)
    return section
  }

  function repeated(
    siblings: ReadonlyArray<Section>,
    heading: Heading,
    line: Line,
  ): Section | undefined {
    const numbered = siblings.filter(it => it.kind === heading.kind && it.number === heading.number)
    const title = plainSpelling(heading.title)
    const same = numbered.find(it => likeness(plainSpelling(it.title), title) >= sameTitle)
    const first = numbered[0]
    if (same && same.title !== heading.title) {
      report(file, 'heading-spelled-differently', {line: line.line, raw: heading.title})
    } else if (!same && first) {
      const params = {found: heading.number, first: first.line}
      report(file, 'heading-number-repeated', {line: line.line, params, raw: heading.title})
    }
    return same
  }

  return {
    sections,
    open,
    current(title, line) {
      const last = path.at(-1)
      if (last) return last
      const section: Section = {id: 'chapter-0', kind: 'chapter', title, line}
      sections.push(section)
      path = [section]
      return section
    },
  }
}

function add(
  siblings: Section[],
  heading: Heading,
  {line, parent}: {line: Line; parent: Section | undefined},
): Section {
  const slug = heading.number.normalize('NFKC').replace(/[^0-9A-Za-z-]+/g, '')
  const wanted = `${parent ? `${parent.id}/` : ''}${heading.kind}-${slug || siblings.length + 1}`
  const taken = new Set(siblings.map(it => it.id))
  let id = wanted
  for (let copy = 2; taken.has(id); copy++) id = `${wanted}-${copy}`
  const section: Section = {
    id,
    kind: heading.kind,
    number: heading.number,
    title: heading.title,
    line: line.line,
  }
  siblings.push(section)
  return section
}

function childrenOf(section: Section): Section[] {
  section.sections ??= []
  return section.sections
}
