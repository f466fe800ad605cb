import {extname, join} from 'node:path'
import type {BuildResult} from '../build/build.js'
import {type Compared, compareVersions} from '../build/compare-versions.js'
import {writeComparison} from '../build/write-comparison.js'
import {severityOf} from '../diagnostics/report.js'
import {fill} from '../messages/catalogue.js'
import {disk} from '../world/disk.js'
import {type DiffStatus, sidesOf, statusOf} from './diff-sides.js'
import {openWorkshop, type Program} from './open-workshop.js'
import type {Options} from './options.js'
import {printComparison} from './print-comparison.js'
import {printReports, reportsAsData} from './print-reports.js'
import {shortPath} from './short-path.js'
import {tellUnsandboxed} from './summary.js'
import type {Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {writeSafely} from './write-safely.js'

/** Compares two versions, tells what changed and typesets 新旧対照表. Throws a `UsageError`. */
export async function diff(
  options: Options,
  program: Program,
  terminal: Terminal,
): Promise<DiffStatus> {
  const sides = await sidesOf(options)
  if (options.pages)
    return (await import('./diff-pages.js')).diffPages(sides, options, {program, terminal})
  const outputs = outputsOf(options)
  const typesets = outputs.pdf !== undefined || outputs.html !== undefined
  const workshop = await openWorkshop(options, program, terminal)
  const compared = await compareVersions(sides, workshop)
  const {comparison, documents, settingsFiles} = compared
  const files = [...settingsFiles, ...documents.map(it => it.file)]
  const written: string[] = []
  let unsandboxed: BuildResult['unsandboxed']
  const newest = documents.at(-1)
  if (comparison.changed && typesets && newest !== undefined) {
    const {pdf, html} = placesOf(outputs, compared)
    const {look, settings} = newest
    const places = {pdf, html, look, browser: settings.browser}
    const made = await writeSafely(pdf ?? html ?? '', () =>
      writeComparison(comparison, places, workshop),
    )
    files.push(made.file)
    written.push(...made.written)
    unsandboxed = made.unsandboxed
  }
  if (outputs.json !== undefined) {
    const {json} = outputs
    const data = `${JSON.stringify(comparison, undefined, 2)}\n`
    await writeSafely(json, () => disk.write(json, data))
    written.push(json)
  }
  tell({compared, files, written, unsandboxed}, options, terminal)
  return statusOf(compared, files, comparison.changed)
}

interface Outputs {
  pdf?: string
  html?: string
  json?: string
}

/** What is to be made, by the ending that was named; `data` alone where the result is wanted as data. */
function outputsOf({file, format}: Options): Outputs {
  if (file === undefined) return format === 'json' ? {} : {pdf: '', html: ''}
  const ending = extname(file).toLowerCase()
  if (ending === '.pdf') return {pdf: file, html: `${file.slice(0, -ending.length)}.html`}
  if (ending === '.html') return {html: file}
  if (ending === '.json') return {json: file}
  throw new UsageError('usage-diff-ending', {path: file})
}

/** Where no file was named: `output/diff/<id>`, or `all` for several documents. */
function placesOf(outputs: Outputs, {pairs}: Compared): Outputs {
  if (outputs.pdf !== '') return outputs
  const [only, ...others] = pairs
  const name = only && others.length === 0 ? only.id : 'all'
  return {pdf: join('output/diff', `${name}.pdf`), html: join('output/diff', `${name}.html`)}
}

function tell(
  {
    compared,
    files,
    written,
    unsandboxed,
  }: {
    compared: Compared
    files: Compared['settingsFiles']
    written: string[]
    unsandboxed: BuildResult['unsandboxed']
  },
  options: Options,
  terminal: Terminal,
): void {
  if (options.format === 'json') {
    const reports = files.map(file => ({
      file: file.path,
      diagnostics: reportsAsData(file, terminal),
    }))
    const data = {...compared.comparison, written, unsandboxed, reports}
    terminal.out(`${JSON.stringify(data, undefined, 2)}\n`)
    return
  }
  for (const file of files) printReports(file, terminal, it => severityOf(it) !== 'note')
  if (options.quiet) return
  if (compared.pairs.length > 0) printComparison(compared.comparison, terminal)
  for (const path of written)
    terminal.out(`${fill(terminal.lang, 'diff-made', {path: shortPath(path)})}\n`)
  tellUnsandboxed(unsandboxed, terminal)
}
