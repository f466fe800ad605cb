import type {Pdf} from './open-pdf.js'
import {isRef, type PdfDict, type PdfRef, type PdfValue} from './pdf-value.js'

/** Lists the pages of a PDF, in order (ISO 32000-1, 7.7.3): those of its own catalogue, or of another. */
export function listPages(pdf: Pdf, catalogue: PdfDict = pdf.catalogue): PdfRef[] {
  const pages: PdfRef[] = []
  const visit = (value: PdfValue | undefined): void => {
    if (!isRef(value)) return
    const node = pdf.dict(value)
    if (!node.has('Kids')) pages.push(value)
    else for (const kid of pdf.list(node.get('Kids'))) visit(kid)
  }
  visit(catalogue.get('Pages'))
  return pages
}
