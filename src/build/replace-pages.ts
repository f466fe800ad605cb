import {VFile} from 'vfile'
import {visible} from '../compare/visible.js'
import {report} from '../diagnostics/report.js'
import type {Printer, Unsandboxed} from '../print/printer.js'
import type {SelectedPage} from '../print/select-pages.js'
import {replacementSheet} from '../render/render.js'
import {causeOf} from './cause-of.js'
import type {DocumentPair} from './compare-versions.js'
import {drawPaper} from './draw-paper.js'
import {type Paper, printWhole} from './print-paper.js'
import type {DocumentRead} from './read-documents.js'
import type {Workshop} from './workshop.js'

/** Which pages of a paper that was handed out are handed out anew, by their numbers. */
export interface ReplacedPages {
  id: string
  title: string
  /** How many pages the paper had. */
  before: number
  /** How many it has. */
  after: number
  /** Pages that look otherwise. */
  replaced: number[]
  /** Pages that the paper did not have. */
  added: number[]
  /** Pages that it has no more. */
  removed: number[]
  /** The new pages, each with its own number and the mark 差替; left out where there is none. */
  pdf?: Uint8Array
}

/** What is done to finished PDFs. */
export interface PageTools {
  /** What is seen on each page, as a fingerprint. Throws where it is no PDF of ours. */
  describePages(pdf: Uint8Array): string[]
  /** Some of the pages as a PDF of their own. */
  selectPages(pdf: Uint8Array, selected: ReadonlyArray<SelectedPage>): Promise<Uint8Array>
}

/** A document in both versions, and the paper that was handed out, where it is still there. */
export interface PagesRequest {
  pair: DocumentPair
  handedOut: {path: string; bytes: Uint8Array} | undefined
}

/**
 * Finds the pages of papers that changed, and makes a PDF of them. A page is the same where the same is seen on it,
 * its number included: where a page is put in, all that follow are replaced. What cannot be printed is reported on its
 * file; that the browser was without a sandbox is told. Throws a `NoBrowserError`.
 */
export async function replacePages(
  requests: ReadonlyArray<PagesRequest>,
  tools: PageTools,
  workshop: Workshop,
): Promise<{papers: ReplacedPages[]; files: VFile[]; unsandboxed?: Unsandboxed | undefined}> {
  const papers: ReplacedPages[] = []
  const files: VFile[] = []
  const browser = requests.find(it => it.pair.new?.settings.browser)?.pair.new?.settings.browser
  if (requests.length === 0) return {papers, files}
  const printer = await workshop.openPrinter(browser)
  try {
    for (const [index, request] of requests.entries()) {
      workshop.progress('print', index, requests.length)
      const found = await replaceInPaper(request, {printer, files, tools}, workshop)
      if (found) papers.push(found)
    }
    workshop.progress('print', requests.length, requests.length)
  } finally {
    await printer.close()
  }
  return {papers, files, unsandboxed: printer.unsandboxed}
}

interface Desk {
  printer: Printer
  tools: PageTools
  files: VFile[]
}

async function replaceInPaper(
  {pair, handedOut}: PagesRequest,
  desk: Desk,
  workshop: Workshop,
): Promise<ReplacedPages | undefined> {
  const {printer, tools} = desk
  const paper = paperOf(pair.new, workshop)
  const now = paper && (await printWhole(printer, paper, workshop))
  const pagesNow = now && tools.describePages(now.pdf)
  const pagesThen = await pagesBefore({pair, handedOut}, desk, workshop)
  if (!paper || !pagesNow || !pagesThen) return undefined
  const found = comparePages(pagesThen, pagesNow)
  const result = {id: pair.id, title: visible(paper.title), ...found}
  const numbers = [...found.replaced, ...found.added]
  if (numbers.length === 0) return result
  const {files} = paper.look
  const marked = {
    ...paper,
    title: `${paper.title}（差替）`,
    style: `${paper.style}\n${replacementSheet(files)}`,
  }
  const whole = await printWhole(printer, marked, workshop)
  const selected = numbers.map(number => ({number, bookmark: `差替　${number}ページ`}))
  return whole && {...result, pdf: await tools.selectPages(whole.pdf, selected)}
}

/** What stands on the pages that were handed out; of a paper that is not there any more, as it would be printed. */
async function pagesBefore(
  {pair, handedOut}: PagesRequest,
  {printer, files, tools}: Desk,
  workshop: Workshop,
): Promise<string[] | undefined> {
  if (handedOut === undefined) {
    const paper = paperOf(pair.old, workshop)
    const printed = paper && (await printWhole(printer, paper, workshop))
    return printed && tools.describePages(printed.pdf)
  }
  try {
    return tools.describePages(handedOut.bytes)
  } catch (error) {
    const file = new VFile({path: handedOut.path})
    report(file, 'file-unreadable', {params: {cause: causeOf(error)}})
    files.push(file)
    return undefined
  }
}

function paperOf(read: DocumentRead | undefined, workshop: Workshop): Paper | undefined {
  return read?.document && drawPaper({...read, document: read.document}, workshop)
}

/** The pages that differ, by their numbers. */
export function comparePages(
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
): Pick<ReplacedPages, 'before' | 'after' | 'replaced' | 'added' | 'removed'> {
  const numbers = after.map((_, index) => index + 1)
  return {
    before: before.length,
    after: after.length,
    replaced: numbers.filter(it => it <= before.length && before[it - 1] !== after[it - 1]),
    added: numbers.filter(it => it > before.length),
    removed: before.map((_, index) => index + 1).filter(it => it > after.length),
  }
}
