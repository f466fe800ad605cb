import {VFile} from 'vfile'
import {rememberReports, report, type Told} from '../diagnostics/report.js'
import type {Typeset} from '../pipeline.js'
import type {FinishedPdf} from '../print/finish-pdf.js'
import {countOpenNumbers, openNumber} from '../print/open-number.js'
import type {Printer, Unsandboxed} from '../print/printer.js'
import {folderOf} from '../publish/site.js'
import {styleSheet} from '../render/render.js'
import {causeOf} from './cause-of.js'
import type {Drawn} from './draw-steps.js'
import {digestOf, fingerprint} from './fingerprint.js'
import {bytesOf} from './font-step.js'
import type {HeldPrinter} from './hold-printer.js'
import type {Look} from './look.js'
import {type PaperValue, paperStep, pdfPath} from './remembered.js'
import {sheetFiles} from './sheet-files.js'
import type {Work} from './work.js'
import type {Workshop} from './workshop.js'

/** What became of one paper; without a value where it could not be printed, which the reports say. */
export interface Printed {
  value?: PaperValue
  kept: boolean
  reports: Told[]
}

/** A paper that is drawn when its turn comes. */
export interface PaperToPrint {
  draw(): Promise<Drawn>
}

/** Two pages load and print side by side on two cores; more only wait for each other. */
const atOnce = 2

/** What became of all papers. */
export interface AllPrinted {
  papers: Printed[]
  /** Why the browser was without the sandbox of the system, where one was started and was. */
  unsandboxed?: Unsandboxed | undefined
}

/**
 * The arrow HTML → PDF of all papers, one answer per paper. Where none changed, no browser is started. A paper that fails
 * is reported on its file. Throws a `NoBrowserError`, and where the output cannot be written.
 */
export async function printPapers(
  papers: ReadonlyArray<PaperToPrint>,
  printer: HeldPrinter,
  work: Work,
): Promise<AllPrinted> {
  const {workshop} = work
  const {open} = printer
  const version = workshop.versions.browser(printer.name)
  let done = 0
  let failed = false
  const printed: Printed[] = []
  const queue = papers.entries()
  async function next(): Promise<void> {
    for (const [index, paper] of queue) {
      if (failed || work.request.signal?.aborted) return
      printed[index] = await printPaper(await paper.draw(), {version, open}, work)
      workshop.progress('print', ++done, papers.length)
    }
  }
  workshop.progress('print', 0, papers.length)
  // Where one fails the other ends its paper and begins no more; nothing is written after this has ended.
  const hands = Array.from({length: Math.min(atOnce, papers.length)}, () =>
    next().catch((error: unknown) => {
      failed = true
      throw error
    }),
  )
  const ended = await Promise.allSettled(hands)
  // The rest of the work need not wait for its end.
  const closed = await printer.close()
  for (const it of ended) if (it.status === 'rejected') throw it.reason
  return {papers: printed, unsandboxed: closed?.unsandboxed}
}

interface PrintRoom {
  /** Which browser it is. */
  version: string
  open(): Promise<Printer>
}

async function printPaper(
  drawn: Drawn,
  {version, open}: PrintRoom,
  {maker, workshop}: Work,
): Promise<Printed> {
  const {title, author, data} = drawn
  const {id, from, look} = data
  const style = styleSheet(look.files)
  const {program, date = '', versions} = workshop
  const name = paperStep(id)
  const file = new VFile()
  const tools = [versions.program, versions.fonts, version]
  const about = [title, author ?? '', program, date]
  const made = await maker.make<PaperValue>({
    name,
    from,
    key: fingerprint([
      'paper',
      ...tools,
      ...about,
      digestOf(style),
      drawn.paper,
      ...bytesOf(look.fonts),
    ]),
    async run() {
      const paper = {htmlOf: await drawn.openPaper(), title, author, style, look, file}
      const done = await printWhole(open(), paper, workshop)
      if (!done) return undefined
      const paths = [pdfPath(id), `${folderOf(id)}/${id}.pdf`]
      return {
        files: new Map(paths.map(it => [it, done.pdf])),
        value: {pages: done.pageCount, reports: rememberReports(file)},
      }
    },
  })
  if (!made) return {kept: false, reports: rememberReports(file)}
  return {value: made.value, kept: made.kept, reports: made.value.reports}
}

/** One paper to print. */
export interface Paper {
  /** Draws the paper with page numbers by element id, or with the text that stands in the place of each. */
  htmlOf: Typeset['paperOf']
  title: string
  author: string | undefined
  style: string
  look: Look
  /** What is to be said is reported on it. */
  file: VFile
}

/** Prints one paper, with its page numbers; undefined where it cannot be, which is reported on its file. */
export async function printWhole(
  opening: Printer | Promise<Printer>,
  {htmlOf, title, author, style, look, file}: Paper,
  workshop: Workshop,
): Promise<FinishedPdf | undefined> {
  const {program, date} = workshop
  const about = {title, author, program, date}
  // The fonts are cut down while the browser starts; that none starts is no fault of the paper.
  const html = htmlOf(openNumber)
  const cutting = sheetFiles(html, style, {look, file, workshop})
  const [opened] = await Promise.allSettled([opening, cutting])
  if (opened.status === 'rejected') throw opened.reason
  const printer = opened.value
  try {
    const files = await cutting
    const once = await printer.print({html, files})
    const filled = await workshop.finishPdf(once, about, countOpenNumbers(html))
    if (filled !== undefined) return filled
    const again = await printer.printWithPages(pages => ({html: htmlOf(pages), files}))
    return await workshop.finishPdf(again, about)
  } catch (error) {
    report(file, 'print-failed', {params: {cause: causeOf(error)}})
    return undefined
  }
}
