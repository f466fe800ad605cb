import {createHash} from 'node:crypto'
import {deflateBytes} from './deflate-bytes.js'
import type {Pdf} from './open-pdf.js'
import {isRef, isStream, type PdfDict, type PdfStream, type PdfValue} from './pdf-value.js'
import {writeValue} from './write-value.js'

/** A row of the cross-references: 1, byte, 0; or 2, number of the object stream, index in it. */
type Row = [kind: number, place: number, index: number]

/** How many objects share a stream: more are smaller, and all of them are inflated to read one. */
const objectsPerStream = 500

/**
 * Writes all that the trailer leads to as a new file, the small objects packed into object streams, with a
 * cross-reference stream and an /ID made of the contents (ISO 32000-1, 7.5.7, 7.5.8 and 14.4): the same objects give the
 * same bytes.
 */
export function writePdf(pdf: Pdf): Uint8Array {
  const numbers = listReachable(pdf)
  const streams = numbers.filter(it => isStream(pdf.get({ref: it})))
  const plain = numbers.filter(it => !isStream(pdf.get({ref: it})))
  const packs = Math.ceil(plain.length / objectsPerStream)
  const order = [...streams, ...plain]
  const renumbered = new Map(order.map((number, index) => [number, index + 1]))
  const renumber = (number: number): number => renumbered.get(number) ?? 0
  const write = (value: PdfValue): string => writeValue(value, renumber)

  const file = openFile()
  const rows: Row[] = [[0, 0, 0]]
  for (const number of streams) {
    rows.push([1, file.length(), 0])
    file.addStream(rows.length - 1, pdf.get({ref: number}) as PdfStream, write)
  }
  const firstPack = order.length + 1
  const packed = Array.from({length: packs}, (_, pack) => {
    const members = plain.slice(pack * objectsPerStream, (pack + 1) * objectsPerStream)
    members.forEach((_, index) => {
      rows.push([2, firstPack + pack, index])
    })
    return packObjects(members.map(it => [renumber(it), write(pdf.get({ref: it}))]))
  })
  for (const stream of packed) {
    rows.push([1, file.length(), 0])
    file.addStream(rows.length - 1, stream, write)
  }
  rows.push([1, file.length(), 0])
  const id = {bytes: file.digest()}
  const table = composeTable(rows, new Map([...pdf.trailer, ['ID', [id, id]]]))
  return file.end(rows.length - 1, table, write)
}

// Nothing is left of what no other object needs any more. In the order of the numbers, so that what the printer wrote
// side by side, being alike, is compressed side by side.
function listReachable(pdf: Pdf): number[] {
  const found = new Set<number>()
  const open: PdfValue[] = [pdf.trailer]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value === null || typeof value !== 'object') continue
    if (isRef(value)) {
      if (found.has(value.ref)) continue
      found.add(value.ref)
      open.push(pdf.get(value))
    } else if (Array.isArray(value) || value instanceof Map) {
      for (const it of value.values()) open.push(it)
    } else if ('dict' in value) open.push(value.dict)
  }
  return [...found].sort((a, b) => a - b)
}

function packObjects(objects: [number: number, text: string][]): PdfStream {
  let head = ''
  let offset = 0
  for (const [number, text] of objects) {
    head += `${number} ${offset} `
    offset += text.length + 1
  }
  const body = objects.map(([, text]) => `${text}\n`).join('')
  const dict: PdfDict = new Map<string, PdfValue>([
    ['Type', {name: 'ObjStm'}],
    ['N', objects.length],
    ['First', head.length],
    ['Filter', {name: 'FlateDecode'}],
  ])
  return {dict, data: deflateBytes(Buffer.from(head + body, 'latin1'))}
}

const widths = [1, 4, 2] as const
const rowLength = 7

// Row by row as the difference from the row before (7.4.4.4, PNG's "up"): the rows of one object stream count up.
function composeTable(rows: Row[], trailer: PdfDict): PdfStream {
  const plain = Buffer.alloc((rows.length + 1) * rowLength)
  rows.forEach(([kind, place, index], number) => {
    const at = (number + 1) * rowLength
    plain.writeUIntBE(kind, at, widths[0])
    plain.writeUIntBE(place, at + 1, widths[1])
    plain.writeUIntBE(index, at + 5, widths[2])
  })
  const bytes = Buffer.alloc(rows.length * (rowLength + 1), 2)
  for (let row = 0; row < rows.length; row++) {
    for (let i = 0; i < rowLength; i++) {
      const above = row * rowLength + i
      bytes[row * (rowLength + 1) + 1 + i] = (plain[above + rowLength] ?? 0) - (plain[above] ?? 0)
    }
  }
  const parameters = new Map([
    ['Predictor', 12],
    ['Columns', rowLength],
  ])
  const dict: PdfDict = new Map<string, PdfValue>([
    ...trailer,
    ['Type', {name: 'XRef'}],
    ['Size', rows.length],
    ['W', [...widths]],
    ['Filter', {name: 'FlateDecode'}],
    ['DecodeParms', parameters],
  ])
  return {dict, data: deflateBytes(bytes)}
}

function openFile() {
  // The comment tells transports that this is no text (7.5.2).
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const add = (part: Uint8Array): void => {
    parts.push(part)
    length += part.length
  }
  const addStream = (
    number: number,
    {dict, data}: PdfStream,
    write: (value: PdfValue) => string,
  ): void => {
    const whole: PdfDict = new Map([...dict, ['Length', data.length]])
    add(Buffer.from(`${number} 0 obj\n${write(whole)}stream\n`, 'latin1'))
    add(data)
    add(Buffer.from('\nendstream\nendobj\n'))
  }
  return {
    length: () => length,
    addStream,
    digest(): string {
      const hash = createHash('sha256')
      for (const part of parts) hash.update(part)
      return hash.digest().subarray(0, 16).toString('latin1')
    },
    end(number: number, table: PdfStream, write: (value: PdfValue) => string): Uint8Array {
      const start = length
      addStream(number, table, write)
      add(Buffer.from(`startxref\n${start}\n%%EOF\n`))
      return Buffer.concat(parts)
    },
  }
}
