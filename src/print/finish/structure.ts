import type {Pdf} from '../pdf/open-pdf.js'
import {isDict, isRef, nameOf, type PdfDict, type PdfRef, type PdfValue} from '../pdf/pdf-value.js'

/** A piece of marked content: its number on its page. */
export interface ContentKid {
  piece: number
  page: PdfRef
}

/** A thing on a page that is no content of it, such as the annotation of a link. */
export interface ObjectKid {
  object: PdfRef
  page: PdfRef | undefined
}

/** An element of the structure of a document (ISO 32000-1, 14.7.2): what stands in it, in reading order. */
export interface Element {
  /** Where it stands; a new one stands nowhere yet. */
  ref?: PdfRef
  type: string
  /** Its dictionary, for all but `S`, `K`, `P` and `Pg`. */
  dict: PdfDict
  kids: Kid[]
}

export type Kid = Element | ContentKid | ObjectKid

/** Whether a kid is an element. */
export function isElement(kid: Kid): kid is Element {
  return 'kids' in kid
}

/**
 * Reads the structure of a PDF as a tree: that of its own catalogue, or of another.
 * @returns undefined where there is none, or where it has what Chromium does not write: content in streams of its own
 */
export function readStructure(pdf: Pdf, catalogue: PdfDict = pdf.catalogue): Element | undefined {
  const root = pdf.dict(catalogue.get('StructTreeRoot'))
  const [top, ...others] = pdf.list(root.get('K'))
  if (!isRef(top) || others.length > 0) return undefined
  let foreign = false

  const readKid = (value: PdfValue, page: PdfRef | undefined): Kid[] => {
    if (typeof value === 'number') return page === undefined ? [] : [{piece: value, page}]
    const dict = pdf.dict(value)
    const own = pageOf(dict) ?? page
    const type = nameOf(dict.get('Type'))
    if (type === 'MCR') {
      if (dict.has('Stm')) foreign = true
      const piece = dict.get('MCID')
      return typeof piece === 'number' && own !== undefined ? [{piece, page: own}] : []
    }
    if (type === 'OBJR') {
      const object = dict.get('Obj')
      return isRef(object) ? [{object, page: own}] : []
    }
    return isRef(value) && isDict(pdf.get(value)) ? [readElement(value)] : []
  }
  const readElement = (ref: PdfRef): Element => {
    const dict = pdf.dict(ref)
    const page = pageOf(dict)
    const kids = pdf.list(dict.get('K')).flatMap(it => readKid(it, page))
    return {ref, type: nameOf(dict.get('S')) ?? '', dict, kids}
  }
  const element = readElement(top)
  return foreign ? undefined : element
}

function pageOf(dict: PdfDict): PdfRef | undefined {
  const page = dict.get('Pg')
  return isRef(page) ? page : undefined
}

/** Lists an element and all that stand in it, in reading order. */
export function listElements(element: Element): Element[] {
  const elements: Element[] = []
  const walk = (it: Element): void => {
    elements.push(it)
    for (const kid of it.kids) if (isElement(kid)) walk(kid)
  }
  walk(element)
  return elements
}

/** Lists the pieces of content that stand in an element, in reading order. */
export function listContent(element: Element): ContentKid[] {
  return element.kids.flatMap(it => {
    if (isElement(it)) return listContent(it)
    return 'piece' in it ? [it] : []
  })
}
