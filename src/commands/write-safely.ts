import type {MessageKey} from '../messages/catalogue.js'
import {codeOf} from '../world/refusal.js'
import {UsageError} from './usage-error.js'

/** What the codes of the system mean to a person. */
const refusals: Readonly<Record<string, MessageKey>> = {
  ENOSPC: 'refused-full',
  EDQUOT: 'refused-full',
  EROFS: 'refused-forbidden',
  EACCES: 'refused-forbidden',
  EPERM: 'refused-forbidden',
  EISDIR: 'refused-folder',
  ENOTEMPTY: 'refused-folder',
  ENOTDIR: 'refused-file',
  EEXIST: 'refused-file',
  EMFILE: 'refused-open-files',
  ENFILE: 'refused-open-files',
  ENOENT: 'refused-gone',
  EFBIG: 'refused-large',
}

/**
 * Does what reads, writes and may print; `path` is told where the system does not say which file it refused. Throws a
 * `UsageError` where it refuses, or no browser is there.
 */
export async function writeSafely<T>(path: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    const refusal = refusalOfPrinting(error)
    if (refusal) throw refusal
    const cause = codeOf(error)
    if (cause === undefined) throw error
    const refused = pathOf(error) ?? path
    throw new UsageError(refusals[cause] ?? 'refused', {path: refused, cause})
  }
}

/** Why nothing can be printed on this machine; undefined for another error. What prints is not loaded for that. */
function refusalOfPrinting(error: unknown): UsageError | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'NoBrowserError' && 'tried' in error)
    return new UsageError('usage-no-browser', {tried: (error.tried as string[]).join('; ')})
  if (error.name === 'OpenFilesError' && 'limit' in error && 'needed' in error) {
    const {limit, needed} = error as Error & {limit: number; needed: number}
    return new UsageError('refused-few-files', {limit, needed, cause: 'EMFILE'})
  }
  if (error.name === 'FolderError' && 'folders' in error)
    return refusalOfFolder(error as Error & UnusableFolders)
  return undefined
}

/** What is told of a `FolderError`. */
interface UnusableFolders {
  use: 'temporary' | 'browser'
  folders: ReadonlyArray<{path: string; cause: string}>
  megabytes: number
}

function refusalOfFolder({use, folders, megabytes}: UnusableFolders): UsageError {
  const tried = folders.map(({path, cause}) => `${path}: ${cause}`).join('; ')
  if (use === 'browser') return new UsageError('browser-not-unpacked', {tried, megabytes})
  const [{path, cause} = {path: '', cause: ''}] = folders
  const full = refusals[cause] === 'refused-full'
  return new UsageError(full ? 'temporary-full' : 'temporary-refused', {path, cause, megabytes})
}

function pathOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const {dest, path} = error as {dest?: unknown; path?: unknown}
  return [path, dest].find(it => typeof it === 'string') as string | undefined
}
