import {listLinks} from './finish/describe-links.js'
import {markContent} from './finish/mark-content.js'
import {openTextReader} from './finish/read-text.js'
import {listContent, readStructure} from './finish/structure.js'
import {listPages} from './pdf/list-pages.js'
import {openPdf} from './pdf/open-pdf.js'
import {inflateStream} from './pdf/read-cross-references.js'

/**
 * Reads the text of each page of a PDF without blanks, and without what stands in its margins and the numbers of pages in
 * links: what is said on it, wherever it stands in the paper.
 * @param bytes a PDF as `finishPdf` writes it
 * @throws PdfSyntaxError when it is no such PDF
 */
export function readPageTexts(bytes: Uint8Array): string[] {
  const pdf = openPdf(bytes)
  const top = readStructure(pdf)
  const reader = openTextReader(pdf)
  const linked = new Set(
    (top ? listLinks(top) : []).flatMap(listContent).map(it => `${it.page.ref} ${it.piece}`),
  )
  const pieces = new Map<number, Set<number>>()
  for (const {page, piece} of top ? listContent(top) : []) {
    const known = pieces.get(page.ref) ?? new Set()
    pieces.set(page.ref, known.add(piece))
  }
  return listPages(pdf).map(page => {
    const stream = pdf.stream(pdf.dict(page).get('Contents'))
    const content = stream ? inflateStream(stream).toString('latin1') : ''
    const marked = markContent(content, pieces.get(page.ref) ?? new Set())
    const texts = [...(marked?.pieces ?? [])].map(([piece, runs]) => {
      const text = runs.map(it => reader.read(page, it.font, it.codes)).join('')
      return linked.has(`${page.ref} ${piece}`) && /^[\d-]+$/.test(text) ? '' : text
    })
    return texts.join('').replace(/\s+/g, '')
  })
}
