import {extname, join} from 'node:path'
import type {VFile} from 'vfile'
import type {CompareRequest} from '../build/compare-versions.js'
import {yamlEndings} from '../build/find-sources.js'
import type {AllRead} from '../build/read-documents.js'
import {severityOf} from '../diagnostics/report.js'
import {disk} from '../world/disk.js'
import {findPaths} from './find-paths.js'
import {findSettings} from './find-settings.js'
import type {Options} from './options.js'
import {UsageError} from './usage-error.js'

/**
 * What a comparison says by its exit status: 0 nothing changed, 1 a document could not be used, 2 the settings could not,
 * 3 something changed.
 */
export type DiffStatus = 0 | 1 | 2 | 3

/** The exit status of a comparison, from what was read, all that was reported on, and whether something changed. */
export function statusOf(
  {documents, settingsFiles}: AllRead,
  files: ReadonlyArray<VFile>,
  changed: boolean,
): DiffStatus {
  const hasErrors = (file: VFile) => file.messages.some(it => severityOf(it) === 'error')
  if (settingsFiles.some(hasErrors)) return 2
  if (documents.some(it => it.document === undefined) || files.some(hasErrors)) return 1
  return changed ? 3 : 0
}

/** The YAML files of both versions, of output folders those of their data; and the settings that hold for all. */
export async function sidesOf({paths, settings}: Options): Promise<CompareRequest> {
  const [before = '', after = ''] = paths
  const kinds = await Promise.all([before, after].map(it => disk.kindOf(it)))
  for (const [index, path] of [before, after].entries())
    if (kinds[index] === undefined)
      throw new UsageError('usage-not-found', {path, expected: '*.yaml'})
  if (kinds.some((kind, index) => kind === 'file' && !isYaml(paths[index] ?? '')))
    throw new UsageError('usage-diff-two')
  if (kinds[0] !== kinds[1]) throw new UsageError('usage-diff-mixed', {old: before, new: after})
  const next = await yamlsOf(after)
  return {
    old: await yamlsOf(before),
    new: next,
    single: kinds[0] === 'file',
    settings: await findSettings(settings, next),
  }
}

function isYaml(path: string): boolean {
  return yamlEndings.includes(extname(path).toLowerCase())
}

async function yamlsOf(path: string): Promise<string[]> {
  const data = join(path, 'data')
  const folder = (await disk.kindOf(data)) === 'folder' ? data : path
  return (await findPaths([folder], 'yaml')).paths
}
