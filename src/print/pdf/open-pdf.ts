import {
  isDict,
  isRef,
  isStream,
  type PdfDict,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './pdf-value.js'
import {inflateStream, readCrossReferences, readObject} from './read-cross-references.js'
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

/** Several PDFs that are open as one. */
export interface OpenPdfs {
  /** All objects of all of them; trailer and catalogue are those of the first. */
  pdf: Pdf
  catalogues: PdfDict[]
}

/**
 * Opens a PDF as Chromium prints it or as `writePdf` writes it: written at once, not encrypted, every object of
 * generation 0 (ISO 32000-1, 7.5).
 * @throws PdfSyntaxError when it is none, at once or when an object is asked for
 */
export function openPdf(bytes: Uint8Array): Pdf {
  return openPdfs([bytes]).pdf
}

/**
 * Opens PDFs as one, in which the objects of each are numbered after those of the one before.
 * @param files at least one
 * @throws PdfSyntaxError when one of them is none, at once or when an object is asked for
 */
export function openPdfs(files: ReadonlyArray<Uint8Array>): OpenPdfs {
  const objects = new Map<number, PdfValue>()
  const opened: ObjectFile[] = []
  let next = 0
  for (const bytes of files) {
    const file = openObjects(bytes, next)
    opened.push(file)
    next = file.end
  }
  const read = (number: number): PdfValue => {
    const known = objects.get(number)
    if (known !== undefined) return known
    const value = opened.find(it => number < it.end)?.read(number) ?? null
    objects.set(number, value)
    return value
  }
  const get = (value: PdfValue | undefined): PdfValue =>
    isRef(value) ? read(value.ref) : (value ?? null)
  const dict = (value: PdfValue | undefined): PdfDict => {
    const found = get(value)
    return isDict(found) ? found : new Map()
  }
  const trailer = opened[0]?.trailer ?? new Map()
  const catalogues = opened.map(it => dict(it.trailer.get('Root')))
  const pdf: Pdf = {
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
  return {pdf, catalogues}
}

/** The objects of one file: numbered as in the file, and so many further. */
interface ObjectFile {
  trailer: PdfDict
  /** One more than the highest number. */
  end: number
  read(number: number): PdfValue
}

function openObjects(bytes: Uint8Array, before: number): ObjectFile {
  const file = {
    bytes,
    text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  }
  const {places, size, trailer} = readCrossReferences(file)
  const packs = new Map<number, PdfValue[]>()

  const readPacked = ({stream, index}: {stream: number; index: number}): PdfValue => {
    let members = packs.get(stream)
    if (members === undefined) {
      members = unpack(readOwn(stream))
      packs.set(stream, members)
    }
    return members[index] ?? null
  }
  const readOwn = (number: number): PdfValue => {
    const place = places.get(number)
    if (place === undefined) return null
    return 'offset' in place ? readObject(file, {offset: place.offset, number}) : readPacked(place)
  }
  const shifted = (value: PdfValue): PdfValue => (before === 0 ? value : shiftRefs(value, before))
  shifted(trailer)
  return {trailer, end: before + size, read: number => shifted(readOwn(number - before))}
}

/** Adds to all references in a value; what holds some is changed. */
function shiftRefs(value: PdfValue, by: number): PdfValue {
  if (isRef(value)) return {ref: value.ref + by}
  if (Array.isArray(value)) {
    for (const [index, it] of value.entries()) value[index] = shiftRefs(it, by)
  } else if (isDict(value)) {
    for (const [key, it] of value) value.set(key, shiftRefs(it, by))
  } else if (isStream(value)) shiftRefs(value.dict, by)
  return value
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
