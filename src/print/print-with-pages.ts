import {readDestinations} from './destinations.js'
import type {PrintSheet} from './print-sheet.js'
import type {Sheet} from './sheet.js'
import {SheetError} from './sheet-error.js'

/** Composes a sheet that says on which page things stand: by element id, the first page being 1; empty where nothing is known yet. */
export type SheetOfPages = (pages: ReadonlyMap<string, number>) => Sheet | Promise<Sheet>

/** A PDF, and on which of its pages the things stand that its links lead to. */
export interface PrintedPages {
  pdf: Uint8Array
  pages: ReadonlyMap<string, number>
  pageCount: number
}

const mostPrints = 3

/**
 * Prints a sheet until the page numbers that it was made with are those on which things stand. CSS has a function for
 * that (`target-counter`), which Chromium does not know.
 * @param expected the numbers to begin with
 * @throws SheetError `pages-unstable` when they are not after the third print
 */
export async function printWithPages(
  print: PrintSheet,
  sheetOf: SheetOfPages,
  expected: ReadonlyMap<string, number> = new Map(),
): Promise<PrintedPages> {
  let assumed = expected
  for (let count = 1; ; count++) {
    const pdf = await print(await sheetOf(assumed))
    const {pages, pageCount} = readDestinations(pdf)
    const moved = findMoved(assumed, pages)
    if (moved === undefined) return {pdf, pages, pageCount}
    if (count === mostPrints) throw new SheetError('pages-unstable', moved)
    assumed = pages
  }
}

function findMoved(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string | undefined {
  const ids = [...after.keys(), ...before.keys()]
  return ids.find(id => before.get(id) !== after.get(id))
}
