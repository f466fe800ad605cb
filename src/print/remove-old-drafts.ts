import {lstat, readdir, rm} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'

const hourMs = 3_600_000

/**
 * Removes the drafts of a folder (beside it, its name with a dot and more) that are older than an
 * hour: runs that were killed while they unpacked left them. Younger ones may be another run's.
 */
export async function removeOldDrafts(folder: string): Promise<void> {
  const names = await readdir(dirname(folder))
  for (const name of names.filter(name => name.startsWith(`${basename(folder)}.`))) {
    const draft = join(dirname(folder), name)
    const {mtimeMs} = await lstat(draft).catch(() => ({mtimeMs: Date.now()}))
    if (Date.now() - mtimeMs > hourMs) await rm(draft, {recursive: true, force: true})
  }
}
