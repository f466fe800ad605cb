import {VFile} from 'vfile'
import {compareDocuments} from '../compare/compare.js'
import {visible} from '../compare/visible.js'
import {report} from '../diagnostics/report.js'
import type {Printer, Unsandboxed} from '../print/printer.js'
import {causeOf} from './cause-of.js'
import type {DocumentPair} from './compare-versions.js'
import {drawPaper} from './draw-paper.js'
import {type FoundPages, listReplacements, type PagedPaper} from './list-replacements.js'
import {drawList, markReplaced, replacedMark, selectReplaced} from './mark-replaced.js'
import {numberPages, type PageTools, toPagedPaper} from './number-pages.js'
import {type Paper, printWhole} from './print-paper.js'
import type {DocumentRead} from './read-documents.js'
import type {Workshop} from './workshop.js'

/** Which pages of a paper that was handed out are handed out anew. */
export interface ReplacedPages extends FoundPages {
  id: string
  title: string
  /** 差替一覧, and the new pages, each with its own number and the mark 差替; left out where nothing changed. */
  pdf?: Uint8Array
}

/** A document in both versions, and the paper that was handed out, where it is still there. */
export interface PagesRequest {
  pair: DocumentPair
  handedOut: {path: string; bytes: Uint8Array} | undefined
}

/**
 * Finds the pages of papers that changed, and makes a PDF of them behind 差替一覧. A page is the same where the same is seen
 * on it, its number included; that those after a page that is put in keep theirs, `labelPages` sees to. What cannot be printed is reported on its
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
  const {printer, tools, files} = desk
  const paper = await paperOf(pair.new, workshop)
  const now = paper && (await printWhole(printer, paper, workshop))
  const old = await pagesBefore({pair, handedOut}, desk, workshop)
  if (!paper || !now || !old) return undefined
  const numbered = await numberPages({paper, old, now: now.pdf}, {printer, tools}, workshop)
  const changes = compareDocuments(pair.old?.document, pair.new?.document)
  const found = listReplacements(old, toPagedPaper(numbered.pdf, tools), {...numbered, changes})
  const result = {id: pair.id, title: visible(paper.title), ...found}
  if (found.list.length === 0) return result
  const list = await drawList(result, pair, paper.look)
  const marked = markReplaced(paper, {...numbered, list})
  const whole = await printWhole(printer, marked, workshop)
  if (whole === undefined) return undefined
  const bookmarks = tools.readBookmarks(whole.pdf)
  const selected = selectReplaced(result, numbered, {...whole, bookmarks})
  const pdf = await tools.relabelLinks(whole.pdf, numbered.labels)
  if (pdf === undefined || selected === undefined) {
    report(paper.file, 'print-failed', {params: {cause: 'page numbers'}})
    files.push(paper.file)
    return undefined
  }
  return {...result, pdf: await tools.selectPages(pdf, selected, replacedMark)}
}

/** What stands on the pages that were handed out; of a paper that is not there any more, as it would be printed. */
async function pagesBefore(
  {pair, handedOut}: PagesRequest,
  {printer, files, tools}: Desk,
  workshop: Workshop,
): Promise<PagedPaper | undefined> {
  if (handedOut === undefined) {
    const paper = await paperOf(pair.old, workshop)
    const printed = paper && (await printWhole(printer, paper, workshop))
    return printed && toPagedPaper(printed.pdf, tools)
  }
  try {
    return toPagedPaper(handedOut.bytes, tools)
  } catch (error) {
    const file = new VFile({path: handedOut.path})
    report(file, 'file-unreadable', {params: {cause: causeOf(error)}})
    files.push(file)
    return undefined
  }
}

async function paperOf(
  read: DocumentRead | undefined,
  workshop: Workshop,
): Promise<Paper | undefined> {
  return read?.document && drawPaper({...read, document: read.document}, workshop)
}
