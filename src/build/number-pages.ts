import type {Printer} from '../print/printer.js'
import type {Bookmark} from '../print/read-bookmarks.js'
import type {SelectedPage} from '../print/select-pages.js'
import {numberSheet, takesNumbers} from '../render/number-sheet.js'
import {labelPages, type PageLabels} from './label-pages.js'
import type {PagedPaper} from './list-replacements.js'
import {type Paper, printWhole} from './print-paper.js'
import type {Workshop} from './workshop.js'

/** What is done to finished PDFs; each throws where it is no PDF of ours. */
export interface PageTools {
  /** What is seen on each page, as a fingerprint. */
  describePages(pdf: Uint8Array): string[]
  /** What is said on each page. */
  readPageTexts(pdf: Uint8Array): string[]
  readBookmarks(pdf: Uint8Array): Bookmark[]
  /** Lets links say the numbers of pages as they are printed; undefined where not all can. */
  relabelLinks(pdf: Uint8Array, labels: ReadonlyArray<string>): Promise<Uint8Array | undefined>
  /** Some of the pages as a PDF of their own, `mark` being read aloud on them. */
  selectPages(
    pdf: Uint8Array,
    selected: ReadonlyArray<SelectedPage>,
    mark: string,
  ): Promise<Uint8Array>
}

/** A printed paper, page by page. */
export function toPagedPaper(pdf: Uint8Array, tools: PageTools): PagedPaper {
  return {
    looks: tools.describePages(pdf),
    texts: tools.readPageTexts(pdf),
    bookmarks: tools.readBookmarks(pdf),
  }
}

/** A paper, and the numbers that its pages bear. */
export interface NumberedPaper extends PageLabels {
  pdf: Uint8Array
}

/**
 * Numbers the pages of a paper after those that were handed out, and prints it so where the numbers are others than it has.
 * It keeps its own where its style does not ask for others, and where links to its pages cannot say them.
 * @param papers.now the paper as printed
 */
export async function numberPages(
  {paper, old, now}: {paper: Paper; old: PagedPaper; now: Uint8Array},
  {printer, tools}: {printer: Printer; tools: PageTools},
  workshop: Workshop,
): Promise<NumberedPaper> {
  const texts = tools.readPageTexts(now)
  const plain = {labels: texts.map((_, index) => `${index + 1}`), total: texts.length, pdf: now}
  if (!takesNumbers(paper.style)) return plain
  const {labels, total} = labelPages(old.texts, texts)
  if (total === plain.total && labels.join() === plain.labels.join()) return plain
  const style = `${paper.style}\n${numberSheet(labels, total)}`
  const printed = await printWhole(printer, {...paper, style}, workshop)
  if (printed?.pageCount !== labels.length) return plain
  const pdf = await tools.relabelLinks(printed.pdf, labels)
  return pdf === undefined ? plain : {labels, total, pdf}
}
