import type {Pdf} from '../pdf/open-pdf.js'
import type {PdfDict} from '../pdf/pdf-value.js'

/**
 * Reads how wide the glyphs of a font are that names them by number (ISO 32000-1, 9.7.4.3).
 * @returns the question: how wide is the glyph of this code, in thousandths of the font size?
 */
export function readWidths(pdf: Pdf, font: PdfDict): (code: number) => number {
  const descendant = pdf.dict(pdf.list(font.get('DescendantFonts'))[0])
  const array = pdf.list(descendant.get('W'))
  const widths = new Map<number, number>()
  for (let i = 0; i + 1 < array.length; ) {
    const first = Number(array[i])
    const second = pdf.get(array[i + 1])
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) widths.set(first + index, Number(width))
      i += 2
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(array[i + 2]))
      i += 3
    }
  }
  const usual = descendant.get('DW')
  return code => widths.get(code) ?? (typeof usual === 'number' ? usual : 1000)
}
