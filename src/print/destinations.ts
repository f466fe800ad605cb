import {listPages} from './pdf/list-pages.js'
import {openPdf, type Pdf} from './pdf/open-pdf.js'
import {isRef} from './pdf/pdf-value.js'

/** On which page the things that are linked to stand in a printed PDF. */
export interface Destinations {
  /** Element id → number of its page, the first being 1. Chromium names only what a link of the document leads to. */
  pages: ReadonlyMap<string, number>
  pageCount: number
}

/**
 * Reads on which page of a PDF each link target stands.
 * @param bytes a PDF as Chromium prints it
 * @throws PdfSyntaxError when it is none
 */
export function readDestinations(bytes: Uint8Array): Destinations {
  return listDestinations(openPdf(bytes))
}

/**
 * The same of a PDF that is open. Nothing but the catalogue, the page tree and the destinations is read, so that it costs
 * next to nothing beside the printing.
 */
export function listDestinations(pdf: Pdf): Destinations {
  const numbers = new Map(listPages(pdf).map(({ref}, index) => [ref, index + 1]))
  const pages = new Map<string, number>()
  for (const [name, destination] of pdf.dict(pdf.catalogue.get('Dests'))) {
    const [page] = pdf.list(destination)
    const number = isRef(page) ? numbers.get(page.ref) : undefined
    if (number !== undefined) pages.set(readDestinationName(name), number)
  }
  return {pages, pageCount: numbers.size}
}

/**
 * Reads the element id in the name of a destination: Chromium names it as the link writes it, percent-encoded, but for
 * `100%` and the like.
 */
export function readDestinationName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
