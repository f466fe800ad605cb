import type {BuildResult} from '../build/build.js'
import {reportedFiles} from '../build/result.js'
import {
  concernsPublishing,
  type Told as Report,
  type ReportedFile,
  severityOf,
} from '../diagnostics/report.js'
import {printableJson} from '../messages/printable.js'
import type {Options} from './options.js'
import {printReports, reportsAsData} from './print-reports.js'
import {printSummary, summaryAsData} from './summary.js'
import type {Terminal} from './terminal.js'

export type Status = 0 | 1 | 2

/** What came of a command; without counts where it makes no files. */
export type Outcome = Pick<BuildResult, 'documents' | 'settingsFiles'> & Partial<BuildResult>

/** Tells what came of a command, and says the exit status: 1 where a document could not be used, 2 where settings could not. */
export function tell(result: Outcome, options: Options, terminal: Terminal): Status {
  const {documents, settingsFiles, counts, unsandboxed} = result
  const files = reportedFiles(result)
  const failed = documents.some(it => it.facts === undefined) || files.some(hasErrors)
  const status = settingsFiles.some(hasErrors) ? 2 : failed ? 1 : 0
  if (options.format === 'json') {
    const reports = files.map(file => ({
      file: file.path,
      diagnostics: reportsAsData(file, terminal),
    }))
    const data = {...summaryAsData({documents, counts, unsandboxed}, options), reports}
    terminal.out(`${printableJson(data)}\n`)
    return status
  }
  const all = options.command === 'check' && !options.quiet
  const isShown = (it: Report) =>
    all || severityOf(it) === 'error' || (concernsPublishing(it) && !options.quiet)
  for (const file of files) printReports(file, terminal, isShown)
  if (!options.quiet) printSummary({documents, files, counts, unsandboxed}, options, terminal)
  return status
}

function hasErrors(file: ReportedFile): boolean {
  return file.messages.some(it => severityOf(it) === 'error')
}
