import type {PdfDict, PdfValue} from './pdf-value.js'

/** Where a reader stands in a file, of which each byte is one character; reading moves it on. */
export interface PdfCursor {
  readonly text: string
  at: number
}

/** Bytes that are no PDF as printers write it. */
export class PdfSyntaxError extends Error {
  constructor(what: string, at: number) {
    super(`${what} at byte ${at}`)
    this.name = 'PdfSyntaxError'
  }
}

/** What a byte is: a regular character, white space or a delimiter (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256)
const whiteSpace = 1
const delimiter = 2
for (const it of [0, 9, 10, 12, 13, 32]) kinds[it] = whiteSpace
for (const it of '()<>[]{}/%') kinds[it.charCodeAt(0)] = delimiter

const lineFeed = 0x0a
const carriageReturn = 0x0d
const percent = 0x25
const openString = 0x28
const closeString = 0x29
const slash = 0x2f
const less = 0x3c
const greater = 0x3e
const openArray = 0x5b
const backslash = 0x5c
const closeArray = 0x5d

/**
 * Reads one value (ISO 32000-1, 7.3), and `12 0 R` as a reference. Of a stream its dictionary is read; its bytes follow.
 * @throws PdfSyntaxError where no value stands
 */
export function readValue(cursor: PdfCursor): PdfValue {
  skipWhiteSpace(cursor)
  const {text, at} = cursor
  switch (text.charCodeAt(at)) {
    case slash:
      return {name: readName(cursor)}
    case openString:
      return {bytes: readLiteral(cursor)}
    case openArray:
      return readArray(cursor)
    case less:
      return text.charCodeAt(at + 1) === less ? readDict(cursor) : {bytes: readHex(cursor)}
    default:
      return readPlain(cursor)
  }
}

/** Reads a number or a keyword; empty where none stands. */
export function readWord(cursor: PdfCursor): string {
  skipWhiteSpace(cursor)
  return readRegular(cursor)
}

function readRegular(cursor: PdfCursor): string {
  const {text, at} = cursor
  let end = at
  while (end < text.length && kinds[text.charCodeAt(end)] === 0) end++
  cursor.at = end
  return text.slice(at, end)
}

function skipWhiteSpace(cursor: PdfCursor): void {
  const {text} = cursor
  for (;;) {
    const byte = text.charCodeAt(cursor.at)
    if (byte === percent) skipComment(cursor)
    else if (kinds[byte] === whiteSpace) cursor.at++
    else return
  }
}

function skipComment(cursor: PdfCursor): void {
  const {text} = cursor
  while (cursor.at < text.length) {
    const byte = text.charCodeAt(cursor.at++)
    if (byte === lineFeed || byte === carriageReturn) return
  }
}

function readPlain(cursor: PdfCursor): PdfValue {
  const {at} = cursor
  const word = readRegular(cursor)
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  const number = Number(word)
  if (word === '' || Number.isNaN(number)) throw new PdfSyntaxError('no value', at)
  return readReference(cursor, number) ?? number
}

function readReference(cursor: PdfCursor, number: number): PdfValue | undefined {
  const {at} = cursor
  if (Number.isInteger(number) && number > 0 && readWord(cursor) === '0') {
    if (readWord(cursor) === 'R') return {ref: number}
  }
  cursor.at = at
  return undefined
}

function readName(cursor: PdfCursor): string {
  cursor.at++
  const name = readRegular(cursor)
  if (!name.includes('#')) return name
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function readArray(cursor: PdfCursor): PdfValue[] {
  cursor.at++
  const values: PdfValue[] = []
  for (;;) {
    skipWhiteSpace(cursor)
    if (cursor.text.charCodeAt(cursor.at) === closeArray) break
    values.push(readValue(cursor))
  }
  cursor.at++
  return values
}

function readDict(cursor: PdfCursor): PdfDict {
  cursor.at += 2
  const dict: PdfDict = new Map()
  for (;;) {
    skipWhiteSpace(cursor)
    const byte = cursor.text.charCodeAt(cursor.at)
    if (byte === greater) break
    if (byte !== slash) throw new PdfSyntaxError('no key', cursor.at)
    const key = readName(cursor)
    dict.set(key, readValue(cursor))
  }
  cursor.at += 2
  return dict
}

function readHex(cursor: PdfCursor): string {
  const start = cursor.at + 1
  const end = cursor.text.indexOf('>', start)
  if (end < 0) throw new PdfSyntaxError('no end of string', start)
  const digits = cursor.text.slice(start, end).replace(/\s/g, '')
  cursor.at = end + 1
  return Buffer.from(`${digits}0`, 'hex').toString('latin1')
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  // A line that is broken inside a string goes on as if it were not.
  '\n': '',
}

function readLiteral(cursor: PdfCursor): string {
  const {text} = cursor
  cursor.at++
  let read = ''
  for (let depth = 1; ; ) {
    const byte = text.charCodeAt(cursor.at++)
    if (Number.isNaN(byte)) throw new PdfSyntaxError('no end of string', cursor.at)
    if (byte === backslash) {
      read += readEscape(cursor)
      continue
    }
    if (byte === openString) depth++
    if (byte === closeString && --depth === 0) return read
    read += String.fromCharCode(byte)
  }
}

function readEscape(cursor: PdfCursor): string {
  const next = cursor.text.slice(cursor.at, cursor.at + 3)
  const octal = /^[0-7]{1,3}/.exec(next)?.[0]
  cursor.at += octal?.length ?? 1
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
  const character = next.charAt(0)
  return escapes[character] ?? character
}
