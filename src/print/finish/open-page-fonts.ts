import type {Pdf} from '../pdf/open-pdf.js'
import type {PdfRef, PdfValue} from '../pdf/pdf-value.js'
import type {PageFonts} from './fill-number.js'
import {listFonts, type TextReader} from './read-text.js'
import {readWidths} from './read-widths.js'

/** Opens the fonts of pages; the widths and the codes of each are read once. */
export function openPageFonts(pdf: Pdf, reader: TextReader): (page: PdfRef) => PageFonts {
  const widths = new Map<unknown, (code: number) => number>()
  const codes = new Map<PdfValue, ReadonlyMap<string, string | undefined>>()
  return page => {
    const fontOf = (name: string) => pdf.dict(listFonts(pdf, page).get(name))
    return {
      read: (font, digits) => reader.read(page, font, digits),
      widthOf(name, code) {
        const font = fontOf(name)
        const widthOf = widths.get(font) ?? readWidths(pdf, font)
        widths.set(font, widthOf)
        return widthOf(Number.parseInt(code, 16))
      },
      codeOf(name, digit) {
        const font = fontOf(name)
        const codeOf = codes.get(font) ?? listDigits(font, reader)
        codes.set(font, codeOf)
        return codeOf.get(digit)
      },
    }
  }
}

/** Digit → its code in hexadecimal; undefined where a font has two forms of it, of which one cannot say which is meant. */
function listDigits(font: PdfValue, reader: TextReader): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const [code, text] of reader.mapOf(font) ?? []) {
    if (!/^\d$/.test(text)) continue
    found.set(text, found.has(text) ? undefined : code.toString(16).toUpperCase().padStart(4, '0'))
  }
  return found
}
