/**
 * No browser to print with was found, or none of those found would start.
 * The message is a key, `no-browser`; the words for it belong to whoever tells the user.
 */
export class NoBrowserError extends Error {
  /** Every place looked at, in order, each with its reason where there is one. */
  readonly tried: string[]

  constructor(tried: string[]) {
    super('no-browser')
    this.name = 'NoBrowserError'
    this.tried = tried
  }
}
