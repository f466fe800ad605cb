import type {Pdf} from '../pdf/open-pdf.js'
import {
  isDict,
  isRef,
  type PdfDict,
  type PdfRef,
  type PdfValue,
  textOf,
  toPdfText,
} from '../pdf/pdf-value.js'
import {type ContentKid, type Element, isElement, type Kid, listElements} from './structure.js'

/**
 * Puts a structure in the place of the one a PDF has: the elements, the way back from content and annotations to their
 * elements, and the names that table cells call their headers by, counted anew in reading order.
 * @param pages the pages of the PDF, in order
 */
export function writeStructure(pdf: Pdf, top: Element, pages: ReadonlyArray<PdfRef>): void {
  const rootRef = pdf.catalogue.get('StructTreeRoot')
  const root = pdf.dict(rootRef)
  const parents = new Map<string, PdfRef>()
  const written = new Set<number>()
  const ids = nameHeaders(top)

  const write = (element: Element, parent: PdfValue): PdfRef => {
    const dict: PdfDict = new Map(
      [...element.dict].filter(([key]) => !['S', 'P', 'K', 'Pg'].includes(key)),
    )
    const ref = element.ref ?? pdf.add(dict)
    pdf.put(ref, dict)
    written.add(ref.ref)
    const page = element.kids.find((it): it is ContentKid => 'piece' in it)?.page
    dict.set('S', {name: element.type}).set('P', parent)
    if (page !== undefined) dict.set('Pg', page)
    const kids = element.kids.map(it => {
      if (isElement(it)) return write(it, ref)
      parents.set('piece' in it ? `${it.page.ref} ${it.piece}` : `${it.object.ref}`, ref)
      return writeKid(it, page)
    })
    const [only, ...more] = kids
    if (only !== undefined) dict.set('K', more.length > 0 ? kids : only)
    return ref
  }
  const topRef = write(top, rootRef ?? null)
  root.set('K', topRef)
  writeParents(pdf, {root, parents, pages})
  dropDeadEnds(pdf, written)
  root.delete('IDTree')
  if (ids.size > 0) {
    const refs = new Map<string, PdfRef>()
    collectIds(pdf, topRef, refs)
    const names = [...refs].sort(([a], [b]) => (a < b ? -1 : 1))
    root.set('IDTree', new Map([['Names', names.flatMap(([id, ref]) => [toPdfText(id), ref])]]))
  }
}

// A bookmark may name the element that it leads to (14.7.4.2 does not ask for it).
function dropDeadEnds(pdf: Pdf, written: ReadonlySet<number>): void {
  const visit = (value: PdfValue | undefined): void => {
    for (let item = pdf.dict(value); item.size > 0; item = pdf.dict(item.get('Next'))) {
      const element = item.get('SE')
      if (isRef(element) && !written.has(element.ref)) item.delete('SE')
      visit(item.get('First'))
    }
  }
  visit(pdf.catalogue.get('Outlines'))
}

function writeKid(kid: Exclude<Kid, Element>, page: PdfRef | undefined): PdfValue {
  if ('piece' in kid) {
    if (kid.page.ref === page?.ref) return kid.piece
    return new Map<string, PdfValue>([
      ['Type', {name: 'MCR'}],
      ['Pg', kid.page],
      ['MCID', kid.piece],
    ])
  }
  const place: [string, PdfValue][] =
    kid.page === undefined || kid.page.ref === page?.ref ? [] : [['Pg', kid.page]]
  return new Map<string, PdfValue>([['Type', {name: 'OBJR'}], ['Obj', kid.object], ...place])
}

// The numbers that Chromium names the cells by are those of the nodes in its memory, and differ from run to run.
function nameHeaders(top: Element): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const {dict} of listElements(top)) {
    const id = textOf(dict.get('ID'))
    if (id === undefined) continue
    const name = `h${String(ids.size + 1).padStart(5, '0')}`
    ids.set(id, name)
    dict.set('ID', toPdfText(name))
  }
  for (const {dict} of listElements(top)) {
    const attributes = dict.get('A')
    for (const it of Array.isArray(attributes) ? attributes : [attributes]) {
      const headers = isDict(it) ? it.get('Headers') : undefined
      if (!isDict(it) || !Array.isArray(headers)) continue
      const known = headers.map(id => ids.get(textOf(id) ?? '')).filter(id => id !== undefined)
      if (known.length > 0) it.set('Headers', known.map(toPdfText))
      else it.delete('Headers')
    }
  }
  return ids
}

function collectIds(pdf: Pdf, ref: PdfRef, refs: Map<string, PdfRef>): void {
  const dict = pdf.dict(ref)
  const id = textOf(dict.get('ID'))
  if (id !== undefined) refs.set(id, ref)
  for (const kid of pdf.list(dict.get('K'))) {
    if (isRef(kid)) collectIds(pdf, kid, refs)
  }
}

interface Ways {
  root: PdfDict
  parents: ReadonlyMap<string, PdfRef>
  pages: ReadonlyArray<PdfRef>
}

/** Writes the tree that leads from each piece and each annotation to its element (14.7.4.4). */
function writeParents(pdf: Pdf, {root, parents, pages}: Ways): void {
  const rows: [number, PdfValue][] = []
  const pieces = new Map<number, PdfRef[]>()
  for (const [key, ref] of parents) {
    const [page = 0, piece] = key.split(' ').map(Number)
    if (piece === undefined) continue
    const known = pieces.get(page) ?? []
    known[piece] = ref
    pieces.set(page, known)
  }
  for (const page of pages) {
    const dict = pdf.dict(page)
    const number = dict.get('StructParents')
    const found = pieces.get(page.ref)
    if (typeof number === 'number' && found !== undefined) {
      rows.push([number, pdf.add(Array.from(found, it => it ?? null))])
    }
    for (const annotation of pdf.list(dict.get('Annots'))) {
      const place = pdf.dict(annotation).get('StructParent')
      const ref = isRef(annotation) ? parents.get(String(annotation.ref)) : undefined
      if (typeof place === 'number' && ref !== undefined) rows.push([place, ref])
    }
  }
  rows.sort(([a], [b]) => a - b)
  root.set('ParentTree', pdf.add(new Map([['Nums', rows.flat()]])))
  root.set('ParentTreeNextKey', (rows.at(-1)?.[0] ?? -1) + 1)
}
