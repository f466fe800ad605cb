import {deflateAside} from '../pdf/deflate-bytes.js'
import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, type PdfRef, type PdfValue} from '../pdf/pdf-value.js'
import {inflateStream} from '../pdf/read-cross-references.js'
import {markContent} from './mark-content.js'
import type {TextReader} from './read-text.js'

/** What came of marking the pages. */
export interface MarkedPages {
  /** The text of a piece of content that was asked for; empty where it has none. */
  textOf(page: PdfRef, piece: number): string
  /** The numbers, from 1, of the pages that could not be marked. */
  unmarked: number[]
  /** Ends when the content of all pages is packed. */
  packed: Promise<unknown>
}

/** How pages are marked. */
export interface PageMarking {
  wanted: ReadonlyMap<number, ReadonlySet<number>>
  reader: TextReader
  change?(page: PdfRef, content: string): string
}

/**
 * Marks as an artifact what is drawn on the pages outside of all marks, and packs their content as small as it goes.
 * @param options.wanted page → the pieces of content whose text is wanted
 * @param options.change what is changed on a page before
 */
export function markPages(
  pdf: Pdf,
  pages: ReadonlyArray<PdfRef>,
  {wanted, reader, change}: PageMarking,
): MarkedPages {
  const texts = new Map<string, string>()
  const unmarked: number[] = []
  const packing: Promise<void>[] = []
  for (const [index, page] of pages.entries()) {
    const dict = pdf.dict(page)
    const contents = dict.get('Contents')
    const stream = pdf.stream(contents)
    if (stream === undefined || !isRef(contents)) continue
    const printed = inflateStream(stream).toString('latin1')
    const content = change?.(page, printed) ?? printed
    const marked = markContent(content, wanted.get(page.ref) ?? new Set())
    if (marked === undefined) {
      unmarked.push(index + 1)
      continue
    }
    for (const [piece, runs] of marked.pieces) {
      const text = runs.map(it => reader.read(page, it.font, it.codes)).join('')
      texts.set(`${page.ref} ${piece}`, text)
    }
    const filter: [string, PdfValue] = ['Filter', {name: 'FlateDecode'}]
    const packed = deflateAside(Buffer.from(marked.content, 'latin1'))
    packing.push(packed.then(data => pdf.put(contents, {dict: new Map([filter]), data})))
  }
  const textOf = (page: PdfRef, piece: number) => texts.get(`${page.ref} ${piece}`) ?? ''
  return {textOf, unmarked, packed: Promise.all(packing)}
}
