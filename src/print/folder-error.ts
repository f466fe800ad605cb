import {tmpdir} from 'node:os'
import {codeOf} from '../world/refusal.js'

/** A folder that cannot be used, and why: the code of the system (ENOSPC), or else a sentence. */
export interface UnusableFolder {
  path: string
  cause: string
}

/**
 * A browser writes 6 MB of temporary files when it starts, and up to 12 for the part of a paper; the one that is brought along
 * takes 186 MB when it is unpacked.
 */
export const neededMegabytes = {temporary: 16, browser: 200} as const

/**
 * Folders that printing cannot do without cannot be used, which is no fault of what is printed: the one for temporary files,
 * or all of those that the browser could be unpacked to. The message is a key; the words belong to whoever tells the user.
 */
export class FolderError extends Error {
  /** How much room is needed. */
  readonly megabytes: number

  constructor(
    readonly use: keyof typeof neededMegabytes,
    readonly folders: ReadonlyArray<UnusableFolder>,
  ) {
    super(`folder-${use}`)
    this.name = 'FolderError'
    this.megabytes = neededMegabytes[use]
  }
}

/** For these, the folder is to blame; for others (EMFILE), it is not. */
const refusals = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOENT',
  'ENOTDIR',
  'EIO',
])

/** Throws an error on: as a `FolderError` where the system refused to write into the folder for temporary files. */
export function blameTemporaryFolder(error: unknown): never {
  const cause = codeOf(error)
  if (cause === undefined || !refusals.has(cause)) throw error
  throw new FolderError('temporary', [{path: tmpdir(), cause}])
}
