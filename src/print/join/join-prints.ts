import {type Element, readStructure} from '../finish/structure.js'
import {listPages} from '../pdf/list-pages.js'
import {openPdfs, type Pdf} from '../pdf/open-pdf.js'
import {isRef, type PdfDict, type PdfRef} from '../pdf/pdf-value.js'
import {setPages} from '../pdf/set-pages.js'
import {joinBookmarks} from './join-bookmarks.js'
import {joinStructures} from './join-structures.js'
import type {PrintedPart} from './printed-part.js'

/** A printed paper that is open: its pages, and what they say of their structure. */
export interface OpenPrint {
  pdf: Pdf
  pages: PdfRef[]
  /** Undefined where there is none, or none as Chromium writes it. */
  top: Element | undefined
}

/**
 * Opens the parts of a printed paper as one PDF: their pages one after the other, their bookmarks in each other as if
 * they had been printed at once, and so their structure, but for the way back from the pages to it, which
 * `writeStructure` writes.
 * @param parts the PDFs as Chromium prints them, at least one
 * @throws PdfSyntaxError when one of them is none
 */
export function openPrints(parts: ReadonlyArray<PrintedPart>): OpenPrint {
  const {pdf, catalogues} = openPdfs(parts.map(it => it.bytes))
  const opened = parts.map(({pages, goesOn}, index) => {
    const catalogue = catalogues[index] ?? new Map()
    const all = listPages(pdf, catalogue)
    const cut = pages !== undefined && pages < all.length
    return {pages: all.slice(0, pages), cut, top: readStructure(pdf, catalogue), goesOn}
  })
  const pages = opened.flatMap(it => it.pages)
  const [first] = opened
  if (opened.length < 2) return {pdf, pages, top: first?.top}
  setPages(pdf, pages)
  numberParents(pdf, pages)
  const kept = new Set(pages.map(it => it.ref))
  joinDestinations(pdf, catalogues, kept)
  joinBookmarks(pdf, catalogues, kept)
  return {pdf, pages, top: joinStructures(pdf, opened)}
}

/** Gives each page and each annotation a number of its own in the tree that leads back to the structure. */
function numberParents(pdf: Pdf, pages: ReadonlyArray<PdfRef>): void {
  let next = 0
  for (const page of pages) pdf.dict(page).set('StructParents', next++)
  for (const page of pages) {
    for (const it of pdf.list(pdf.dict(page).get('Annots')))
      pdf.dict(it).set('StructParent', next++)
  }
}

function joinDestinations(
  pdf: Pdf,
  catalogues: ReadonlyArray<PdfDict>,
  kept: ReadonlySet<number>,
): void {
  const all: PdfDict = new Map()
  for (const catalogue of catalogues) {
    for (const [name, place] of pdf.dict(catalogue.get('Dests'))) {
      const [page] = pdf.list(place)
      if (isRef(page) && kept.has(page.ref)) all.set(name, place)
    }
  }
  pdf.catalogue.set('Dests', pdf.add(all))
}
