import {listAttributes} from '../finish/mend-structure.js'
import {dropContent} from '../finish/prune-structure.js'
import {type Element, isElement, listElements} from '../finish/structure.js'
import type {Pdf} from '../pdf/open-pdf.js'
import {isRef, type PdfDict, type PdfRef, textOf, toPdfText} from '../pdf/pdf-value.js'
import type {PrintedPart} from './printed-part.js'

/** What the pages of a part say of their structure. */
export interface PartStructure {
  top: Element | undefined
  /** Those of its pages that are kept. */
  pages: ReadonlyArray<PdfRef>
  /** Whether it has others. */
  cut: boolean
  goesOn?: PrintedPart['goesOn']
}

/**
 * Puts the structures of the parts of a paper one behind the other, in the top element of the first; a table or a list that
 * was cut into one again.
 * @returns undefined where a part has none
 */
export function joinStructures(pdf: Pdf, parts: ReadonlyArray<PartStructure>): Element | undefined {
  let joined: Element | undefined
  for (const [index, {top, pages, cut, goesOn}] of parts.entries()) {
    if (top === undefined) return undefined
    if (cut) dropOthers(pdf, top, pages)
    if (joined === undefined) {
      joined = top
      continue
    }
    tellApart(top, `${index + 1} `)
    if (goesOn !== undefined) goOn(joined, top, goesOn)
    joined.kids.push(...top.kids)
  }
  return joined
}

function dropOthers(pdf: Pdf, top: Element, pages: ReadonlyArray<PdfRef>): void {
  const kept = new Set(pages.map(it => it.ref))
  const links = pages.flatMap(it => pdf.list(pdf.dict(it).get('Annots')).filter(isRef))
  const keptLinks = new Set(links.map(it => it.ref))
  dropContent(top, kid => ('piece' in kid ? kept.has(kid.page.ref) : keptLinks.has(kid.object.ref)))
}

/** What table cells call their headers by is counted anew in every print. */
function tellApart(top: Element, mark: string): void {
  rename(top, id => mark + id)
}

function rename(top: Element, nameOf: (id: string) => string): void {
  for (const {dict} of listElements(top)) {
    const id = textOf(dict.get('ID'))
    if (id !== undefined) dict.set('ID', toPdfText(nameOf(id)))
    for (const attributes of listAttributes(dict)) renameHeaders(attributes, nameOf)
  }
}

function renameHeaders(attributes: PdfDict, nameOf: (id: string) => string): void {
  const headers = attributes.get('Headers')
  if (!Array.isArray(headers)) return
  const names = headers.map(it => toPdfText(nameOf(textOf(it) ?? '')))
  attributes.set('Headers', names)
}

/**
 * Moves what stands in the first table or list of a part to the end of the last one before it. A cell at the head of a
 * table holds its text on every page that it is repeated on.
 */
function goOn(
  before: Element,
  top: Element,
  {in: type, heads}: NonNullable<PrintedPart['goesOn']>,
): void {
  const whole = listOutermost(before, type).at(-1)
  const rest = listOutermost(top, type)[0]
  if (whole === undefined || rest === undefined) return
  const cells = listRows(whole, heads).flatMap(listCells)
  const names = new Map<string | undefined, string | undefined>()
  for (const [index, it] of listRows(rest, heads).flatMap(listCells).entries()) {
    const cell = cells[index]
    cell?.kids.push(...it.kids)
    names.set(textOf(it.dict.get('ID')), textOf(cell?.dict.get('ID')))
  }
  for (const row of listRows(rest, heads)) remove(rest, row)
  rename(rest, id => names.get(id) ?? id)
  whole.kids.push(...rest.kids)
  remove(top, rest)
}

function listRows(table: Element, count: number): Element[] {
  const rows = listElements(table).filter(it => it.type === 'TR')
  return rows.slice(0, count)
}

function listCells(row: Element): Element[] {
  return row.kids.filter(isElement)
}

/** The elements of a type that stand in no other of it, in reading order. */
function listOutermost(element: Element, type: string): Element[] {
  if (element.type === type) return [element]
  return element.kids.filter(isElement).flatMap(it => listOutermost(it, type))
}

function remove(from: Element, element: Element): void {
  from.kids = from.kids.filter(it => it !== element)
  for (const kid of from.kids) if (isElement(kid)) remove(kid, element)
}
