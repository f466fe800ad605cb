import {VFile} from 'vfile'
import type {Comparison} from '../compare/comparison.js'
import {findLongChanges} from '../compare/find-long-changes.js'
import {typesetComparison} from '../pipeline.js'
import type {FinishedPdf} from '../print/finish-pdf.js'
import type {Printer, Sheet, Unsandboxed} from '../print/printer.js'
import {comparisonSheet} from '../render/render.js'
import {openTemplates} from '../render/templates.js'
import type {Look} from './look.js'
import {reportBroken} from './report-broken.js'
import {reportLongChanges} from './report-long-changes.js'
import {reportPrintFailed} from './report-print-failed.js'
import {sheetFiles} from './sheet-files.js'
import type {Workshop} from './workshop.js'

/** Where a comparison goes, and how it looks; what has no place is not made. */
export interface ComparisonOutputs {
  pdf?: string | undefined
  html?: string | undefined
  look: Look
  browser?: string | undefined
}

/**
 * Typesets a comparison and puts it where it belongs; no browser is started where no PDF is wanted. What cannot be printed
 * is reported on the file that is given back, what is wrong with templates that are not ours on theirs. Says what was
 * written, and why the browser was without a sandbox, where it was. Throws a `NoBrowserError`, and where the outputs cannot be written.
 */
export async function writeComparison(
  {documents}: Comparison,
  {pdf, html, look, browser}: ComparisonOutputs,
  workshop: Workshop,
): Promise<{file: VFile; written: string[]; unsandboxed?: Unsandboxed | undefined}> {
  const {world, program} = workshop
  const {files, own} = look
  const file = new VFile({path: pdf ?? html ?? ''})
  const written: string[] = []
  let unsandboxed: Unsandboxed | undefined
  const templates = await openTemplates(files, {guarded: own.size > 0})
  const drawn = reportBroken(look, () => typesetComparison(documents, {program, templates, files}))
  if (drawn !== undefined && html !== undefined) {
    await world.write(html, drawn.page)
    written.push(html)
  }
  const tooLong = drawn && pdf !== undefined ? findLongChanges(documents) : undefined
  if (tooLong) reportLongChanges(file, tooLong)
  else if (drawn !== undefined && pdf !== undefined) {
    const html = drawn.paper
    const style = comparisonSheet(files)
    const sheet = {html, files: await sheetFiles(html, style, {look, file, workshop})}
    const printer = await workshop.openPrinter(browser)
    unsandboxed = printer.unsandboxed
    try {
      const done = await print(printer, {sheet, title: drawn.title}, {file, workshop})
      if (done !== undefined) {
        await world.write(pdf, done.pdf)
        written.unshift(pdf)
      }
    } finally {
      await printer.close()
    }
  }
  return {file, written, unsandboxed}
}

async function print(
  printer: Printer,
  {sheet, title}: {sheet: Sheet; title: string},
  {file, workshop}: {file: VFile; workshop: Workshop},
): Promise<FinishedPdf | undefined> {
  const {program, date} = workshop
  try {
    return await workshop.finishPdf(await printer.print(sheet), {title, program, date})
  } catch (error) {
    reportPrintFailed(file, error)
    return undefined
  }
}
