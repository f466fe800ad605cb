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
    if (error instanceof Error && error.name === 'NoBrowserError' && 'tried' in error) {
      throw new UsageError('usage-no-browser', {tried: (error.tried as string[]).join('; ')})
    }
    const cause = codeOf(error)
    if (cause === undefined) throw error
    const refused = pathOf(error) ?? path
    throw new UsageError(refusals[cause] ?? 'refused', {path: refused, cause})
  }
}

function pathOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const {dest, path} = error as {dest?: unknown; path?: unknown}
  return [path, dest].find(it => typeof it === 'string') as string | undefined
}
