import type {Pdf} from './open-pdf.js'
import type {PdfRef, PdfValue} from './pdf-value.js'

/** Makes these the pages of a PDF, in this order (ISO 32000-1, 7.7.3). */
export function setPages(pdf: Pdf, pages: ReadonlyArray<PdfRef>): void {
  const node = pdf.add(
    new Map<string, PdfValue>([
      ['Type', {name: 'Pages'}],
      ['Count', pages.length],
      ['Kids', [...pages]],
    ]),
  )
  for (const page of pages) pdf.dict(page).set('Parent', node)
  pdf.catalogue.set('Pages', node)
}
