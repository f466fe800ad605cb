import {readDestinations} from './destinations.js'
import type {PrintSheet} from './print-sheet.js'
import type {Sheet} from './sheet.js'
import {SheetError} from './sheet-error.js'

/** Composes a sheet that says on which page things stand: by element id, the first page being 1; empty where nothing is known yet. */
export type SheetOfPages = (pages: ReadonlyMap<string, number>) => Sheet

const mostPrints = 3

/**
 * Prints a sheet until the page numbers that it was made with are those on which things stand. CSS has a function for
 * that (`target-counter`), which Chromium does not know.
 * @throws SheetError `pages-unstable` when they are not after the third print
 */
export async function printWithPages(
  print: PrintSheet,
  sheetOf: SheetOfPages,
): Promise<Uint8Array> {
  let assumed: ReadonlyMap<string, number> = new Map()
  for (let count = 1; ; count++) {
    const pdf = await print(sheetOf(assumed))
    const {pages} = readDestinations(pdf)
    const moved = findMoved(assumed, pages)
    if (moved === undefined) return pdf
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
