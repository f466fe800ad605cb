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
