import {markContent} from './finish/mark-content.js'
import {readAttribute} from './finish/mend-structure.js'
import {listFontResources} from './finish/merge-fonts.js'
import {
  type Element,
  isElement,
  listContent,
  listElements,
  readStructure,
} from './finish/structure.js'
import {listPages} from './pdf/list-pages.js'
import {openPdf, type Pdf} from './pdf/open-pdf.js'
import {isRef, nameOf, type PdfDict, type PdfRef, textOf} from './pdf/pdf-value.js'
import {inflateStream} from './pdf/read-cross-references.js'

/** What a PDF can lack that an accessible one has (ISO 14289-1, its clauses in brackets). */
export type PdfRule =
  | 'not-tagged' // 7.1
  | 'suspect-tags' // 7.1
  | 'no-language' // 7.2
  | 'no-title' // 7.1
  | 'title-not-shown' // 7.1
  | 'content-unmarked' // 7.1
  | 'no-outline' // 7.17
  | 'figure-without-alt' // 7.3
  | 'heading-skipped' // 7.4.2
  | 'header-without-scope' // 7.5
  | 'list-item-without-body' // 7.6
  | 'tab-order' // 7.18.3
  | 'link-without-contents' // 7.18.5
  | 'link-outside-structure' // 7.18.5
  | 'font-not-embedded' // 7.21.4
  | 'font-without-unicode' // 7.21.7

/** A rule that does not hold: how often, and where it is told, on which pages (from 1). */
export interface PdfFault {
  rule: PdfRule
  count: number
  pages: number[]
}

/**
 * Checks what can be checked of a PDF's accessibility without a person and without other programs. That nothing is found
 * does not mean that it is accessible: whether texts and order make sense nobody but a reader can tell.
 * @param bytes a PDF as Chromium prints it or `finishPdf` writes it
 * @returns the rules that do not hold
 * @throws PdfSyntaxError when it is no such PDF
 */
export function checkPdf(bytes: Uint8Array): PdfFault[] {
  const pdf = openPdf(bytes)
  const unmarked = listPages(pdf).flatMap((page, index) => {
    const stream = pdf.stream(pdf.dict(page).get('Contents'))
    if (stream === undefined) return []
    const marked = markContent(inflateStream(stream).toString('latin1'), new Set())
    return marked?.unmarked === 0 ? [] : [index + 1]
  })
  return listFaults(pdf, unmarked)
}

/**
 * The same for a PDF that is open.
 * @param unmarked the numbers, from 1, of the pages on which something is drawn that is neither in the structure nor an artifact
 */
export function listFaults(pdf: Pdf, unmarked: ReadonlyArray<number>): PdfFault[] {
  const faults = new Map<PdfRule, PdfFault>()
  const pages = listPages(pdf)
  const numbers = new Map(pages.map(({ref}, index) => [ref, index + 1]))
  const fault: Tell = (rule, page) => {
    const known = faults.get(rule) ?? {rule, count: 0, pages: []}
    const number = typeof page === 'number' ? page : page && numbers.get(page.ref)
    known.count++
    if (number !== undefined && !known.pages.includes(number)) known.pages.push(number)
    faults.set(rule, known)
  }
  checkDocument(pdf, fault)
  for (const number of unmarked) fault('content-unmarked', number)
  const top = readStructure(pdf)
  if (top !== undefined) checkStructure(top, fault)
  checkPages(pdf, {pages, linked: listLinked(top)}, fault)
  for (const fonts of listFontResources(pdf, pages)) {
    for (const font of fonts.values()) checkFont(pdf, pdf.dict(font), fault)
  }
  return [...faults.values()]
}

type Tell = (rule: PdfRule, page?: PdfRef | number) => void

function checkDocument(pdf: Pdf, fault: Tell): void {
  const {catalogue} = pdf
  const marks = pdf.dict(catalogue.get('MarkInfo'))
  if (marks.get('Marked') !== true || !catalogue.has('StructTreeRoot')) fault('not-tagged')
  if (marks.get('Suspects') === true) fault('suspect-tags')
  if (!textOf(catalogue.get('Lang'))) fault('no-language')
  if (!textOf(pdf.dict(pdf.trailer.get('Info')).get('Title'))?.trim()) fault('no-title')
  const shown = pdf.dict(catalogue.get('ViewerPreferences')).get('DisplayDocTitle')
  if (shown !== true) fault('title-not-shown')
  if (!pdf.dict(catalogue.get('Outlines')).has('First')) fault('no-outline')
}

function checkStructure(top: Element, fault: Tell): void {
  let level = 0
  for (const element of listElements(top)) {
    const {type, dict, kids} = element
    const tell = (rule: PdfRule): void => fault(rule, listContent(element)[0]?.page)
    if (type === 'Figure' && !textOf(dict.get('Alt')) && !dict.has('ActualText')) {
      tell('figure-without-alt')
    }
    if (type === 'TH' && !['Scope', 'Headers'].some(it => readAttribute(dict, it))) {
      tell('header-without-scope')
    }
    const parts = kids.every(it => isElement(it) && ['Lbl', 'LBody'].includes(it.type))
    if (type === 'LI' && !parts) tell('list-item-without-body')
    const heading = /^H([1-6])$/.exec(type)?.[1]
    if (heading !== undefined) {
      if (Number(heading) > level + 1) tell('heading-skipped')
      level = Number(heading)
    }
  }
}

/** The annotations that the structure places in a link. */
function listLinked(top: Element | undefined): ReadonlySet<number> {
  const links = top === undefined ? [] : listElements(top).filter(it => it.type === 'Link')
  return new Set(
    links.flatMap(it => it.kids.flatMap(kid => ('object' in kid ? kid.object.ref : []))),
  )
}

function checkPages(
  pdf: Pdf,
  {pages, linked}: {pages: PdfRef[]; linked: ReadonlySet<number>},
  fault: Tell,
): void {
  for (const page of pages) {
    const dict = pdf.dict(page)
    const annotations = pdf.list(dict.get('Annots'))
    if (annotations.length > 0 && nameOf(dict.get('Tabs')) !== 'S') fault('tab-order', page)
    for (const it of annotations) {
      const annotation = pdf.dict(it)
      if (nameOf(annotation.get('Subtype')) !== 'Link') continue
      if (!textOf(annotation.get('Contents'))) fault('link-without-contents', page)
      if (!isRef(it) || !linked.has(it.ref)) fault('link-outside-structure', page)
    }
  }
}

function checkFont(pdf: Pdf, font: PdfDict, fault: Tell): void {
  if (pdf.stream(font.get('ToUnicode')) === undefined) fault('font-without-unicode')
  // The glyphs of a Type 3 font are drawn in the PDF itself.
  if (nameOf(font.get('Subtype')) === 'Type3') return
  const descendant = pdf.list(font.get('DescendantFonts'))[0] ?? font
  const descriptor = pdf.dict(pdf.dict(descendant).get('FontDescriptor'))
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  if (!files.some(it => pdf.stream(descriptor.get(it)))) fault('font-not-embedded')
}
