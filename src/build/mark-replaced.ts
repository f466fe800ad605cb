import type {Document} from '../model/document.js'
import {typesetReplacedPages} from '../pipeline.js'
import type {Bookmark} from '../print/read-bookmarks.js'
import type {SelectedPage} from '../print/select-pages.js'
import {numberSheet} from '../render/number-sheet.js'
import {replacementSheet} from '../render/render.js'
import {writeYaml} from '../yaml/write.js'
import type {DocumentPair} from './compare-versions.js'
import {digestOf} from './fingerprint.js'
import type {PageLabels} from './label-pages.js'
import type {Replacement} from './list-replacements.js'
import {openPresses} from './press.js'
import type {Paper} from './print-paper.js'

/** What stands in the margin of a page that takes the place of another. */
export const replacedMark = '差替'

/** As the list is headed. */
const listTitle = '差替一覧'

/** 差替一覧 as HTML. */
export async function drawList(
  {title, list}: {title: string; list: ReadonlyArray<Replacement>},
  {old, new: next}: DocumentPair,
  look: Paper['look'],
): Promise<string> {
  const versions = {oldVersion: versionOf(old?.document), newVersion: versionOf(next?.document)}
  return typesetReplacedPages(list, {title, ...versions}, await openPresses()(look).templates())
}

/** As the cover tells it. */
function versionOf(document: Document | undefined): string {
  return document ? digestOf(writeYaml(document)).slice(0, 12) : ''
}

/** A paper whose pages are marked and bear these numbers, with the list at its end, where it moves no page. */
export function markReplaced(
  paper: Paper,
  {labels, total, list}: PageLabels & {list: string},
): Paper {
  const {title, style, look, htmlOf} = paper
  return {
    ...paper,
    htmlOf: pages => withList(htmlOf(pages), list),
    title: `${title}（${replacedMark}）`,
    style: [style, numberSheet(labels, total), replacementSheet(look.files)].join('\n'),
  }
}

function withList(html: string, list: string): string {
  const end = html.lastIndexOf('</body>')
  return end < 0 ? html + list : html.slice(0, end) + list + html.slice(end)
}

/**
 * The pages of the list, which stand last, before those that are put in.
 * @returns undefined where the list does not begin behind as many pages as have numbers
 */
export function selectReplaced(
  {list}: {list: ReadonlyArray<Replacement>},
  {labels}: Pick<PageLabels, 'labels'>,
  {pageCount, bookmarks}: {pageCount: number; bookmarks: ReadonlyArray<Bookmark>},
): SelectedPage[] | undefined {
  if (bookmarks.findLast(it => it.title === listTitle)?.page !== labels.length + 1) return undefined
  const put = new Set(list.map(it => it.putIn))
  const listed = Array.from({length: pageCount - labels.length}, (_, index) => ({
    number: labels.length + index + 1,
    label: '一覧',
    bookmark: listTitle,
  }))
  const pages = labels.flatMap((label, index) =>
    put.has(label) ? [{number: index + 1, label, bookmark: `${replacedMark}　${label}ページ`}] : [],
  )
  return [...listed, ...pages]
}
