import {join} from 'node:path'
import type {BuildResult, Built, Counts} from '../build/build.js'
import {type ReportedFile, severityOf} from '../diagnostics/report.js'
import {fill} from '../messages/catalogue.js'
import type {Options} from './options.js'
import {shortPath} from './short-path.js'
import {paint, type Terminal} from './terminal.js'

/** What a command made, and the files that it has something to say about. */
export interface Outcome {
  documents: ReadonlyArray<Built>
  files: ReadonlyArray<ReportedFile>
  /** What became of the files in the output folder; left out where the command makes none. */
  counts?: Counts | undefined
  /** Why the browser printed without the sandbox of the system, where it did. */
  unsandboxed?: BuildResult['unsandboxed']
}

/** Says what was made and what needs a look, in a few lines. */
export function printSummary(
  {documents, files, counts: made, unsandboxed}: Outcome,
  options: Options,
  terminal: Terminal,
): void {
  const {lang, out} = terminal
  const used = documents.filter(it => it.facts !== undefined)
  for (const item of used) out(`${lineFor(item, options, terminal)}\n`)
  const failed = documents.length - used.length
  if (failed > 0)
    out(`${paint(terminal, 'error', fill(lang, 'summary-failed', {documents: failed}))}\n`)
  if (made) {
    const nothing = failed + made.written + made.removed === 0
    out(`${fill(lang, nothing ? 'summary-nothing' : 'summary-files', {...made})}\n`)
  }
  const counts = countReports(files)
  if (counts.errors + counts.warnings + counts.notes === 0) {
    out(`${fill(lang, 'summary-clean')}\n`)
  } else {
    out(`${fill(lang, 'summary-look', counts)}\n`)
    // Errors were told already.
    const more = counts.warnings + counts.notes > 0
    if (more && options.command !== 'check' && options.command !== 'render') {
      const how = fill(lang, 'summary-look-how', {arguments: argumentsOf(options)})
      out(`${paint(terminal, 'dim', how)}\n`)
    }
  }
  tellUnsandboxed(unsandboxed, terminal)
  if (used.some(it => it.pdf !== undefined)) {
    out(
      `${fill(lang, 'summary-site', {path: shortPath(join(options.out, 'site', 'index.html'))})}\n`,
    )
  }
}

/** Says why the browser printed without the sandbox of the system, where it did. */
export function tellUnsandboxed(
  unsandboxed: BuildResult['unsandboxed'],
  {lang, out}: Terminal,
): void {
  if (unsandboxed) out(`${fill(lang, `summary-unsandboxed-${unsandboxed}`)}\n`)
}

/** What `check` is to be called with, to read the same. */
function argumentsOf({paths, settings}: Options): string {
  const all = settings === undefined ? paths : [...paths, '--settings', settings]
  return all.map(it => (/\s/.test(it) ? `"${it}"` : it)).join(' ')
}

/** The same as data. */
export function summaryAsData(
  {documents, counts, unsandboxed}: Omit<Outcome, 'files'>,
  options: Options,
): object {
  return {
    command: options.command,
    out: counts && options.out,
    files: counts,
    unsandboxed,
    documents: documents.map(({path, facts, data, pdf, pages, kept}) => ({
      file: path,
      used: facts !== undefined,
      id: facts?.id,
      layout: facts?.layout,
      indicators: facts?.indicators,
      data,
      pdf,
      pages,
      kept,
    })),
  }
}

function lineFor(item: Built, {out}: Options, {lang}: Terminal): string {
  const indicators = item.facts?.indicators ?? 0
  if (item.pdf !== undefined) {
    const made = fill(lang, 'summary-pages', {pages: item.pages ?? 0})
    const pages = item.kept ? fill(lang, 'summary-kept', {pages: made}) : made
    return fill(lang, 'summary-made', {path: shortPath(join(out, item.pdf)), indicators, pages})
  }
  const path = item.data === undefined ? item.path : join(out, item.data)
  return fill(lang, 'summary-extracted', {path: shortPath(path), indicators})
}

function countReports(files: ReadonlyArray<ReportedFile>): {
  errors: number
  warnings: number
  notes: number
} {
  const severities = files.flatMap(it => it.messages.map(severityOf))
  const count = (severity: string) => severities.filter(it => it === severity).length
  return {errors: count('error'), warnings: count('warning'), notes: count('note')}
}
