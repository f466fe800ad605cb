import type {Pdf} from '../pdf/open-pdf.js'
import type {PdfRef} from '../pdf/pdf-value.js'
import {listFonts, type TextReader} from './read-text.js'
import {readWidths} from './read-widths.js'

/** What is to stand where a number stands. */
export interface Rewriting {
  page: PdfRef
  number: string
  label: string
  reader: TextReader
}

/**
 * Puts a label in the place of a number in a piece of a content stream, and lets it end where the number ends.
 * @param content the operators of the piece, one or a few to a line
 * @returns undefined where the piece draws anything else, or its font has not all signs of the label
 */
export function rewriteNumber(
  pdf: Pdf,
  content: string,
  {page, number, label, reader}: Rewriting,
): string | undefined {
  const [, before = '', font = '', size = '', x = '', y = '', codes = '', after = ''] =
    drawing.exec(content) ?? []
  if (reader.read(page, font, codes) !== number || /\nBT\n/.test(after)) return undefined
  const dict = pdf.dict(listFonts(pdf, page).get(font))
  const codeOf = new Map([...(reader.mapOf(dict) ?? [])].map(([code, text]) => [text, code]))
  const glyphs = [...label].map(it => codeOf.get(it))
  if (glyphs.includes(undefined)) return undefined
  const widthOf = readWidths(pdf, dict)
  const sum = (all: ReadonlyArray<number | undefined>): number =>
    all.reduce<number>((width, it) => width + widthOf(it ?? 0), 0) * (Number(size) / 1000)
  const old = (codes.match(/.{4}/g) ?? []).map(it => Number.parseInt(it, 16))
  const left = Number((Number(x) + sum(old) - sum(glyphs)).toFixed(5))
  const written = glyphs.map(it => (it ?? 0).toString(16).toUpperCase().padStart(4, '0')).join('')
  return `${before}/${font} ${size} Tf\n1 0 0 -1 ${left} ${y} Tm\n<${written}> Tj\n${after}`
}

/** As Skia draws a word, and `fillNumber` a number: type of its size, not turned or stretched. */
const drawing =
  /^((?:[^\n]*\n)*?BT\n)\/(\S+) (\S+) Tf\n1 0 0 -1 (\S+) (\S+) Tm\n<([0-9A-Fa-f]+)> Tj\n(ET\n[\s\S]*)$/
