import {VFile} from 'vfile'
import {rememberReports, type Told} from '../diagnostics/report.js'
import type {Typeset} from '../pipeline.js'
import type {FinishedPdf, PrintedPaper} from '../print/finish-pdf.js'
import {countOpenNumbers, openNumber} from '../print/open-number.js'
import {printInParts} from '../print/print-in-parts.js'
import type {Printer, Sheet} from '../print/printer.js'
import {splitSheet} from '../print/split-sheet.js'
import {folderOf} from '../publish/site.js'
import {styleSheet} from '../render/render.js'
import type {Drawn} from './draw-steps.js'
import {digestOf, fingerprint} from './fingerprint.js'
import {bytesOf} from './font-step.js'
import type {HeldPrinter} from './hold-printer.js'
import type {Look} from './look.js'
import {type PaperValue, paperStep, pdfPath} from './remembered.js'
import {reportPrintFailed} from './report-print-failed.js'
import {reportTooLong} from './report-too-long.js'
import {sheetFiles} from './sheet-files.js'
import type {Work} from './work.js'
import type {Workshop} from './workshop.js'

/** What became of one paper; without a value where it could not be printed, which the reports say. */
export interface Printed {
  value?: PaperValue
  kept: boolean
  reports: Told[]
}

/**
 * The arrow HTML → PDF. Where nothing changed, no browser is started. That it cannot be printed is reported. Throws a
 * `NoBrowserError`, and where the output cannot be written.
 */
export async function printPaper(
  drawn: Drawn,
  printer: HeldPrinter,
  {maker, workshop, request}: Work,
): Promise<Printed> {
  const {title, author, data} = drawn
  const {id, from, look} = data
  const style = styleSheet(look.files)
  const {program, date = '', versions} = workshop
  const file = new VFile()
  const made = await maker.make<PaperValue>({
    name: paperStep(id),
    from,
    key: fingerprint([
      'paper',
      ...[versions.program, versions.fonts, versions.browser(printer.name)],
      ...[title, author ?? '', program, date],
      digestOf(style),
      drawn.paper,
      ...bytesOf(look.fonts),
    ]),
    async run() {
      if (data.facts.tooLong) {
        reportTooLong(file, data.facts.tooLong, request.from === 'text')
        return undefined
      }
      const paper = {htmlOf: await drawn.openPaper(), title, author, style, look, file}
      const done = await printWhole(printer.open(), paper, workshop)
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
    const once = await printOnce(printer, {html, files})
    const filled = await workshop.finishPdf(once, about, countOpenNumbers(html))
    if (filled !== undefined) return filled
    const again = await printer.printWithPages(pages => ({html: htmlOf(pages), files}))
    return await workshop.finishPdf(again, about)
  } catch (error) {
    reportPrintFailed(file, error)
    return undefined
  }
}

/** A long paper is printed in parts, where it can be, so that the browser never holds the whole. */
async function printOnce(printer: Printer, sheet: Sheet): Promise<Uint8Array | PrintedPaper> {
  const parts = splitSheet(sheet)
  return parts ? printInParts(it => printer.print(it), parts) : printer.print(sheet)
}
