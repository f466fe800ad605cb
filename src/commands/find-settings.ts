import {disk} from '../world/disk.js'
import {UsageError} from './usage-error.js'

/**
 * The settings that were named; those of our own sources where what is read is our own output; undefined where they stand
 * beside what is read. Throws a `UsageError` where those named are not there.
 */
export async function findSettings(
  named: string | undefined,
  ofOwnOutput: boolean,
): Promise<string | undefined> {
  if (named === undefined) return ofOwnOutput ? 'sources/settings.yaml' : undefined
  if ((await disk.kindOf(named)) !== 'file') throw new UsageError('usage-not-found', {path: named})
  return named
}
