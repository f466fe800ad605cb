import {makeForProcess} from '../../world/end-with-process.js'
import type {FinishedPdf, PdfAbout, PrintedPaper} from '../finish-pdf.js'
import {killAll, shareBrowsers} from '../guard-browser.js'
import {makePrintFolder, removePrintFolder} from '../print-folders.js'
import type {Printer, PrinterOptions} from '../printer.js'
import type {FontFormat, FontPair, SubsetFonts} from '../subset-fonts.js'
import {removeOwnDrafts} from '../unpacking-drafts.js'
import type {Done, Given, JobName} from './jobs.js'
import {findThread, type ThreadName} from './thread.js'

/** Loads in the other threads what prints and what finishes, where that will be needed soon; whoever prints hears of what is wrong. */
export function preparePrinting(): void {
  ask('printing', 'preparePrinting', {}).then(prepareFinishing, () => {})
}

/** As above, of what finishes; behind what prints, so that reading keeps a core to itself. */
function prepareFinishing(): void {
  ask('finishing', 'prepareFinishing', {}).catch(() => {})
}

async function ask<Name extends JobName>(
  thread: ThreadName,
  name: Name,
  given: Given<Name>,
): Promise<Done<Name>> {
  return findThread(thread).ask(name, given)
}

let count = 0

/**
 * Does what `openPrinter` does, with the browsers in the hands of another thread. They end with this process all the same.
 * @throws NoBrowserError and FolderError as `openPrinter`; OpenFilesError where too few files may be open; Error where the
 * thread dies
 */
export async function openPrinterBeside(
  options: Pick<PrinterOptions, 'browser' | 'limits'> = {},
): Promise<Printer> {
  const thread = findThread('printing')
  const printer = ++count
  const processes = shareBrowsers()
  const endIn = (folder: string): void => {
    killAll(processes)
    removePrintFolder(folder)
  }
  const {made: folder, release} = makeForProcess(makePrintFolder, folder => {
    endIn(folder)
    removeOwnDrafts(process.env)
  })
  const close = async (): Promise<void> => {
    // Of a thread that died, only the browsers are left.
    if (!thread.ended) await thread.ask('close', {printer}).catch(() => {})
    endIn(folder)
    release()
  }
  const print: Printer['print'] = sheet => thread.ask('print', {printer, sheet})
  try {
    const opening = thread.ask('open', {printer, options, folder, processes})
    prepareFinishing()
    const about = await opening
    const {printWithPages} = await import('../print-with-pages.js')
    return {...about, print, printWithPages: sheetOf => printWithPages(print, sheetOf), close}
  } catch (error) {
    endIn(folder)
    release()
    throw error
  }
}

/** Does what `subsetFonts` does in another thread. */
export function subsetFontsBeside(
  text: string,
  format: FontFormat,
  fonts?: FontPair,
): Promise<SubsetFonts> {
  return ask('finishing', 'cut', {text, format, fonts})
}

/** Does what `finishPdf` does in another thread. */
export function finishPdfBeside(
  printed: Uint8Array | PrintedPaper,
  about: PdfAbout,
  openNumbers = 0,
): Promise<FinishedPdf | undefined> {
  return ask('finishing', 'finish', {printed, about, openNumbers})
}
