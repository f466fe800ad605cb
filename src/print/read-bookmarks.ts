import {listPages} from './pdf/list-pages.js'
import {openPdf} from './pdf/open-pdf.js'
import {isRef, nameOf, type PdfValue, textOf} from './pdf/pdf-value.js'

/** A bookmark, and the page that it leads to, from 1. */
export interface Bookmark {
  title: string
  page: number
}

/**
 * Reads the bookmarks of a PDF, of all levels, in their order; without those that lead to no page.
 * @param bytes a PDF as `finishPdf` writes it
 * @throws PdfSyntaxError when it is no such PDF
 */
export function readBookmarks(bytes: Uint8Array): Bookmark[] {
  const pdf = openPdf(bytes)
  const numbers = new Map(listPages(pdf).map(({ref}, index) => [ref, index + 1]))
  const places = pdf.dict(pdf.catalogue.get('Dests'))
  const found: Bookmark[] = []
  const visit = (first: PdfValue | undefined): void => {
    for (let item = pdf.dict(first); item.size > 0; item = pdf.dict(item.get('Next'))) {
      const place = item.get('Dest') ?? pdf.dict(item.get('A')).get('D')
      const name = nameOf(place)
      const [target] = pdf.list(name === undefined ? place : places.get(name))
      const page = isRef(target) ? numbers.get(target.ref) : undefined
      if (page !== undefined) found.push({title: textOf(item.get('Title')) ?? '', page})
      visit(item.get('First'))
    }
  }
  visit(pdf.dict(pdf.catalogue.get('Outlines')).get('First'))
  return found
}
