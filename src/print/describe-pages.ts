import {createHash} from 'node:crypto'
import {openFlow} from './finish/flow.js'
import {openTextReader, type TextReader} from './finish/read-text.js'
import {listPages} from './pdf/list-pages.js'
import {openPdf, type Pdf} from './pdf/open-pdf.js'
import {isDict, isStream, nameOf, type PdfDict, type PdfValue} from './pdf/pdf-value.js'
import {inflateStream} from './pdf/read-cross-references.js'
import {writeValue} from './pdf/write-value.js'

/** Where the names stand that an operator uses (ISO 32000-1, 7.8.3). */
const resourceKinds: Readonly<Record<string, string>> = {
  gs: 'ExtGState',
  Do: 'XObject',
  sh: 'Shading',
  scn: 'Pattern',
  SCN: 'Pattern',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
}

/** Forms stand in forms; more of them than this no printer writes. */
const deepest = 8

/**
 * Says of each page of a PDF what can be seen on it, as a fingerprint: pages that look alike have the same one, whatever
 * their fonts are called and their glyphs are numbered, and wherever they stand in the file. Marks, links and tags do not
 * count.
 * @param bytes a PDF as Chromium prints it or `finishPdf` writes it
 * @throws PdfSyntaxError when it is no such PDF
 */
export function describePages(bytes: Uint8Array): string[] {
  const pdf = openPdf(bytes)
  const describe = openDescriber(pdf)
  return listPages(pdf).map(ref => {
    const page = pdf.dict(ref)
    const streams = pdf.list(page.get('Contents')).map(it => pdf.stream(it))
    const contents = streams.map(it => (it ? inflateStream(it).toString('latin1') : ''))
    const drawn = describe(contents.join('\n'), pdf.dict(page.get('Resources')), 0)
    const size = writeValue(pdf.get(page.get('MediaBox')), it => it)
    return createHash('sha256').update(`${size}\n${drawn}`).digest('hex')
  })
}

type Describe = (content: string, resources: PdfDict, depth: number) => string

function openDescriber(pdf: Pdf): Describe {
  const reader = openTextReader(pdf)
  const describe: Describe = (content, resources, depth) => {
    let font: PdfValue | undefined
    const toPage = openFlow()
    const lines = content.split('\n').flatMap(line => {
      const operator = line.slice(line.lastIndexOf(' ') + 1)
      if (operator.endsWith('BDC') || operator.endsWith('BMC') || operator === 'EMC') return []
      if (operator === 'Tj' || operator === 'TJ') return [readGlyphs(line, font, reader)]
      const name = /\/([^\s/<>[\]()]+)/.exec(line)?.[1]
      if (operator === 'Tf') {
        font = pdf.dict(resources.get('Font')).get(name ?? '')
        return [`${familyOf(pdf, font)} ${line.slice(line.indexOf(' ') + 1)}`]
      }
      const kind = resourceKinds[operator]
      if (kind === undefined || name === undefined) return [toPage(line, operator)]
      const found = pdf.dict(resources.get(kind)).get(name)
      return [`${describeValue(found, depth)} ${operator}`]
    })
    return lines.join('\n')
  }
  const describeValue = (value: PdfValue | undefined, depth: number): string => {
    const found = pdf.get(value)
    if (depth > deepest) return ''
    if (isStream(found)) {
      const form = nameOf(found.dict.get('Subtype')) === 'Form'
      const data = inflateIfNeeded(found)
      const body = form
        ? describe(data.toString('latin1'), pdf.dict(found.dict.get('Resources')), depth + 1)
        : createHash('sha256').update(data).digest('hex')
      return `${describeDict(found.dict, depth)} ${body}`
    }
    if (isDict(found)) return describeDict(found, depth)
    if (Array.isArray(found)) return found.map(it => describeValue(it, depth + 1)).join(' ')
    return writeValue(found, it => it)
  }
  const describeDict = (dict: PdfDict, depth: number): string =>
    [...dict]
      .filter(([key]) => !unseen.has(key))
      .map(([key, value]) => `${key} ${describeValue(value, depth + 1)}`)
      .join(' ')
  return describe
}

/** Keys that say how a thing is stored, and not how it looks. */
const unseen: ReadonlySet<string> = new Set(['Length', 'Filter', 'Resources', 'StructParents'])

function inflateIfNeeded(stream: {dict: PdfDict; data: Uint8Array}): Buffer {
  const flate = nameOf(stream.dict.get('Filter')) === 'FlateDecode'
  return flate ? inflateStream(stream) : Buffer.from(stream.data)
}

/** Glyphs as their text; as their numbers where the font does not say which text they are. */
function readGlyphs(line: string, font: PdfValue | undefined, reader: TextReader): string {
  return line.replace(/<([0-9A-Fa-f]*)>/g, (codes, digits: string) => {
    const text = reader.readIn(font, digits)
    return text === '' ? codes : `(${text})`
  })
}

/** The font without the mark of its subset (9.6.4). */
function familyOf(pdf: Pdf, font: PdfValue | undefined): string {
  return (nameOf(pdf.dict(font).get('BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, '')
}
