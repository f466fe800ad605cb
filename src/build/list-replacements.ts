import type {Change} from '../compare/comparison.js'
import type {Bookmark} from '../print/read-bookmarks.js'
import type {PageLabels} from './label-pages.js'

/** A line of 差替一覧: which page is taken out, which is put in, and what differs. */
export interface Replacement {
  /** The number of the page that is taken out; left out where one is put in only. */
  takeOut?: string
  /** The number of the page that is put in; left out where one is taken out only. */
  putIn?: string
  /** Of a page that is put in only: the number of the page that it follows. */
  after?: string
  /** The heading that stands on the page, or last before it. */
  heading: string
  /** What changed of the plan and is named on the page, before or now. */
  changes: Pick<Change, 'subject' | 'kinds' | 'old' | 'new'>[]
}

/** A paper, page by page. */
export interface PagedPaper {
  /** What is seen on each page, as a fingerprint. */
  looks: ReadonlyArray<string>
  /** What is said on each page, without blanks. */
  texts: ReadonlyArray<string>
  /** Where its headings stand, in their order. */
  bookmarks: ReadonlyArray<Bookmark>
}

/** What became of the pages of a paper. */
export interface FoundPages {
  /** How many pages the paper had. */
  before: number
  /** How many it has. */
  after: number
  /** The numbers of pages that look otherwise. */
  replaced: string[]
  /** The numbers of pages that the paper did not have. */
  added: string[]
  /** The numbers of pages that it has no more. */
  removed: string[]
  /** 差替一覧, in the order of the pages. */
  list: Replacement[]
}

/**
 * Compares two papers page by page: a page is the same where the same is seen on it under the same number.
 * @param after with what is seen on its pages where they bear `labels`
 */
export function listReplacements(
  before: PagedPaper,
  after: PagedPaper,
  {labels, changes}: Pick<PageLabels, 'labels'> & {changes: ReadonlyArray<Change>},
): FoundPages {
  const numbers = new Set(before.looks.map((_, index) => `${index + 1}`))
  const found: FoundPages = {
    before: before.looks.length,
    after: after.looks.length,
    replaced: [],
    added: [],
    removed: [],
    list: [],
  }
  let reached = 0
  const takeOutUpTo = (end: number): void => {
    for (; reached < end; reached++) {
      const [takeOut, page] = [`${reached + 1}`, reached]
      found.removed.push(takeOut)
      found.list.push({
        takeOut,
        heading: headingOn(before, page),
        changes: changesOn(changes, {old: before.texts[page]}),
      })
    }
  }
  for (const [page, putIn] of labels.entries()) {
    const there = {heading: headingOn(after, page), now: after.texts[page]}
    if (!numbers.has(putIn)) {
      const follows = labels[page - 1]
      found.added.push(putIn)
      found.list.push({
        putIn,
        ...(follows !== undefined && {after: follows}),
        heading: there.heading,
        changes: changesOn(changes, there),
      })
      continue
    }
    const old = Number(putIn) - 1
    takeOutUpTo(old)
    reached = old + 1
    if (before.looks[old] === after.looks[page]) continue
    found.replaced.push(putIn)
    found.list.push({
      takeOut: putIn,
      putIn,
      heading: there.heading,
      changes: changesOn(changes, {old: before.texts[old], now: there.now}),
    })
  }
  takeOutUpTo(before.looks.length)
  return found
}

function headingOn({bookmarks}: PagedPaper, index: number): string {
  const page = index + 1
  const on = bookmarks.find(it => it.page === page)
  return (on ?? bookmarks.findLast(it => it.page < page))?.title ?? ''
}

interface PageTexts {
  old?: string | undefined
  now?: string | undefined
}

/** The changes of what is named on a page, or whose text stands on it; what is gone stood on the old one. */
function changesOn(
  changes: ReadonlyArray<Change>,
  {old: then = '', now = ''}: PageTexts,
): Replacement['changes'] {
  return changes
    .filter(({old, new: next, fields}) =>
      next
        ? isNamed(next.heading, now) || fields.some(it => isSaid(it.new, now))
        : isNamed(old?.heading ?? '', then) || fields.some(it => isSaid(it.old, then)),
    )
    .map(({subject, kinds, old, new: next}) => ({
      subject,
      kinds,
      ...(old && {old}),
      ...(next && {new: next}),
    }))
}

/** Too short a name, or a figure, stands anywhere. */
const [shortestName, shortestText] = [4, 12]

function isNamed(heading: string, text: string): boolean {
  const [, name = heading] = /^[^　]*　(.*)$/s.exec(heading) ?? []
  const names = [heading, name].map(it => it.replace(/\s+/g, ''))
  return names.some(it => it.length >= shortestName && text.includes(it))
}

function isSaid(words: string | undefined, text: string): boolean {
  const bare = words?.replace(/\s+/g, '') ?? ''
  return bare.length >= shortestText && text.includes(bare)
}
