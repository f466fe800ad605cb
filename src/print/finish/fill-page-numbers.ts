import {readDestinationName} from '../destinations.js'
import {openNumber} from '../open-number.js'
import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, nameOf, type PdfRef} from '../pdf/pdf-value.js'
import {inflateStream} from '../pdf/read-cross-references.js'
import {fillNumber, type PageFonts} from './fill-number.js'
import {openPageFonts} from './open-page-fonts.js'
import type {TextReader} from './read-text.js'
import {type ContentKid, type Element, listContent} from './structure.js'

/** A piece of content that now says on which page something stands. */
export interface FilledNumber extends ContentKid {
  number: string
}

/**
 * Puts into the links of a PDF the numbers of the pages that they lead to, wherever one says `openNumber`. Nothing moves.
 * @param links the elements that are links
 * @param options.pages on which page things stand, by element id
 * @returns what was filled in; fewer than were open where the PDF is not written as Chromium writes it
 */
export function fillPageNumbers(
  pdf: Pdf,
  links: ReadonlyArray<Element>,
  {pages, reader}: {pages: ReadonlyMap<string, number>; reader: TextReader},
): FilledNumber[] {
  const open = new Map<number, FilledNumber[]>()
  for (const link of links) {
    const number = findPage(pdf, link, pages)
    if (number === undefined) continue
    for (const {piece, page} of listContent(link)) {
      const known = open.get(page.ref) ?? []
      known.push({piece, page, number: String(number)})
      open.set(page.ref, known)
    }
  }
  const fontsOf = openPageFonts(pdf, reader)
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
  const content = inflateStream(stream).toString('latin1')
  const filled = pieces.flatMap(it => {
    const cut = findPiece(content, it.piece)
    const target = {open: openNumber, number: it.number}
    const text = cut && fillNumber(content.slice(cut.start, cut.end), target, fonts)
    return cut === undefined || text === undefined ? [] : [{number: it, ...cut, text}]
  })
  if (filled.length > 0) {
    pdf.put(contents, {dict: new Map(), data: Buffer.from(exchange(content, filled), 'latin1')})
  }
  return filled.map(it => it.number)
}

interface Cut {
  start: number
  end: number
}

/** Finds a piece of marked content; not one that is drawn in several parts. */
function findPiece(content: string, piece: number): Cut | undefined {
  const mark = `/MCID ${piece} >>BDC\n`
  const found = content.indexOf(mark)
  const start = found + mark.length
  const end = content.indexOf('EMC', start)
  return found < 0 || end < 0 || content.includes(mark, start) ? undefined : {start, end}
}

function exchange(content: string, cuts: ReadonlyArray<Cut & {text: string}>): string {
  let at = 0
  let changed = ''
  for (const {start, end, text} of [...cuts].sort((a, b) => a.start - b.start)) {
    changed += content.slice(at, start) + text
    at = end
  }
  return changed + content.slice(at)
}
