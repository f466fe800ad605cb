import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import type {Heading} from './heading.js'
import {likeness, plainSpelling} from './spelling.js'
import {createUniqueIds} from './unique-id.js'

/** Two titles under the same number that differ more than this are two headings. */
const sameTitle = 0.8
/** A number that stands before more titles than these counts nothing: others under it are the same only to the letter. */
const mostCompared = 8

/** The sections inside one other, found by what their headings say. */
export interface Siblings {
  readonly all: Section[]
  /** The section that `heading` opened before, however slightly otherwise it was spelled. */
  same(heading: Heading): Section | undefined
  /** The sections of the kind and the number of `heading`; none where it has no number. */
  numbered(heading: Heading): ReadonlyArray<Section>
  /** A new section for `heading`, inside `parent`. */
  add(heading: Heading, where: {line: Line; parent: Section | undefined}): Section
}

/** The sections of `all`, which is empty yet, as siblings. */
export function createSiblings(all: Section[] = []): Siblings {
  const uniqueId = createUniqueIds()
  const byNumber = new Map<string, Section[]>()
  const exact = new Map<string, Section>()
  const byTitle = new Map<string, Section>()
  const once = new Map<string, Section>()

  // Items are counted by their words: 視点 1 and 基本方針1 are two.
  const numberKey = ({kind, label = '', number}: Heading) =>
    `${kind} ${kind === 'item' ? label : ''} ${number}`
  const exactKey = (heading: Heading) => `${numberKey(heading)} ${plainSpelling(heading.title)}`
  const titleKey = ({kind, title}: Heading) => `${kind} ${plainSpelling(title)}`

  function numbered(heading: Heading): Section[] {
    return heading.number === '' ? [] : (byNumber.get(numberKey(heading)) ?? [])
  }

  return {
    all,
    numbered,
    same(heading) {
      const title = plainSpelling(heading.title)
      const alike =
        exact.get(exactKey(heading)) ??
        numbered(heading)
          .slice(0, mostCompared)
          .find(it => likeness(plainSpelling(it.title), title) >= sameTitle)
      if (alike || (heading.kind === 'item' && !heading.again)) return alike
      const titled = byTitle.get(titleKey(heading))
      const oneNumber = heading.number === '' || titled?.number === undefined
      return (oneNumber ? titled : undefined) ?? (heading.once ? once.get(heading.kind) : undefined)
    },
    add(heading, {line, parent}) {
      const {kind, label, number, title} = heading
      const slug = number.normalize('NFKC').replace(/[^0-9A-Za-z-]+/g, '')
      const wanted = `${parent ? `${parent.id}/` : ''}${kind}-${slug || all.length + 1}`
      const section: Section = {
        id: uniqueId(wanted),
        kind,
        ...(label !== undefined && {label}),
        ...(number !== '' && {number}),
        title,
        line: line.line,
      }
      all.push(section)
      if (number !== '') {
        const same = numbered(heading)
        same.push(section)
        byNumber.set(numberKey(heading), same)
        if (!exact.has(exactKey(heading))) exact.set(exactKey(heading), section)
      }
      byTitle.set(titleKey(heading), section)
      if (heading.once) once.set(kind, section)
      return section
    },
  }
}
