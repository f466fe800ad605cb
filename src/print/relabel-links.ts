import {listDestinations, readDestinationName} from './destinations.js'
import {listLinks} from './finish/describe-links.js'
import {openTextReader} from './finish/read-text.js'
import {rewriteNumber} from './finish/rewrite-number.js'
import {type ContentKid, listContent, readStructure} from './finish/structure.js'
import {deflateBytes} from './pdf/deflate-bytes.js'
import {openPdf, type Pdf} from './pdf/open-pdf.js'
import {
  isRef,
  nameOf,
  type PdfDict,
  type PdfRef,
  type PdfValue,
  textOf,
  toPdfText,
} from './pdf/pdf-value.js'
import {inflateStream} from './pdf/read-cross-references.js'
import {writePdf} from './pdf/write-pdf.js'

/**
 * Lets the links of a PDF that say the number of the page that they lead to say what is printed on that page.
 * @param bytes a PDF as `finishPdf` writes it, numbered from 1
 * @param labels what is printed on each page as its number
 * @returns undefined where not all of them could be changed
 * @throws PdfSyntaxError when it is no such PDF
 */
export async function relabelLinks(
  bytes: Uint8Array,
  labels: ReadonlyArray<string>,
): Promise<Uint8Array | undefined> {
  const pdf = openPdf(bytes)
  const top = readStructure(pdf)
  const reader = openTextReader(pdf)
  const contents = openContents(pdf)
  const {pages} = listDestinations(pdf)
  for (const link of top ? listLinks(top) : []) {
    const annotations = link.kids.flatMap(it => ('object' in it ? [pdf.dict(it.object)] : []))
    const name = annotations.map(it => nameOf(it.get('Dest'))).find(it => it !== undefined)
    const number = name === undefined ? undefined : pages.get(readDestinationName(name))
    const label = number === undefined ? undefined : labels[number - 1]
    if (label === undefined || label === `${number}`) continue
    const change = {number: `${number}`, label}
    const done = listContent(link).some(it =>
      rewritePiece(contents, it, text =>
        rewriteNumber(pdf, text, {page: it.page, ...change, reader}),
      ),
    )
    const told = annotations.map(it => tell(it, change))
    if (!done && told.includes(true)) return undefined
  }
  contents.save()
  return writePdf(pdf)
}

interface Change {
  number: string
  label: string
}

/** Says in the annotation what the link says; whether it said the number. */
function tell(annotation: PdfDict, {number, label}: Change): boolean {
  const text = textOf(annotation.get('Contents')) ?? ''
  const before = text.slice(0, -number.length)
  if (!text.endsWith(number) || /\d$/.test(before)) return false
  annotation.set('Contents', toPdfText(`${before}${label}`))
  return true
}

function rewritePiece(
  contents: Contents,
  {page, piece}: ContentKid,
  rewrite: (text: string) => string | undefined,
): boolean {
  const content = contents.read(page)
  const mark = `/MCID ${piece} >>BDC\n`
  const start = content.indexOf(mark) + mark.length
  const end = content.indexOf('EMC', start)
  if (start < mark.length || end < 0) return false
  const text = rewrite(content.slice(start, end))
  if (text === undefined) return false
  contents.change(page, content.slice(0, start) + text + content.slice(end))
  return true
}

/** What is drawn on the pages, each unpacked and packed once. */
interface Contents {
  read(page: PdfRef): string
  change(page: PdfRef, content: string): void
  save(): void
}

function openContents(pdf: Pdf): Contents {
  const known = new Map<number, string>()
  const changed = new Map<number, PdfRef>()
  return {
    read(page) {
      const stream = pdf.stream(pdf.dict(page).get('Contents'))
      const content =
        known.get(page.ref) ?? (stream ? inflateStream(stream).toString('latin1') : '')
      known.set(page.ref, content)
      return content
    },
    change(page, content) {
      const ref = pdf.dict(page).get('Contents')
      known.set(page.ref, content)
      if (isRef(ref)) changed.set(page.ref, ref)
    },
    save() {
      const filter: [string, PdfValue] = ['Filter', {name: 'FlateDecode'}]
      for (const [page, ref] of changed) {
        const data = deflateBytes(Buffer.from(known.get(page) ?? '', 'latin1'))
        pdf.put(ref, {dict: new Map([filter]), data})
      }
    },
  }
}
