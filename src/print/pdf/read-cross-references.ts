import {inflateSync} from 'node:zlib'
import {isDict, isStream, nameOf, type PdfDict, type PdfStream, type PdfValue} from './pdf-value.js'
import {type PdfCursor, PdfSyntaxError, readValue, readWord} from './read-value.js'

/** A file: its bytes, and the same as text of one character a byte. */
export interface PdfBytes {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Where an object stands: at a byte of the file, or as the n-th (from 0) in the object stream of that number. */
export type PdfPlace = {offset: number} | {stream: number; index: number}

/** Where each object stands, by its number, and the trailer. */
export interface CrossReferences {
  places: ReadonlyMap<number, PdfPlace>
  /** One more than the highest number in use. */
  size: number
  trailer: PdfDict
}

/**
 * Reads the cross-reference table or stream at the end of a PDF (ISO 32000-1, 7.5.4 and 7.5.8).
 * @throws PdfSyntaxError where there is none, and where the file was updated after it was written, or is encrypted
 */
export function readCrossReferences(file: PdfBytes): CrossReferences {
  const {text} = file
  const start = /startxref\s{1,4}(\d{1,12})\s{1,4}%%EOF/.exec(text.slice(-1024))?.[1]
  if (start === undefined) throw new PdfSyntaxError('no startxref', text.length)
  const cursor = {text, at: Number(start)}
  const {places, trailer} =
    readWord(cursor) === 'xref' ? readTable(cursor) : readStream(file, Number(start))
  if (trailer.has('Prev') || trailer.has('Encrypt')) {
    throw new PdfSyntaxError('updated or encrypted', Number(start))
  }
  let size = 0
  for (const number of places.keys()) size = Math.max(size, number + 1)
  return {places, size, trailer}
}

interface Read {
  places: Map<number, PdfPlace>
  trailer: PdfDict
}

function readTable(cursor: PdfCursor): Read {
  const places = new Map<number, PdfPlace>()
  for (let word = readWord(cursor); word !== 'trailer'; word = readWord(cursor)) {
    const first = Number(word)
    const count = Number(readWord(cursor))
    if (word === '' || !(first >= 0 && count >= 0)) throw new PdfSyntaxError('no table', cursor.at)
    for (let number = first; number < first + count; number++) {
      const offset = Number(readWord(cursor))
      readWord(cursor)
      if (readWord(cursor) === 'n') places.set(number, {offset})
    }
  }
  const trailer = readValue(cursor)
  if (!isDict(trailer)) throw new PdfSyntaxError('no trailer', cursor.at)
  return {places, trailer}
}

function readStream(file: PdfBytes, offset: number): Read {
  const stream = readObject(file, {offset})
  if (!isStream(stream) || nameOf(stream.dict.get('Type')) !== 'XRef') {
    throw new PdfSyntaxError('no cross-references', offset)
  }
  const bytes = inflateStream(stream)
  const widths = stream.dict.get('W')
  const [a = 0, b = 0, c = 0] = (Array.isArray(widths) ? widths : []).map(Number)
  const places = new Map<number, PdfPlace>()
  const row = a + b + c
  for (let number = 0; (number + 1) * row <= bytes.length; number++) {
    const at = number * row
    const kind = bytes.readUIntBE(at, a)
    const [second, third] = [bytes.readUIntBE(at + a, b), bytes.readUIntBE(at + a + b, c)]
    if (kind === 1) places.set(number, {offset: second})
    if (kind === 2) places.set(number, {stream: second, index: third})
  }
  return {places, trailer: stream.dict}
}

/**
 * Reads the object that stands at a byte of a file.
 * @param place.number the number that it must have
 * @throws PdfSyntaxError where it does not stand there
 */
export function readObject(
  {bytes, text}: PdfBytes,
  {offset, number}: {offset: number; number?: number},
): PdfValue {
  const cursor = {text, at: offset}
  const [first, , third] = [readWord(cursor), readWord(cursor), readWord(cursor)]
  if (third !== 'obj' || (number !== undefined && Number(first) !== number)) {
    throw new PdfSyntaxError(`no object ${number ?? ''}`, offset)
  }
  const value = readValue(cursor)
  if (!isDict(value) || readWord(cursor) !== 'stream') return value
  const length = value.get('Length')
  if (typeof length !== 'number') throw new PdfSyntaxError('no length of a stream', offset)
  const start = cursor.at + (text[cursor.at] === '\r' ? 2 : 1)
  return {dict: value, data: bytes.subarray(start, start + length)}
}

/**
 * Undoes the filter of a stream.
 * @throws PdfSyntaxError where it is another than `FlateDecode`, alone or after PNG's "up"
 */
export function inflateStream({dict, data}: PdfStream): Buffer {
  const filter = dict.get('Filter')
  if (filter === undefined) return Buffer.from(data)
  if (nameOf(filter) !== 'FlateDecode') throw new PdfSyntaxError('unknown filter', data.byteOffset)
  const parameters = dict.get('DecodeParms')
  const bytes = inflateSync(data)
  return isDict(parameters) ? addUp(bytes, Number(parameters.get('Columns'))) : bytes
}

function addUp(bytes: Buffer, columns: number): Buffer {
  const rows = Math.floor(bytes.length / (columns + 1))
  const sums = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1)
    if (bytes[from] !== 2) throw new PdfSyntaxError('unknown predictor', from)
    for (let column = 0; column < columns; column++) {
      const above = row === 0 ? 0 : (sums[(row - 1) * columns + column] ?? 0)
      sums[row * columns + column] = (bytes[from + 1 + column] ?? 0) + above
    }
  }
  return sums
}
