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
  /** What the codes of a font stand for; undefined where it does not say. */
  mapOf(font: PdfValue): UnicodeMap | undefined
}

/** Opens a reader of the text on the pages of a PDF; each font is read once. */
export function openTextReader(pdf: Pdf): TextReader {
  const known = new Map<PdfValue, UnicodeMap | undefined>()
  const mapOf = (font: PdfValue): UnicodeMap | undefined => {
    if (!known.has(font)) known.set(font, readMap(pdf, font))
    return known.get(font)
  }
  const readIn: TextReader['readIn'] = (value, codes) => {
    const font = pdf.get(value)
    const digits = isDict(font) && font.has('DescendantFonts') ? 4 : 2
    return decode(codes, digits, mapOf(font))
  }
  return {
    mapOf,
    readIn,
    read: (page, font, codes) => readIn(listFonts(pdf, page).get(font), codes),
  }
}

/** Lists the fonts of a page by their names on it. */
export function listFonts(pdf: Pdf, page: PdfRef): PdfDict {
  return pdf.dict(pdf.dict(pdf.dict(page).get('Resources')).get('Font'))
}

function readMap(pdf: Pdf, font: PdfValue): UnicodeMap | undefined {
  const stream = isDict(font) ? pdf.stream(font.get('ToUnicode')) : undefined
  return stream && readUnicodeMap(inflateStream(stream).toString('latin1'))
}

// A code has so many digits of hexadecimal.
function decode(codes: string, digits: number, map: UnicodeMap | undefined): string {
  let text = ''
  for (let i = 0; i < codes.length; i += digits) {
    text += map?.get(Number.parseInt(codes.slice(i, i + digits), 16)) ?? ''
  }
  return text
}
