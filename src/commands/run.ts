import {type BuildResult, type Built, build} from '../build/build.js'
import {loadTemplates} from '../build/load-templates.js'
import {readDocuments} from '../build/read-documents.js'
import {causeOf, findSources, PathError, textEndings} from '../build/sources.js'
import type {Workshop} from '../build/workshop.js'
import {concernsPublishing, type Report, severityOf} from '../diagnostics/report.js'
import {disk} from '../world/disk.js'
import {writeDrafts} from './fix-draft.js'
import {defaultPaths, type Options} from './options.js'
import {printReports, reportsAsData} from './print-reports.js'
import {printSummary, summaryAsData} from './summary.js'
import {showProgress, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'

type Status = 0 | 1 | 2

/** Name and version of the program, the folder of its templates, and the file of its fonts' licence. */
export interface Program {
  name: string
  templates: string
  fontLicence: string
  /** The date that outputs bear (ISO 8601), where one is set. */
  date: string | undefined
}

/**
 * Runs a command and says the exit status: 0 done, 1 where a document could not be used, 2 where the settings or a template
 * of theirs could not. Throws a `UsageError`.
 */
export async function run(options: Options, program: Program, terminal: Terminal): Promise<Status> {
  const from = options.command === 'render' ? 'yaml' : 'text'
  const paths = await pathsOf(options, from)
  const settings = await settingsOf(options)
  if (options.command === 'explain') {
    return (await import('./explain.js')).explainPaths(paths, options, terminal)
  }
  const workshop: Workshop = {
    world: disk,
    templates: await loadTemplates(program.templates, disk),
    fontLicence: new TextDecoder().decode(await disk.read(program.fontLicence)),
    program: program.name,
    openPrinter: async browser => (await import('../print/printer.js')).openPrinter({browser}),
    subsetFonts: async (text, format, fonts) =>
      (await import('../print/subset-fonts.js')).subsetFonts(text, format, fonts),
    finishPdf: async (pdf, about, openNumbers) =>
      (await import('../print/finish-pdf.js')).finishPdf(pdf, about, openNumbers),
    date: program.date,
    progress: showProgress(terminal, options.quiet || options.format === 'json'),
  }
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
  return tell(await buildSafely(whole, workshop), options, terminal)
}

async function pathsOf(options: Options, from: 'text' | 'yaml'): Promise<string[]> {
  try {
    const found = await findSources(
      options.paths,
      from === 'yaml' ? ['.yaml', '.yml'] : textEndings,
      disk,
    )
    return found.filter(it => !/(?:^|[/\\])settings\.ya?ml$|\.corrections\.ya?ml$/.test(it))
  } catch (error) {
    if (!(error instanceof PathError)) throw error
    throw new UsageError(error.problem, {path: error.path, expected: error.expected})
  }
}

/** The settings that were named, or that hold by default. */
async function settingsOf({settings, command, paths}: Options): Promise<string | undefined> {
  if (settings !== undefined) {
    if ((await disk.kindOf(settings)) !== 'file')
      throw new UsageError('usage-not-found', {path: settings})
    return settings
  }
  // Only our own output is known to come from our own sources; other YAML must not bear their city's name.
  const own = command === 'render' && paths.every(it => it === defaultPaths.render)
  return own ? 'sources/settings.yaml' : undefined
}

async function checkOut(out: string): Promise<void> {
  if ((await disk.kindOf(out)) === 'file') throw new UsageError('usage-not-a-folder', {path: out})
}

async function buildSafely(
  request: Parameters<typeof build>[0],
  workshop: Workshop,
): Promise<BuildResult> {
  try {
    return await build(request, workshop)
  } catch (error) {
    if (error instanceof Error && error.name === 'NoBrowserError' && 'tried' in error) {
      throw new UsageError('usage-no-browser', {tried: (error.tried as string[]).join('; ')})
    }
    const cause = causeOf(error)
    if (!/^E[A-Z]+$/.test(cause)) throw error
    throw new UsageError('usage-out-unwritable', {path: request.out, cause})
  }
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
    terminal.out(
      `${JSON.stringify({...summaryAsData(documents, options), reports}, undefined, 2)}\n`,
    )
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
