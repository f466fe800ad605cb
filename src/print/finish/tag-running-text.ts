import {deflateBytes} from '../pdf/deflate-bytes.js'
import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, type PdfRef, type PdfValue} from '../pdf/pdf-value.js'
import {inflateStream} from '../pdf/read-cross-references.js'
import {openTextReader, type TextReader} from './read-text.js'
import {type Element, isElement, type Kid, listContent} from './structure.js'

/** What elements may stand in that hold others, and no row or list of a fixed form. */
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct'])

/**
 * Takes a text in the margin of pages up into the structure, before all else that stands on its page: Chromium marks what
 * stands in margins as artifacts, which are not read aloud. `writeStructure` has to follow.
 * @param words the text, drawn as a whole and nothing beside it
 */
export function tagRunningText(
  pdf: Pdf,
  top: Element,
  {pages, words}: {pages: ReadonlyArray<PdfRef>; words: string},
): void {
  const reader = openTextReader(pdf)
  for (const page of pages) {
    const contents = pdf.dict(page).get('Contents')
    const stream = pdf.stream(contents)
    if (stream === undefined || !isRef(contents)) continue
    const content = inflateStream(stream).toString('latin1')
    const piece =
      Math.max(-1, ...[...content.matchAll(/\/MCID (\d{1,9})/g)].map(it => Number(it[1]))) + 1
    const marked = markText(content, {
      piece,
      reads: block => readBlock(block, page, reader) === words,
    })
    // What is read aloud needs a way back from the page to its element.
    if (marked === undefined || !pdf.dict(page).has('StructParents')) continue
    const filter: [string, PdfValue] = ['Filter', {name: 'FlateDecode'}]
    const data = deflateBytes(Buffer.from(marked, 'latin1'))
    pdf.put(contents, {dict: new Map([filter]), data})
    const element: Element = {type: 'P', dict: new Map(), kids: [{piece, page}]}
    insertBefore(top, element, page)
  }
}

/** Takes the first piece of text that is the one out of its artifact. */
function markText(
  content: string,
  {piece, reads}: {piece: number; reads(block: string): boolean},
): string | undefined {
  const artifact = '/Artifact BMC\n'
  const end = '\nET\n'
  for (let start = content.indexOf(artifact); start >= 0; ) {
    const close = content.indexOf('\nEMC', start)
    if (close < 0) return undefined
    for (let at = content.indexOf('\nBT\n', start); at >= 0 && at < close; ) {
      const stop = content.indexOf(end, at) + end.length
      const block = content.slice(at + 1, stop)
      if (reads(block)) {
        const [before, after] = [content.slice(0, at + 1), content.slice(stop)]
        return `${before}EMC\n/P <</MCID ${piece} >>BDC\n${block}EMC\n${artifact}${after}`
      }
      at = content.indexOf('\nBT\n', stop - 1)
    }
    start = content.indexOf(artifact, close)
  }
  return undefined
}

function readBlock(block: string, page: PdfRef, reader: TextReader): string {
  const font = /^\/(\S+) \S+ Tf$/m.exec(block)?.[1] ?? ''
  const codes = [...block.matchAll(/<([0-9A-Fa-f]*)>/g)].map(it => it[1]).join('')
  return reader.read(page, font, codes)
}

/** Before what begins on the page; inside a group that began before it. */
function insertBefore(top: Element, element: Element, page: PdfRef): void {
  let group = top
  for (;;) {
    const index = group.kids.findIndex(kid => pagesOf(kid).includes(page.ref))
    const kid = group.kids[index]
    if (!kid || !isElement(kid) || !groups.has(kid.type) || pagesOf(kid)[0] === page.ref) {
      group.kids.splice(Math.max(index, 0), 0, element)
      return
    }
    group = kid
  }
}

function pagesOf(kid: Kid): number[] {
  if (isElement(kid)) return listContent(kid).map(it => it.page.ref)
  return 'piece' in kid ? [kid.page.ref] : []
}
