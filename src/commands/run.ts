import {type BuildResult, type Built, build} from '../build/build.js'
import {readDocuments} from '../build/read-documents.js'
import {concernsPublishing, type Report, severityOf} from '../diagnostics/report.js'
import {printableJson} from '../messages/printable.js'
import {disk} from '../world/disk.js'
import {findPaths} from './find-paths.js'
import {findSettings} from './find-settings.js'
import {writeDrafts} from './fix-draft.js'
import {openWorkshop, type Program} from './open-workshop.js'
import {defaultPaths, type Options} from './options.js'
import {printReports, reportsAsData} from './print-reports.js'
import {printSummary, summaryAsData} from './summary.js'
import type {Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {writeSafely} from './write-safely.js'

type Status = 0 | 1 | 2 | 3

/**
 * Runs a command and says the exit status: 0 done, 1 where a document could not be used, 2 where the settings or a template
 * of theirs could not, 3 where two versions differ. Throws a `UsageError`.
 */
export async function run(options: Options, program: Program, terminal: Terminal): Promise<Status> {
  if (options.command === 'diff')
    return (await import('./diff.js')).diff(options, program, terminal)
  const from = options.command === 'render' ? 'yaml' : 'text'
  const paths = await findPaths(options.paths, from)
  // Only our own output is known to come from our own sources; other YAML must not bear their city's name.
  const own = from === 'yaml' && options.paths.every(it => it === defaultPaths.render)
  const settings = await findSettings(options.settings, own)
  if (options.command === 'explain') {
    return (await import('./explain.js')).explainPaths(paths, options, terminal)
  }
  const workshop = await openWorkshop(options, program, terminal)
  const request = {paths, from, settings} as const
  if (options.command === 'check') {
    const {documents, settingsFiles} = await readDocuments(request, workshop)
    const status = tell({documents, settingsFiles}, options, terminal)
    if (options.fixDraft) await writeDrafts(documents, disk, terminal)
    return status
  }
  await checkOut(options.out)
  const make = options.command === 'extract' ? 'data' : 'all'
  const whole = {...request, out: options.out, make, force: options.force} as const
  const built = await writeSafely(options.out, () => build(whole, workshop))
  return tell(built, options, terminal)
}

async function checkOut(out: string): Promise<void> {
  if ((await disk.kindOf(out)) === 'file') throw new UsageError('usage-not-a-folder', {path: out})
}

function tell(
  {documents, settingsFiles}: {documents: Built[]; settingsFiles: BuildResult['settingsFiles']},
  options: Options,
  terminal: Terminal,
): Status {
  const files = [
    ...settingsFiles,
    ...documents.flatMap(it => (it.corrections ? [it.file, it.corrections] : [it.file])),
  ]
  const failed = documents.some(it => it.document === undefined) || files.some(hasErrors)
  const status = settingsFiles.some(hasErrors) ? 2 : failed ? 1 : 0
  if (options.format === 'json') {
    const reports = files.map(file => ({
      file: file.path,
      diagnostics: reportsAsData(file, terminal),
    }))
    terminal.out(`${printableJson({...summaryAsData(documents, options), reports})}\n`)
    return status
  }
  const all = options.command === 'check' && !options.quiet
  const isShown = (it: Report) =>
    all || severityOf(it) === 'error' || (concernsPublishing(it) && !options.quiet)
  for (const file of files) printReports(file, terminal, isShown)
  if (!options.quiet) printSummary({documents, files}, options, terminal)
  return status
}

function hasErrors(file: BuildResult['settingsFiles'][number]): boolean {
  return file.messages.some(it => severityOf(it) === 'error')
}
