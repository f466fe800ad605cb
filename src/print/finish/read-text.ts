import type {Pdf} from '../pdf/open-pdf.js'
import {isDict, type PdfDict, type PdfRef, type PdfValue} from '../pdf/pdf-value.js'
import {inflateStream} from '../pdf/read-cross-references.js'
import {readUnicodeMap, type UnicodeMap} from './unicode-map.js'

/** Reads the text of glyphs. */
export interface TextReader {
  /**
   * @param font the name of the font on the page
   * @param codes the codes of the glyphs in hexadecimal
   */
  read(page: PdfRef, font: string, codes: string): string
  /** The same by the font itself. */
  readIn(font: PdfValue | undefined, codes: string): string
}

interface FontCodes {
  /** How many digits of hexadecimal a code has. */
  digits: number
  map: UnicodeMap
}

/** Opens a reader of the text on the pages of a PDF; each font is read once. */
export function openTextReader(pdf: Pdf): TextReader {
  const known = new Map<PdfValue, FontCodes>()
  const codesOf = (font: PdfValue): FontCodes => {
    const found = known.get(font) ?? readFont(pdf, font)
    known.set(font, found)
    return found
  }
  const readIn: TextReader['readIn'] = (font, codes) => decode(codes, codesOf(pdf.get(font)))
  return {readIn, read: (page, font, codes) => readIn(listFonts(pdf, page).get(font), codes)}
}

/** Lists the fonts of a page by their names on it. */
export function listFonts(pdf: Pdf, page: PdfRef): PdfDict {
  return pdf.dict(pdf.dict(pdf.dict(page).get('Resources')).get('Font'))
}

function readFont(pdf: Pdf, font: PdfValue): FontCodes {
  const stream = isDict(font) ? pdf.stream(font.get('ToUnicode')) : undefined
  const map =
    stream === undefined ? new Map() : readUnicodeMap(inflateStream(stream).toString('latin1'))
  return {digits: isDict(font) && font.has('DescendantFonts') ? 4 : 2, map}
}

function decode(codes: string, {digits, map}: FontCodes): string {
  let text = ''
  for (let i = 0; i < codes.length; i += digits) {
    text += map.get(Number.parseInt(codes.slice(i, i + digits), 16)) ?? ''
  }
  return text
}
