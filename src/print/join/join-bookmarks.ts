import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, nameOf, type PdfDict, type PdfValue} from '../pdf/pdf-value.js'
import {type Bookmark, setBookmarks} from '../pdf/set-bookmarks.js'

/** A bookmark and the level of the heading that it is made of. */
interface Heading extends Bookmark {
  level: number
}

/**
 * Puts the bookmarks of several prints into each other by the levels of their headings, as Chromium does within one.
 * @param kept the pages that are kept; a bookmark that leads to another goes
 */
export function joinBookmarks(
  pdf: Pdf,
  catalogues: ReadonlyArray<PdfDict>,
  kept: ReadonlySet<number>,
): void {
  const top: Heading = {dict: new Map(), kids: [], level: 0}
  const open = [top]
  for (const heading of catalogues.flatMap(it => listHeadings(pdf, it, kept))) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop()
    open.at(-1)?.kids.push(heading)
    open.push(heading)
  }
  setBookmarks(pdf, top.kids)
}

function listHeadings(pdf: Pdf, catalogue: PdfDict, kept: ReadonlySet<number>): Heading[] {
  const found: Heading[] = []
  const visit = (value: PdfValue | undefined, depth: number): void => {
    for (let item = pdf.dict(value); item.size > 0; item = pdf.dict(item.get('Next'))) {
      const element = nameOf(pdf.dict(item.get('SE')).get('S')) ?? ''
      const level = Number(/^H([1-6])$/.exec(element)?.[1] ?? depth)
      const [page] = pdf.list(item.get('Dest'))
      if (isRef(page) && kept.has(page.ref)) found.push({dict: item, kids: [], level})
      visit(item.get('First'), depth + 1)
    }
  }
  visit(pdf.dict(catalogue.get('Outlines')).get('First'), 1)
  return found
}
