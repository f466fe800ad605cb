/** A file that is larger than what may be read of it, as the error of the system of that kind. */
export class TooLargeError extends Error {
  readonly code = 'EFBIG'
  /** The most bytes that may be read. */
  readonly most: number
  /** Those that it has, where that is known: a device has no end. */
  readonly size: number | undefined

  constructor(
    readonly path: string,
    {most, size}: {most: number; size?: number},
  ) {
    super(`EFBIG: ${path}`)
    this.most = most
    this.size = size
  }
}

/** The code of an error of the system (ENOSPC); undefined where it is another error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
}

/** Whether an error of the system says that no more files may be open, whichever of them was asked for. */
export function isOutOfHandles(error: unknown): boolean {
  return ['EMFILE', 'ENFILE'].includes(codeOf(error) ?? '')
}

/** Does what uses the file at `path`; an error of the system that does not name the file then does. */
export async function namingFile<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && codeOf(error) !== undefined && !('path' in error))
      Object.assign(error, {path})
    throw error
  }
}

/** Whether an error of the system says that nothing stands at a path, and not that it could not be found out. */
export function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')
}
