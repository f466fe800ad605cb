import type {ReportedFile} from '../diagnostics/report.js'
import type {LongTexts} from '../model/long-texts.js'
import type {Unsandboxed} from '../print/printer.js'

/** What is said of a document in few words. */
export interface Facts {
  /** Names the files of the document. */
  id: string
  title: string
  municipality?: string
  layout: string
  /** How many indicators it has. */
  indicators: number
  /** The name of the text. */
  file: string
  /** For what it cannot be printed. */
  tooLong?: LongTexts
}

/** One document of a build, and the files that were made of it, by path inside the output folder. */
export interface Built {
  /** The file as it was named. */
  path: string
  /** All reports on the file, those of earlier builds included where it was not read again. */
  file: ReportedFile
  /** The corrections beside the text, with the reports on them. */
  corrections?: ReportedFile
  /** Left out where the document could not be used; the file says why. */
  facts?: Facts
  data?: string
  pdf?: string
  /** Pages of the PDF. */
  pages?: number
  /** Whether the last of its files (the PDF, or the YAML where no PDF was asked for) stands as it stood. */
  kept?: boolean
}

/** How many files of the output folder became what; a document's and the site's. */
export interface Counts {
  written: number
  kept: number
  removed: number
}

export interface BuildResult {
  documents: Built[]
  settingsFiles: ReportedFile[]
  counts: Counts
  /** Where it was looked for something that was read, or would have been had it been there; folders end in a slash. */
  inputs: string[]
  /** Why the browser printed without the sandbox of the system, where it printed and did. */
  unsandboxed?: Unsandboxed
}

/** All files that a build has something to say of, settings first. */
export function reportedFiles({
  documents,
  settingsFiles,
}: Pick<BuildResult, 'documents' | 'settingsFiles'>): ReportedFile[] {
  return [
    ...settingsFiles,
    ...documents.flatMap(it => (it.corrections ? [it.file, it.corrections] : [it.file])),
  ]
}
