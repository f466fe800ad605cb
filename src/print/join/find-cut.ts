import {
  type ContentKid,
  type Element,
  isElement,
  listElements,
  readStructure,
} from '../finish/structure.js'
import {listPages} from '../pdf/list-pages.js'
import {openPdf} from '../pdf/open-pdf.js'
import type {SheetPart} from '../split-sheet.js'
import {listTags} from './scan-tags.js'

/** Where a printed part is cut: how many of its pages are kept, and which element of the sheet the next part begins with. */
export interface Cut {
  pages: number
  next: number
}

/** What Chromium makes of the elements that may begin a page, in the structure of a PDF. */
const types: Readonly<Record<string, string>> = {article: 'Art', tr: 'TR', li: 'LI'}

/** What does not follow any more may have kept the last lines together, or spread them over columns. */
const leastDropped = 2

/**
 * Finds the last page of a printed part that begins with an element before which it may be cut, and that the end of the part
 * has no influence on: pages are filled from the first to the last, so that all before it are as in the whole.
 * @returns undefined where there is none
 */
export function findCut(bytes: Uint8Array, html: string, part: SheetPart): Cut | undefined {
  const pdf = openPdf(bytes)
  const top = readStructure(pdf)
  if (top === undefined) return undefined
  const pages = new Map(listPages(pdf).map(({ref}, index) => [ref, index]))
  const begins = findBegins(listTexts(top), pages)
  const elements = listElements(top)
  const found = new Map<number, ContentKid | undefined>()
  for (const [name, type] of Object.entries(types)) {
    const printed = elements.filter(it => it.type === type)
    const written = listTags(html, name, {start: part.from, end: part.to})
    const heads = name === 'tr' ? (part.goesOn?.heads ?? 0) : 0
    // Where something is not shown, or not as what it is, nobody knows which is which.
    if (printed.length !== written.length + heads) continue
    for (const [index, start] of written.entries()) {
      const element = printed[index + heads]
      found.set(start, element && listTexts(element)[0])
    }
  }
  for (const {start} of [...part.perhaps].reverse()) {
    const piece = found.get(start)
    const page = piece && begins.get(piece)
    if (page !== undefined && page > 0 && page <= pages.size - leastDropped) {
      return {pages: page, next: start}
    }
  }
  return undefined
}

/** The texts and pictures, without the heads of tables, which are repeated on every page; and no frames, which are drawn on several. */
function listTexts({type, kids}: Element): ContentKid[] {
  const elements = kids.filter(isElement)
  if (elements.length > 0) {
    const found = elements.flatMap(listTexts)
    const isHead = type === 'TR' && elements.every(it => it.type === 'TH')
    return isHead && new Set(found.map(it => it.page.ref)).size > 1 ? [] : found
  }
  return kids.flatMap(it => ('piece' in it ? [it] : []))
}

/** The pieces of content that begin a page: all before them, in reading order, stand on pages before, and none after. */
function findBegins(
  content: ReadonlyArray<ContentKid>,
  pages: ReadonlyMap<number, number>,
): ReadonlyMap<ContentKid, number> {
  const begins = new Map<ContentKid, number>()
  let last = -1
  for (const piece of content) {
    const page = pages.get(piece.page.ref) ?? 0
    if (page > last) begins.set(piece, page)
    last = Math.max(last, page)
  }
  let next = pages.size
  for (const piece of [...content].reverse()) {
    const page = pages.get(piece.page.ref) ?? 0
    next = Math.min(next, page)
    if (next < page) begins.delete(piece)
  }
  return begins
}
