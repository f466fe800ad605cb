import {dirname, join} from 'node:path'
import {nameOwned, removeOwned, sweepAbandoned} from './owned-files.js'
import {listCacheFolders} from './private-folder.js'

const prefix = 'unpacking-'

/** A path beside `folder` under which it can be unpacked, that nobody else uses. */
export function nameDraft(folder: string): string {
  return join(dirname(folder), nameOwned(prefix) + Math.random().toString(36).slice(2))
}

/** Removes what runs that were killed while they unpacked left beside `folder`. */
export function sweepDrafts(folder: string): Promise<void> {
  return sweepAbandoned(dirname(folder), prefix)
}

/** Removes at once what this process is unpacking, in whichever thread. */
export function removeOwnDrafts(env: NodeJS.ProcessEnv): void {
  for (const cache of listCacheFolders(env)) {
    try {
      removeOwned(cache, prefix)
    } catch {
      // Nothing was unpacked there.
    }
  }
}
