import {randomFillSync} from 'node:crypto'
import {statfs, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {codeOf} from '../world/refusal.js'
import {blameTemporaryFolder, neededMegabytes} from './folder-error.js'
import {type BrowserGuard, guardHere} from './guard-browser.js'
import {removePrintFolder} from './print-folders.js'

const neededBytes = neededMegabytes.temporary * 2 ** 20

/** A browser writes some 120. */
const neededFiles = 160

/**
 * Makes sure that a browser finds room in the folder for temporary files, where the system says that there is little.
 * @param guard sees to it that what is written for that does not outlive this process, as `LaunchOptions`
 * @throws FolderError where there is none
 */
export async function checkRoom(guard: (() => BrowserGuard) | undefined): Promise<void> {
  const {bavail, bsize, files, ffree} = await statfs(tmpdir()).catch(blameTemporaryFolder)
  // A file system that does not count its files says that it has none.
  const few = files > 0 && ffree < neededFiles
  if (few || bavail * bsize < neededBytes) await tryToWrite(guard)
}

/**
 * Finds out whether a browser failed for want of room in the folder for temporary files: it dies of that, hangs, or says
 * something else.
 * @param guard see `checkRoom`
 * @throws FolderError where it did
 */
export async function blameRoom(
  error: unknown,
  guard: (() => BrowserGuard) | undefined,
): Promise<void> {
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '')) blameTemporaryFolder(error)
  await tryToWrite(guard)
}

/** Writes as much as a browser does, for a moment: how much of a disk is free says nothing of quotas. */
async function tryToWrite(open: (() => BrowserGuard) | undefined = guardHere): Promise<void> {
  const {folder, release} = open()
  try {
    // Some file systems take no room for zeros.
    const bytes = randomFillSync(new Uint8Array(Math.ceil(neededBytes / neededFiles)))
    for (let file = 0; file < neededFiles; file++)
      await writeFile(join(folder, String(file)), bytes, {mode: 0o600})
  } catch (error) {
    blameTemporaryFolder(error)
  } finally {
    removePrintFolder(folder)
    release()
  }
}
