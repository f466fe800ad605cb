import {closeSync, openSync, readFileSync} from 'node:fs'
import {isOutOfHandles} from '../world/refusal.js'

/** A browser with the bundled shell that prints several papers at once opens some 75; below, it dies, hangs, or prints some. */
const neededFiles = 100

/** So few files may be open at once that no browser can print. The message is a key; the words belong to whoever tells the user. */
export class OpenFilesError extends Error {
  readonly code = 'EMFILE'
  readonly needed = neededFiles

  constructor(readonly limit: number) {
    super('open-files')
    this.name = 'OpenFilesError'
  }
}

/**
 * Makes sure that a browser may open as many files as it does, where the system says how many that are: one that may not
 * rarely says what it died of.
 * @throws OpenFilesError where it may not; the error of the system (EMFILE) where not even that can be read
 */
export function checkOpenFiles(): void {
  const limit = readLimit()
  if (limit !== undefined && limit < neededFiles) throw new OpenFilesError(limit)
}

/** Linux tells it in a file (proc_pid_limits(5)); undefined where it is not told, or there is none. */
function readLimit(): number | undefined {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    const soft = /^Max open files +(\d+)/m.exec(limits)?.[1]
    return soft === undefined ? undefined : Number(soft)
  } catch (error) {
    if (isOutOfHandles(error)) throw error
    return undefined
  }
}

/**
 * Finds out whether something failed since no more files may be open: what looks for a module says only that it is not there.
 * @throws the error of the system (EMFILE) where one more cannot be opened
 */
export function blameOpenFiles(error: unknown): void {
  if (isOutOfHandles(error)) throw error
  try {
    closeSync(openSync(process.execPath, 'r'))
  } catch (refused) {
    if (isOutOfHandles(refused)) throw refused
  }
}
