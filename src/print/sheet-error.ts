/**
 * What can be wrong with a sheet: a style sheet or font it names is not among its files, a font is broken, or what it is
 * linked to moves to another page whenever the page numbers that it prints are put right.
 */
export type SheetErrorKey = 'file-missing' | 'font-failed' | 'pages-unstable'

/** A sheet that would print wrongly, and so is not printed. The message is the key and the thing it is about. */
export class SheetError extends Error {
  readonly key: SheetErrorKey
  /** The path of the file, family and weight of the font, or the id of what moves. */
  readonly subject: string

  constructor(key: SheetErrorKey, subject: string) {
    super(`${key}: ${subject}`)
    this.name = 'SheetError'
    this.key = key
    this.subject = subject
  }
}
