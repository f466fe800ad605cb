import {deflateBytes} from '../pdf/deflate-bytes.js'
import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, nameOf, type PdfDict, type PdfRef, type PdfValue} from '../pdf/pdf-value.js'
import {inflateStream} from '../pdf/read-cross-references.js'
import {joinGlyphs} from './join-glyphs.js'
import type {TextReader} from './read-text.js'
import {type UnicodeMap, writeUnicodeMap} from './unicode-map.js'

interface Subset {
  ref: PdfRef
  font: PdfDict
  /** The font that names the glyphs by number. */
  descendant: PdfDict
  descriptor: PdfDict
  file: Uint8Array
  unicode: UnicodeMap
}

/**
 * Makes one font of those that are subsets of the same: Chromium embeds a font once for every brightness of the text that
 * is set in it. What is left of each font is what a PDF needs.
 * @param pages the pages, whose resources are changed
 */
export function mergeFonts(pdf: Pdf, pages: ReadonlyArray<PdfRef>, reader: TextReader): void {
  const uses = listFontResources(pdf, pages)
  const refs = new Map(
    uses.flatMap(it => [...it.values()].filter(isRef)).map(it => [it.ref, it] as const),
  )
  const families = new Map<string, Subset[]>()
  for (const ref of refs.values()) {
    const subset = readSubset(pdf, ref, reader)
    if (subset === undefined) continue
    const name = nameOf(subset.font.get('BaseFont')) ?? ''
    families.set(name, [...(families.get(name) ?? []), subset])
  }
  const kept = new Map<number, PdfRef>()
  for (const subsets of families.values()) {
    const [first] = subsets
    if (first === undefined || !mergeInto(pdf, first, subsets)) continue
    for (const {ref} of subsets) kept.set(ref.ref, first.ref)
  }
  for (const fonts of uses) {
    for (const [name, value] of fonts) {
      if (isRef(value)) fonts.set(name, kept.get(value.ref) ?? value)
    }
  }
}

/** Lists the font dictionaries of the pages and of the forms that are drawn on them. */
export function listFontResources(pdf: Pdf, pages: ReadonlyArray<PdfRef>): PdfDict[] {
  const found = new Set<PdfDict>()
  const seen = new Set<PdfDict>()
  const visit = (resources: PdfDict): void => {
    if (seen.has(resources)) return
    seen.add(resources)
    found.add(pdf.dict(resources.get('Font')))
    for (const kind of ['XObject', 'Pattern']) {
      for (const object of pdf.dict(resources.get(kind)).values()) {
        const dict = pdf.stream(object)?.dict
        if (dict !== undefined) visit(pdf.dict(dict.get('Resources')))
      }
    }
  }
  for (const page of pages) visit(pdf.dict(pdf.dict(page).get('Resources')))
  return [...found]
}

function readSubset(pdf: Pdf, ref: PdfRef, reader: TextReader): Subset | undefined {
  const font = pdf.dict(ref)
  const descendant = pdf.dict(pdf.list(font.get('DescendantFonts'))[0])
  const descriptor = pdf.dict(descendant.get('FontDescriptor'))
  const file = pdf.stream(descriptor.get('FontFile2'))
  const unicode = reader.mapOf(font)
  const identity =
    nameOf(font.get('Encoding')) === 'Identity-H' &&
    nameOf(descendant.get('CIDToGIDMap')) === 'Identity'
  if (!identity || file === undefined || unicode === undefined) return undefined
  return {
    ref,
    font,
    descendant,
    descriptor,
    file: inflateStream(file),
    unicode,
  }
}

function mergeInto(pdf: Pdf, first: Subset, subsets: Subset[]): boolean {
  const unicode = new Map(subsets.flatMap(it => [...it.unicode]))
  const clash = subsets.some(it =>
    [...it.unicode].some(([code, text]) => unicode.get(code) !== text),
  )
  const joined = joinGlyphs(subsets.map(it => it.file))
  if (clash || joined === undefined) return false
  const glyphs = deflateBytes(joined.file)
  const program = deflateBytes(writeUnicodeMap(unicode))
  const filter = ['Filter', {name: 'FlateDecode'}] as const
  const length1 = ['Length1', joined.file.length] as const
  first.descendant.set('DW', 1000).set('W', writeWidths(joined.widths, 1000))
  first.descriptor.set(
    'FontFile2',
    pdf.add({dict: new Map<string, PdfValue>([filter, length1]), data: glyphs}),
  )
  first.font.set('ToUnicode', pdf.add({dict: new Map<string, PdfValue>([filter]), data: program}))
  return true
}

/** Writes a width array (9.7.4.3) of the glyphs that are not as wide as most are. */
function writeWidths(widths: number[], usual: number): PdfValue[] {
  const array: PdfValue[] = []
  let run: PdfValue[] = []
  let next = -1
  for (const [glyph, width] of widths.entries()) {
    if (width === usual || width === 0) continue
    if (glyph !== next) {
      run = []
      array.push(glyph, run)
    }
    run.push(width)
    next = glyph + 1
  }
  return array
}
