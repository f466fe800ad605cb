import {listFaults} from './check-pdf.js'
import {listDestinations} from './destinations.js'
import {composeMetadata, type PdfAbout, toPdfDate} from './finish/compose-metadata.js'
import {describeLinks, listLinks} from './finish/describe-links.js'
import {fillPageNumbers} from './finish/fill-page-numbers.js'
import {openTotalFiller} from './finish/fill-total.js'
import {markPages} from './finish/mark-pages.js'
import {mendStructure} from './finish/mend-structure.js'
import {mergeFonts} from './finish/merge-fonts.js'
import {openTextReader} from './finish/read-text.js'
import {type Element, listContent} from './finish/structure.js'
import {writeStructure} from './finish/write-structure.js'
import {openPrints} from './join/join-prints.js'
import type {PrintedPart} from './join/printed-part.js'
import type {Pdf} from './pdf/open-pdf.js'
import {type PdfDict, type PdfValue, textOf, toPdfText} from './pdf/pdf-value.js'
import {writePdf} from './pdf/write-pdf.js'

export type {PdfAbout} from './finish/compose-metadata.js'

/** What a browser printed of a paper in parts, each with the pages after those of the one before. */
export interface PrintedPaper {
  parts: PrintedPart[]
  /** What its pages say instead of how many they are, where that was not known when they were printed. */
  openTotal?: string | undefined
}

/** A PDF to be handed out. */
export interface FinishedPdf {
  pdf: Uint8Array
  pageCount: number
}

/**
 * Makes of a PDF as Chromium prints it one to be handed out: small, with metadata, with the page numbers that the sheet
 * left open, and as accessible as what the page said allows. Pages look as before but for those numbers. It says that it
 * keeps PDF/UA-1 where `listFaults` finds nothing. Prints that differ in their dates only give the same bytes.
 * @param printed the PDF as printed
 * @param openNumbers how many page numbers the sheet left open (see `openNumber`)
 * @returns undefined where not every one of them was found in the PDF: it has to be printed with its numbers, then
 * @throws PdfSyntaxError when it is no such PDF; RangeError when the date is none
 */
export async function finishPdf(
  printed: Uint8Array | PrintedPaper,
  about: PdfAbout,
  openNumbers = 0,
): Promise<FinishedPdf | undefined> {
  const {parts, openTotal} = 'parts' in printed ? printed : {parts: [{bytes: printed}]}
  const {pdf, pages, top} = openPrints(parts)
  if (top === undefined && parts.length > 1) return undefined
  const links = top === undefined ? [] : listLinks(top)
  const {pages: places, pageCount} = listDestinations(pdf)
  const subsets = openTextReader(pdf)
  const filled =
    openNumbers > 0 ? fillPageNumbers(pdf, links, {pages: places, reader: subsets}) : []
  if (filled.length !== openNumbers) return undefined
  mergeFonts(pdf, pages, subsets)
  const reader = openTextReader(pdf)
  const total = openTotal === undefined ? undefined : {open: openTotal, number: String(pageCount)}
  const filler = total && openTotalFiller(pdf, {...total, reader})
  const wanted = listPieces(links)
  const marked = markPages(pdf, pages, {wanted, reader, ...(filler && {change: filler.fill})})
  if (filler?.isDone() === false) return undefined
  if (filled.some(it => marked.textOf(it.page, it.piece) !== it.number)) return undefined
  if (top !== undefined) {
    mendStructure(top)
    describeLinks(pdf, links, it => marked.textOf(it.page, it.piece))
    writeStructure(pdf, top, pages)
  }
  for (const page of pages) pdf.dict(page).set('Tabs', {name: 'S'})
  const producer = textOf(pdf.dict(pdf.trailer.get('Info')).get('Producer')) ?? 'Chromium'
  setCatalogue(pdf)
  pdf.trailer.set('Info', pdf.add(composeInfo(about, producer)))
  const accessible = listFaults(pdf, marked.unmarked).length === 0
  const metadata = composeMetadata(about, {producer, accessible})
  const stream = {
    dict: new Map<string, PdfValue>([
      ['Type', {name: 'Metadata'}],
      ['Subtype', {name: 'XML'}],
    ]),
    data: Buffer.from(metadata),
  }
  pdf.catalogue.set('Metadata', pdf.add(stream))
  await marked.packed
  return {pdf: writePdf(pdf), pageCount}
}

function listPieces(links: ReadonlyArray<Element>): Map<number, Set<number>> {
  const pieces = new Map<number, Set<number>>()
  for (const link of links) {
    for (const {page, piece} of listContent(link)) {
      const known = pieces.get(page.ref) ?? new Set()
      pieces.set(page.ref, known.add(piece))
    }
  }
  return pieces
}

function setCatalogue(pdf: Pdf): void {
  const preferences = pdf.dict(pdf.catalogue.get('ViewerPreferences'))
  pdf.catalogue.set('ViewerPreferences', new Map([...preferences, ['DisplayDocTitle', true]]))
  pdf.catalogue.set('Lang', toPdfText('ja'))
  const outlined = pdf.dict(pdf.catalogue.get('Outlines')).has('First')
  if (outlined) pdf.catalogue.set('PageMode', {name: 'UseOutlines'})
}

function composeInfo(about: PdfAbout, producer: string): PdfDict {
  const date = about.date === undefined ? undefined : toPdfDate(about.date)
  const texts: [string, string | undefined][] = [
    ['Title', about.title],
    ['Author', about.author],
    ['Subject', about.subject],
    ['Keywords', about.keywords?.join(', ')],
    ['Creator', about.program],
    ['Producer', producer],
    ['CreationDate', date],
    ['ModDate', date],
  ]
  return new Map(texts.flatMap(([key, text]) => (text ? [[key, toPdfText(text)] as const] : [])))
}
