import {promisify} from 'node:util'
import {deflate} from 'node:zlib'

const compress = promisify(deflate)

const headerLength = 44
const rowLength = 20

interface Table {
  /** Its row in the TrueType file: tag, checksum, offset and length. */
  row: Buffer
  bytes: Buffer
  packed: Buffer
}

/**
 * Packs a TrueType font into the WOFF format (https://www.w3.org/TR/WOFF/), each table on its own.
 * @param font the bytes of the font, its tables in the order of their tags
 */
export async function composeWoff(font: Uint8Array): Promise<Uint8Array> {
  const source = Buffer.from(font.buffer, font.byteOffset, font.length)
  const count = source.readUInt16BE(4)
  const tables = await Promise.all(
    Array.from({length: count}, (_, i) => packTable(source, 12 + i * 16)),
  )
  const header = Buffer.alloc(headerLength + count * rowLength)
  const parts: Uint8Array[] = [header]
  let offset = header.length
  let fullLength = 12 + count * 16
  for (const [index, {row, bytes, packed}] of tables.entries()) {
    const at = headerLength + index * rowLength
    row.copy(header, at, 0, 4)
    header.writeUInt32BE(offset, at + 4)
    header.writeUInt32BE(packed.length, at + 8)
    header.writeUInt32BE(bytes.length, at + 12)
    row.copy(header, at + 16, 4, 8)
    parts.push(packed, Buffer.alloc(paddedLength(packed.length) - packed.length))
    offset += paddedLength(packed.length)
    fullLength += paddedLength(bytes.length)
  }
  header.write('wOFF', 0, 'latin1')
  source.copy(header, 4, 0, 4)
  header.writeUInt32BE(offset, 8)
  header.writeUInt16BE(count, 12)
  header.writeUInt32BE(fullLength, 16)
  return Buffer.concat(parts)
}

// A table that packing makes no smaller stands as it is.
async function packTable(source: Buffer, at: number): Promise<Table> {
  const row = source.subarray(at, at + 16)
  const start = row.readUInt32BE(8)
  const bytes = source.subarray(start, start + row.readUInt32BE(12))
  const packed = await compress(bytes, {level: 8})
  return {row, bytes, packed: packed.length < bytes.length ? packed : bytes}
}

function paddedLength(length: number): number {
  return (length + 3) & ~3
}
