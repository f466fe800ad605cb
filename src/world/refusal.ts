/** The code of an error of the system (ENOSPC); undefined where it is another error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
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
