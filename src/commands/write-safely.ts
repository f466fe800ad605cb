import {causeOf} from '../build/cause-of.js'
import {UsageError} from './usage-error.js'

/** Does what writes to `path` and may print. Throws a `UsageError` where the system refuses, or no browser is there. */
export async function writeSafely<T>(path: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    if (error instanceof Error && error.name === 'NoBrowserError' && 'tried' in error) {
      throw new UsageError('usage-no-browser', {tried: (error.tried as string[]).join('; ')})
    }
    const cause = causeOf(error)
    if (!/^E[A-Z]+$/.test(cause)) throw error
    throw new UsageError('usage-out-unwritable', {path, cause})
  }
}
