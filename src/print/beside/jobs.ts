import type {FinishedPdf, PdfAbout, PrintedPaper} from '../finish-pdf.js'
import type {FolderError} from '../folder-error.js'
import type {PrinterOptions, Sheet, Unsandboxed} from '../printer.js'
import type {FontFormat, FontPair, SubsetFonts} from '../subset-fonts.js'

/** What a thread can be asked for: plain data in, plain data out. */
export interface Jobs {
  /** Loads what cutting fonts and finishing PDFs need, ahead of the first paper. */
  prepareFinishing(given: Record<string, never>): void
  /** Loads what finds a browser and speaks to it, ahead of the first paper. */
  preparePrinting(given: Record<string, never>): void
  /** See `openPrinter`; `printer` names it from then on. */
  open(given: OpenJob): {browser: string; unsandboxed?: Unsandboxed}
  /** See `Printer.print`. */
  print(given: {printer: number; sheet: Sheet}): Uint8Array
  /** See `Printer.close`. */
  close(given: {printer: number}): void
  /** See `subsetFonts`. */
  cut(given: {text: string; format: FontFormat; fonts?: FontPair | undefined}): SubsetFonts
  /** See `finishPdf`. */
  finish(given: {
    printed: Uint8Array | PrintedPaper
    about: PdfAbout
    openNumbers: number
  }): FinishedPdf | undefined
}

/** A printer to be opened. */
export interface OpenJob {
  printer: number
  options: Pick<PrinterOptions, 'browser' | 'limits'>
  /** Where its browsers write. */
  folder: string
  /** Where their process numbers are noted: shared, since a thread that is ended says nothing any more. */
  processes: Int32Array
}

export type JobName = keyof Jobs
export type Given<Name extends JobName> = Parameters<Jobs[Name]>[0]
export type Done<Name extends JobName> = ReturnType<Jobs[Name]>

/** A job on its way to the thread. */
export interface Order {
  number: number
  name: JobName
  given: Given<JobName>
}

/** What came of it; an error in pieces (see `packError`). */
export type Reply = {number: number} & ({done: Done<JobName>} | {error: PackedError})

/** An error as plain data: of another thread only its words would be left. */
export interface PackedError {
  message: string
  stack?: string | undefined
  code?: string | undefined
  noBrowser?: string[]
  folders?: Pick<FolderError, 'use' | 'folders'>
  sheet?: {key: 'file-missing' | 'font-failed' | 'pages-unstable'; subject: string}
}
