/**
 * A browser that could not even open an empty page: it died or fell ill before the document came to it, which is no fault
 * of the document and no try of it.
 */
export class UnopenedError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), {cause})
    this.name = 'UnopenedError'
  }
}
