import type {MessageKey} from '../messages/catalogue.js'

/** Trouble in the call: one clear line, exit status 2. */
export class UsageError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(key)
  }
}

/**
 * What is told where no more files may be open, so that not even the program itself can be loaded; undefined for another
 * error.
 */
export function asOpenFilesError(error: unknown): UsageError | undefined {
  const {code: cause, path = ''} = error as {code?: unknown; path?: string}
  if (cause !== 'EMFILE' && cause !== 'ENFILE') return undefined
  return new UsageError('refused-open-files', {path, cause})
}
