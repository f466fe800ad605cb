import {
  isDict,
  isRef,
  isStream,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './pdf-value.js'
import {
  inflateStream,
  type PdfPlace,
  readCrossReferences,
  readObject,
} from './read-cross-references.js'
import {PdfSyntaxError, readValue, readWord} from './read-value.js'

/** A PDF, of which only the objects that are asked for are read. What is changed in an object is written. */
export interface Pdf {
  readonly trailer: PdfDict
  readonly catalogue: PdfDict
  /** The object that a reference leads to, any other value itself; null where there is none. */
  get(value: PdfValue | undefined): PdfValue
  /** The same, where it is a dictionary; an empty one where it is not. */
  dict(value: PdfValue | undefined): PdfDict
  /** The same, where it is an array; what stands alone as an array of one, and nothing as an empty one. */
  list(value: PdfValue | undefined): PdfValue[]
  /** The same, where it is a stream. */
  stream(value: PdfValue | undefined): PdfStream | undefined
  /** Puts an object in the place of another. */
  put(ref: PdfRef, value: PdfValue): void
  /** Adds an object. */
  add(value: PdfValue): PdfRef
}

/**
 * Opens a PDF as Chromium prints it or as `writePdf` writes it: written at once, not encrypted, every object of
 * generation 0 (ISO 32000-1, 7.5).
 * @throws PdfSyntaxError when it is none, at once or when an object is asked for
 */
export function openPdf(bytes: Uint8Array): Pdf {
  const file = {
    bytes,
    text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  }
  const {places, size, trailer} = readCrossReferences(file)
  const objects = new Map<number, PdfValue>()
  const packs = new Map<number, PdfValue[]>()
  let next = size

  const readPacked = ({stream, index}: {stream: number; index: number}): PdfValue => {
    let members = packs.get(stream)
    if (members === undefined) {
      members = unpack(read(stream))
      packs.set(stream, members)
    }
    return members[index] ?? null
  }
  const readAt = (place: PdfPlace, number: number): PdfValue =>
    'offset' in place ? readObject(file, {offset: place.offset, number}) : readPacked(place)
  const read = (number: number): PdfValue => {
    const known = objects.get(number)
    if (known !== undefined) return known
    const place = places.get(number)
    const value = place === undefined ? null : readAt(place, number)
    objects.set(number, value)
    return value
  }
  const get = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? read(value.ref) : (value ?? null)
  const dict = (value: PdfValue | undefined): PdfDict => {
    const found = get(value)
    return isDict(found) ? found : new Map()
  }
  return {
    trailer,
    catalogue: dict(trailer.get('Root')),
    get,
    dict,
    list(value) {
      const found = get(value)
      if (Array.isArray(found)) return found
      return value === undefined || found === null ? [] : [value]
    },
    stream(value) {
      const found = get(value)
      return isStream(found) ? found : undefined
    },
    put(ref, value) {
      objects.set(ref.ref, value)
    },
    add(value) {
      objects.set(next, value)
      return {ref: next++}
    },
  }
}

function unpack(stream: PdfValue): PdfValue[] {
  if (!isStream(stream)) throw new PdfSyntaxError('no object stream', 0)
  const text = inflateStream(stream).toString('latin1')
  const head = {text, at: 0}
  const first = Number(stream.dict.get('First'))
  return Array.from({length: Number(stream.dict.get('N'))}, () => {
    readWord(head)
    return readValue({text, at: first + Number(readWord(head))})
  })
}
