import {readDestinations} from './destinations.js'
import type {PrintedPaper} from './finish-pdf.js'
import {findCut} from './join/find-cut.js'
import type {PrintedPart} from './join/printed-part.js'
import type {PrintSheet} from './print-sheet.js'
import type {LongSheet, PartPages, SheetPart} from './split-sheet.js'

/** How many characters of a sheet make a page, until some of them are printed. */
const charactersOfPage = 3000

interface Done extends PrintedPart, PartPages {
  part: SheetPart
  pages: number
}

/**
 * Prints the parts of a long sheet one after the other, so that each knows the number of its first page. How many there are
 * together none of them knows; as many nines as it has digits stand for it, which `finishPdf` exchanges. A part printed
 * with too many or too few of them is printed again.
 */
export async function printInParts(print: PrintSheet, sheet: LongSheet): Promise<PrintedPaper> {
  const done: Done[] = []
  const {start, end} = sheet
  let pages = 0
  for (let from = start; from < end; ) {
    const expected =
      pages > 0 ? (pages * (end - start)) / (from - start) : (end - start) / charactersOfPage
    const printed = await printPart(from, {first: pages + 1, total: ninesFor(expected)})
    done.push(printed.done)
    pages += printed.done.pages
    from = printed.next
  }
  const openTotal = ninesFor(pages)
  for (const it of sheet.printsTotal ? done : []) {
    if (it.total === openTotal) continue
    it.bytes = await print(sheet.compose(it.part, {first: it.first, total: openTotal}))
  }
  const parts = done.map(it => ({bytes: it.bytes, pages: it.pages, goesOn: it.goesOn}))
  return {parts, ...(sheet.printsTotal && {openTotal})}

  /** Prints a part, and a longer one where no page is seen to begin near its end. */
  async function printPart(
    from: number,
    numbers: PartPages,
    times = 1,
  ): Promise<{done: Done; next: number}> {
    const part = sheet.partFrom(from, times)
    const bytes = await print(sheet.compose(part, numbers))
    const {goesOn, to, ends} = part
    const cut = ends
      ? {pages: readDestinations(bytes).pageCount, next: to}
      : findCut(bytes, sheet.html, part)
    if (cut === undefined) return printPart(from, numbers, times * 2)
    return {done: {...numbers, part, bytes, pages: cut.pages, goesOn}, next: cut.next}
  }
}

function ninesFor(pages: number): string {
  return '9'.repeat(String(Math.max(1, Math.round(pages))).length)
}
