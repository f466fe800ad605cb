import {basename, dirname, extname, join} from 'node:path'
import {type CompareRequest, compareVersions, type DocumentPair} from '../build/compare-versions.js'
import {type PagesRequest, type ReplacedPages, replacePages} from '../build/replace-pages.js'
import {severityOf} from '../diagnostics/report.js'
import {disk} from '../world/disk.js'
import {type DiffStatus, statusOf} from './diff-sides.js'
import {openWorkshop, type Program} from './open-workshop.js'
import type {Options} from './options.js'
import {printReplacedPages} from './print-replaced-pages.js'
import {printReports, reportsAsData} from './print-reports.js'
import {tellUnsandboxed} from './summary.js'
import type {Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {writeSafely} from './write-safely.js'

/**
 * Compares the papers of two versions page by page, and prints the pages that are replaced. The old paper is the one that
 * stands in the old output folder, where there is one. Throws a `UsageError`.
 */
export async function diffPages(
  sides: CompareRequest,
  options: Options,
  {program, terminal}: {program: Program; terminal: Terminal},
): Promise<DiffStatus> {
  if (options.file !== undefined && extname(options.file).toLowerCase() !== '.pdf')
    throw new UsageError('usage-diff-pages-ending', {path: options.file})
  const workshop = await openWorkshop(options, program, terminal)
  const compared = await compareVersions(sides, workshop)
  const pairs = compared.pairs.filter(it => it.old && it.new)
  const requests = await Promise.all(pairs.map(it => toRequest(it, sides.single)))
  const [describing, texts, bookmarks, links, selecting] = await Promise.all([
    import('../print/describe-pages.js'),
    import('../print/read-page-texts.js'),
    import('../print/read-bookmarks.js'),
    import('../print/relabel-links.js'),
    import('../print/select-pages.js'),
  ])
  const tools = {...describing, ...texts, ...bookmarks, ...links, ...selecting}
  const {papers, files, ...printing} = await writeSafely('', () =>
    replacePages(requests, tools, workshop),
  )
  const written: string[] = []
  const changed = papers.filter(it => it.list.length > 0)
  for (const paper of papers) {
    if (paper.pdf === undefined) continue
    const {pdf} = paper
    const path = placeOf(paper, {file: options.file, alone: papers.length === 1})
    await writeSafely(path, () => disk.write(path, pdf))
    written.push(path)
  }
  const unsandboxed = written.length > 0 ? printing.unsandboxed : undefined
  const oneSided = compared.comparison.documents.filter(it => !it.old || !it.new)
  const reported = [...compared.settingsFiles, ...compared.documents.map(it => it.file), ...files]
  if (options.format === 'json') {
    const reports = reported.map(it => ({file: it.path, diagnostics: reportsAsData(it, terminal)}))
    const data = {
      schema: 'shinchoku-diff-pages/1',
      changed: changed.length + oneSided.length > 0,
      documents: changed.map(({pdf: _, ...paper}) => paper),
      added: oneSided.flatMap(it => (it.new ? [it.id] : [])),
      removed: oneSided.flatMap(it => (it.old ? [it.id] : [])),
    }
    terminal.out(`${JSON.stringify({...data, written, unsandboxed, reports}, undefined, 2)}\n`)
  } else {
    for (const file of reported) printReports(file, terminal, it => severityOf(it) !== 'note')
    if (!options.quiet) {
      printReplacedPages(changed, {oneSided, written, terminal})
      tellUnsandboxed(unsandboxed, terminal)
    }
  }
  return statusOf(compared, reported, changed.length + oneSided.length > 0)
}

/** In an output folder the paper stands beside the data. */
async function toRequest(pair: DocumentPair, single: boolean): Promise<PagesRequest> {
  if (single || !pair.old) return {pair, handedOut: undefined}
  const path = join(dirname(pair.old.path), '..', 'pdf', `${pair.id}.pdf`)
  if ((await disk.kindOf(path)) !== 'file') return {pair, handedOut: undefined}
  return {pair, handedOut: {path, bytes: await disk.read(path)}}
}

/** `output/diff/<id>-pages.pdf`, or the file that was named; with the id where there are several papers. */
function placeOf(
  {id}: ReplacedPages,
  {file, alone}: {file: string | undefined; alone: boolean},
): string {
  if (file === undefined) return join('output/diff', `${id}-pages.pdf`)
  if (alone) return file
  const ending = extname(file)
  return join(dirname(file), `${basename(file, ending)}-${id}${ending}`)
}
