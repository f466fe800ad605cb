/** What can be wrong with a sheet: a style sheet or font it names is not among its files, or a font is broken. */
export type SheetErrorKey = 'file-missing' | 'font-failed'

/** A sheet that would print wrongly, and so is not printed. The message is the key and the thing it is about. */
export class SheetError extends Error {
  readonly key: SheetErrorKey
  /** The path of the file, or family and weight of the font. */
  readonly subject: string

  constructor(key: SheetErrorKey, subject: string) {
    super(`${key}: ${subject}`)
    this.name = 'SheetError'
    this.key = key
    this.subject = subject
  }
}
