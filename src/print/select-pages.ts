import {pruneStructure} from './finish/prune-structure.js'
import {type Element, isElement, type Kid, listContent, readStructure} from './finish/structure.js'
import {tagRunningText} from './finish/tag-running-text.js'
import {writeStructure} from './finish/write-structure.js'
import {listPages} from './pdf/list-pages.js'
import {openPdf, type Pdf} from './pdf/open-pdf.js'
import {isRef, nameOf, type PdfRef, type PdfValue, toPdfText} from './pdf/pdf-value.js'
import {type Bookmark, setBookmarks} from './pdf/set-bookmarks.js'
import {setPages} from './pdf/set-pages.js'
import {writePdf} from './pdf/write-pdf.js'

/** A page to keep. */
export interface SelectedPage {
  /** Where it stands in the whole, from 1. */
  number: number
  /** The number that it bears: `12`, `12-2`. */
  label: string
  /** What its bookmark says. */
  bookmark: string
}

/**
 * Makes of a PDF one of some of its pages, which look and are tagged as before. Links to other pages are text; the
 * bookmarks are one for each page.
 * @param bytes a PDF as `finishPdf` writes it
 * @param selected in the order in which they are to stand, at least one
 * @param mark a text in the margins that is to be read aloud before each page that bears it
 * @throws PdfSyntaxError when it is no such PDF; RangeError where it has no such page
 */
export async function selectPages(
  bytes: Uint8Array,
  selected: ReadonlyArray<SelectedPage>,
  mark?: string,
): Promise<Uint8Array> {
  const pdf = openPdf(bytes)
  const all = listPages(pdf)
  const pages = selected.map(({number}) => {
    const page = all[number - 1]
    if (page === undefined) throw new RangeError(`no page ${number}`)
    return page
  })
  const kept = new Set(pages.map(it => it.ref))
  keepDestinations(pdf, kept)
  const links = keepLinks(pdf, pages)
  const top = readStructure(pdf)
  if (top !== undefined) {
    sortByPages(top, pages)
    pruneStructure(top, kid =>
      'piece' in kid ? kept.has(kid.page.ref) : links.has(kid.object.ref),
    )
    if (mark !== undefined) tagRunningText(pdf, top, {pages, words: mark})
    writeStructure(pdf, top, pages)
  }
  setPages(pdf, pages)
  setLabels(pdf, selected)
  setBookmarks(
    pdf,
    pages.map((page, index) => composeBookmark(page, selected[index]?.bookmark ?? '')),
  )
  return writePdf(pdf)
}

function keepDestinations(pdf: Pdf, kept: ReadonlySet<number>): void {
  const places = pdf.dict(pdf.catalogue.get('Dests'))
  for (const [name, place] of places) {
    const [page] = pdf.list(place)
    if (!isRef(page) || !kept.has(page.ref)) places.delete(name)
  }
}

/** Takes the links to what is not there any more off their pages; says which stay. */
function keepLinks(pdf: Pdf, pages: ReadonlyArray<PdfRef>): ReadonlySet<number> {
  const places = pdf.dict(pdf.catalogue.get('Dests'))
  const links = new Set<number>()
  for (const page of pages) {
    const dict = pdf.dict(page)
    const stay = pdf.list(dict.get('Annots')).filter(it => {
      const name = nameOf(pdf.dict(it).get('Dest'))
      return name === undefined || places.has(name)
    })
    if (stay.length > 0) dict.set('Annots', stay)
    else dict.delete('Annots')
    for (const it of stay) if (isRef(it)) links.add(it.ref)
  }
  return links
}

/** Reads in the order of the pages what stands at the top. */
function sortByPages(top: Element, pages: ReadonlyArray<PdfRef>): void {
  const places = new Map(pages.map(({ref}, index) => [ref, index]))
  const placeOf = (kid: Kid): number => {
    const content = isElement(kid) ? listContent(kid) : 'piece' in kid ? [kid] : []
    const first = content.find(it => places.has(it.page.ref))
    return places.get(first?.page.ref ?? 0) ?? 0
  }
  const placed = top.kids.map((kid): [number, Kid] => [placeOf(kid), kid])
  top.kids = placed.sort(([a], [b]) => a - b).map(([, kid]) => kid)
}

/** The reader calls the pages as they are printed (ISO 32000-1, 12.4.2). */
function setLabels(pdf: Pdf, selected: ReadonlyArray<SelectedPage>): void {
  const labels = selected.flatMap(({label}, index): PdfValue[] => {
    const digits = /(?<!\d)\d{1,9}$/.exec(label)?.[0] ?? ''
    const prefix = label.slice(0, label.length - digits.length)
    const number: Array<[string, PdfValue]> = digits
      ? [
          ['S', {name: 'D'}],
          ['St', Number(digits)],
        ]
      : []
    const before: Array<[string, PdfValue]> = prefix ? [['P', toPdfText(prefix)]] : []
    return [index, new Map([...before, ...number])]
  })
  pdf.catalogue.set('PageLabels', new Map([['Nums', labels]]))
}

function composeBookmark(page: PdfRef, title: string): Bookmark {
  const dict = new Map<string, PdfValue>([
    ['Title', toPdfText(title)],
    ['Dest', [page, {name: 'Fit'}]],
  ])
  return {dict, kids: []}
}
