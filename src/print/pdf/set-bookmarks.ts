import type {Pdf} from './open-pdf.js'
import type {PdfDict, PdfRef, PdfValue} from './pdf-value.js'

/** A bookmark: its dictionary, for all but its place among the others, and those below it. */
export interface Bookmark {
  dict: PdfDict
  kids: Bookmark[]
}

/** Makes these the bookmarks of a PDF, all of them unfolded (ISO 32000-1, 12.3.3). */
export function setBookmarks(pdf: Pdf, bookmarks: ReadonlyArray<Bookmark>): void {
  const root: PdfDict = new Map<string, PdfValue>([['Type', {name: 'Outlines'}]])
  const ref = pdf.add(root)
  hang(pdf, {dict: root, ref}, bookmarks)
  pdf.catalogue.set('Outlines', ref)
}

/** Hangs bookmarks below their parent, and says how many are below it now. */
function hang(
  pdf: Pdf,
  parent: {dict: PdfDict; ref: PdfRef},
  bookmarks: ReadonlyArray<Bookmark>,
): number {
  const refs = bookmarks.map(it => pdf.add(it.dict))
  let count = 0
  for (const [index, {dict, kids}] of bookmarks.entries()) {
    for (const key of ['Prev', 'Next', 'First', 'Last', 'Count']) dict.delete(key)
    const [before, ref, after] = [refs[index - 1], refs[index], refs[index + 1]]
    dict.set('Parent', parent.ref)
    if (before) dict.set('Prev', before)
    if (after) dict.set('Next', after)
    if (ref) count += 1 + hang(pdf, {dict, ref}, kids)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first && last) parent.dict.set('First', first).set('Last', last).set('Count', count)
  return count
}
