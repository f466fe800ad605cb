import type {Change} from '../compare/comparison.js'
import {changeWords, subjectWords} from './comparison-words.js'

/** 差替一覧: which pages of a paper that was handed out are taken out, and which are put in. */
export interface ReplacedPagesView {
  /** Of the paper. */
  title: string
  /** The first 12 digits of the fingerprint of the data of the paper that was handed out. */
  oldVersion: string
  /** The same of the paper that the new pages are of. */
  newVersion: string
  /** In the order of the pages. */
  rows: ReplacedRow[]
}

/** A page that is taken out, put in, or both. */
export interface ReplacedRow {
  /** The number of the page to take out; undefined where none is. */
  takeOut: string | undefined
  /** The number of the page to put in; undefined where none is. */
  putIn: string | undefined
  /** The number of the page that a new one follows; undefined where it takes the place of one. */
  after: string | undefined
  /** The heading on the page, or the last one before it. */
  heading: string
  /** What changed and is named on it; the first few. */
  changes: string[]
  /** How many more changed; undefined where none did. */
  more: string | undefined
}

/** A line of the list as it was found. */
export interface ReplacedPage {
  takeOut?: string
  putIn?: string
  after?: string
  heading: string
  changes: ReadonlyArray<Pick<Change, 'subject' | 'kinds' | 'old' | 'new'>>
}

const mostChanges = 4

/** A list of pages as a table. */
export function toReplacedPagesView(
  list: ReadonlyArray<ReplacedPage>,
  about: Pick<ReplacedPagesView, 'title' | 'oldVersion' | 'newVersion'>,
): ReplacedPagesView {
  return {
    ...about,
    rows: list.map(({takeOut, putIn, after, heading, changes}) => {
      const more = changes.length - mostChanges
      return {
        takeOut,
        putIn,
        after,
        heading,
        changes: changes.slice(0, mostChanges).map(toWords),
        more: more > 0 ? `ほか${more}件` : undefined,
      }
    }),
  }
}

function toWords({subject, kinds, old, new: next}: ReplacedPage['changes'][number]): string {
  const what = subjectWords[subject]
  const name = (next ?? old)?.heading ?? ''
  const words = kinds.map(it => changeWords[it]).join('・')
  return `${what === undefined ? '' : `${what}　`}${name}（${words}）`
}
