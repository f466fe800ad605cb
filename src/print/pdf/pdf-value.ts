/** A name, without its slash and with `#` escapes resolved, one character a byte. */
export interface PdfName {
  readonly name: string
}

/** A reference to the object of that number. */
export interface PdfRef {
  readonly ref: number
}

/** A string, one character a byte: text is decoded by `decodeText`. */
export interface PdfString {
  readonly bytes: string
}

/** A dictionary, by its keys without their slash, in the order of the file. */
export type PdfDict = Map<string, PdfValue>

/** A stream: its dictionary and its bytes as they stand in the file, still filtered. */
export interface PdfStream {
  readonly dict: PdfDict
  readonly data: Uint8Array
}

/** Any value a PDF can hold (ISO 32000-1, 7.3); generations are always 0, as printers write them. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfRef
  | PdfString
  | PdfValue[]
  | PdfDict
  | PdfStream

/** Whether a value is a dictionary; a stream is none. */
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map
}

/** Whether a value is a reference. */
export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value !== null && 'ref' in value
}

/** Whether a value is a stream. */
export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value !== null && 'dict' in value
}

/** The name that a value is; undefined where it is none. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}

/** The text that a string value holds; undefined where it is no string. UTF-16 with its mark, else Latin-1. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return undefined
  const {bytes} = value
  if (!bytes.startsWith('\xfe\xff')) return bytes
  const wide = Buffer.from(bytes.slice(2), 'latin1')
  return wide
    .subarray(0, wide.length & ~1)
    .swap16()
    .toString('utf16le')
}

/** The string value of a text: as it is where it is ASCII, else UTF-16 with its mark (7.9.2.2). */
export function toPdfText(text: string): PdfString {
  if (/^[\0-\x7f]*$/.test(text)) return {bytes: text}
  return {bytes: `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`}
}
