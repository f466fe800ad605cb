import {readDestinationName} from '../destinations.js'
import {openNumber} from '../open-number.js'
import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, nameOf, type PdfRef} from '../pdf/pdf-value.js'
import {inflateStream} from '../pdf/read-cross-references.js'
import {fillNumber, type PageFonts} from './fill-number.js'
import {listFonts, openTextReader} from './read-text.js'
import {readWidths} from './read-widths.js'
import {type ContentKid, type Element, listContent} from './structure.js'

/** A piece of content that now says on which page something stands. */
export interface FilledNumber extends ContentKid {
  number: string
}

/**
 * Puts into the links of a PDF the numbers of the pages that they lead to, wherever one says `openNumber`. Nothing moves.
 * @param links the elements that are links
 * @param pages on which page things stand, by element id
 * @returns what was filled in; fewer than were open where the PDF is not written as Chromium writes it
 */
export function fillPageNumbers(
  pdf: Pdf,
  links: ReadonlyArray<Element>,
  pages: ReadonlyMap<string, number>,
): FilledNumber[] {
  const open = new Map<number, FilledNumber[]>()
  for (const link of links) {
    const number = findPage(pdf, link, pages)
    if (number === undefined) continue
    for (const {piece, page} of listContent(link)) {
      open.set(page.ref, [...(open.get(page.ref) ?? []), {piece, page, number: String(number)}])
    }
  }
  const fontsOf = openFonts(pdf)
  return [...open.values()].flatMap(pieces => fillPage(pdf, pieces, fontsOf))
}

function findPage(pdf: Pdf, link: Element, pages: ReadonlyMap<string, number>): number | undefined {
  for (const kid of link.kids) {
    const name = 'object' in kid ? nameOf(pdf.dict(kid.object).get('Dest')) : undefined
    if (name !== undefined) return pages.get(readDestinationName(name))
  }
  return undefined
}

function fillPage(
  pdf: Pdf,
  pieces: ReadonlyArray<FilledNumber>,
  fontsOf: (page: PdfRef) => PageFonts,
): FilledNumber[] {
  const [first] = pieces
  const contents = first && pdf.dict(first.page).get('Contents')
  const stream = pdf.stream(contents)
  if (first === undefined || stream === undefined || !isRef(contents)) return []
  const fonts = fontsOf(first.page)
  let content = inflateStream(stream).toString('latin1')
  const filled = pieces.filter(({piece, number}) => {
    const mark = `/MCID ${piece} >>BDC\n`
    const start = content.indexOf(mark) + mark.length
    const end = content.indexOf('EMC', start)
    if (start < mark.length || content.includes(mark, start) || end < 0) return false
    const replaced = fillNumber(content.slice(start, end), {open: openNumber, number}, fonts)
    if (replaced === undefined) return false
    content = content.slice(0, start) + replaced + content.slice(end)
    return true
  })
  if (filled.length > 0) pdf.put(contents, {dict: new Map(), data: Buffer.from(content, 'latin1')})
  return filled
}

function openFonts(pdf: Pdf): (page: PdfRef) => PageFonts {
  const reader = openTextReader(pdf)
  const known = new Map<unknown, (code: number) => number>()
  return page => ({
    read: (font, codes) => reader.read(page, font, codes),
    widthOf(font, code) {
      const dict = pdf.dict(listFonts(pdf, page).get(font))
      const widthOf = known.get(dict) ?? readWidths(pdf, dict)
      known.set(dict, widthOf)
      return widthOf(Number.parseInt(code, 16))
    },
  })
}
