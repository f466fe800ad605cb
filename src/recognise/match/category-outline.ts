import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Section, SectionKind} from '../../model/section.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {type Enumerator, readEnumerator} from './enumerator.js'
import {likeness, plainSpelling} from './spelling.js'
import {createUniqueIds} from './unique-id.js'

/** Two titles under the same number that differ more than this are two categories. */
const sameTitle = 0.8
/** A number that stands before more titles than these is none. */
const mostCompared = 8

/** A category of a list, found again wherever a row repeats it. */
export interface Category {
  section: Section
  path: ReadonlyArray<string>
}

/** The categories of a list, as its rows name them. */
export interface CategoryOutline {
  /** The category that `text` names, first printed in `line`; a new one where no row before named it. */
  find(text: string, line: number): Category
  /** The category of rows, one after the other, whose own is not printed beside them. */
  unnamed(title: string, line: number): Category
  /** Its sections, nested by number, each with its id. To be called once, after the last row. */
  nest(): Section[]
}

/** An empty outline that reports on `file`. */
export function createCategoryOutline(file: VFile, vocabulary: Vocabulary): CategoryOutline {
  const categories: Category[] = []
  const byText = new Map<string, Category>()
  const byNumber = new Map<string, Category[]>()

  function add(read: Partial<Enumerator>, line: number): Category {
    const {kind = 'item', number, title = '', path = []} = read
    const category = {section: {id: '', kind, ...(number && {number}), title, line}, path}
    categories.push(category)
    return category
  }

  function findNumbered(read: Enumerator, text: string, line: number): Category {
    const number = `${read.kind ?? ''} ${read.path.join('-')}`
    const same = byNumber.get(number) ?? []
    byNumber.set(number, same)
    const title = plainSpelling(read.title)
    const like = same
      .slice(0, mostCompared)
      .find(it => likeness(plainSpelling(it.section.title), title) >= sameTitle)
    const first = same[0]
    if (like) report(file, 'heading-spelled-differently', {line, raw: text})
    else if (first) {
      const params = {found: read.number, first: first.section.line}
      report(file, 'heading-number-repeated', {line, params, raw: text})
    }
    if (like) return like
    const category = add(read, line)
    if (read.kind === undefined) undecided.add(category)
    same.push(category)
    return category
  }

  const undecided = new Set<Category>()
  /** The unnamed category that goes on until a row names one. */
  let recent: Category | undefined
  return {
    find(text, line) {
      recent = undefined
      const known = byText.get(text)
      if (known) {
        known.section.line = Math.min(known.section.line, line)
        return known
      }
      const read = readEnumerator(text, vocabulary)
      const category = read ? findNumbered(read, text, line) : add({title: text}, line)
      byText.set(text, category)
      return category
    },
    unnamed(title, line) {
      recent ??= add({title}, line)
      return recent
    },
    nest() {
      decideKinds(undecided)
      return nestByNumber(categories)
    },
  }
}

/** Where no word says it, the depth of the number does: the outermost are goals, the innermost measures. */
function decideKinds(categories: ReadonlySet<Category>): void {
  const depths = new Set([...categories].map(it => it.path.length))
  const second: SectionKind = depths.has(3) ? 'direction' : 'measure'
  const kinds: ReadonlyArray<SectionKind> = ['goal', second, 'measure']
  for (const {section, path} of categories) section.kind = kinds[path.length - 1] ?? 'item'
}

/** A category stands in the one whose number its own begins with, the longest of them. */
function nestByNumber(categories: ReadonlyArray<Category>): Section[] {
  const parents = new Map<string, Section>()
  for (const {section, path} of categories) {
    const key = path.join('-')
    if (path.length > 0 && !parents.has(key)) parents.set(key, section)
  }
  const top: Section[] = []
  for (const {section, path} of categories) {
    const parent = parentOf(path, parents)
    const siblings = parent ? childrenOf(parent) : top
    siblings.push(section)
  }
  giveIds(top, '')
  return top
}

function childrenOf(section: Section): Section[] {
  section.sections ??= []
  return section.sections
}

function parentOf(
  path: ReadonlyArray<string>,
  parents: ReadonlyMap<string, Section>,
): Section | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const parent = parents.get(path.slice(0, length).join('-'))
    if (parent) return parent
  }
  return undefined
}

function giveIds(sections: ReadonlyArray<Section>, before: string): void {
  const uniqueId = createUniqueIds()
  let unnumbered = 0
  for (const section of sections) {
    const slug = (section.number ?? '').normalize('NFKC').replace(/[^0-9A-Za-z-]+/g, '')
    if (slug === '') unnumbered += 1
    section.id = uniqueId(`${before}${section.kind}-${slug || unnumbered}`)
    giveIds(section.sections ?? [], `${section.id}/`)
  }
}
