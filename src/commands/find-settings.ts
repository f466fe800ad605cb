import {disk} from '../world/disk.js'
import {UsageError} from './usage-error.js'

/**
 * The settings that were named; for our own YAML (`data`) those beside the texts that it was made of; undefined where they
 * stand beside what is read. Throws a `UsageError` where those named are not there.
 */
export async function findSettings(
  named: string | undefined,
  data: ReadonlyArray<string>,
): Promise<string | undefined> {
  if (named === undefined) {
    if (data.length === 0) return undefined
    const {findSettingsOfData} = await import('../build/find-settings-of-data.js')
    return findSettingsOfData(data, disk)
  }
  if ((await disk.kindOf(named)) !== 'file') throw new UsageError('usage-not-found', {path: named})
  return named
}
