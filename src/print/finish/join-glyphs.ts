/** The tables of a TrueType font, by their tags. */
type Tables = ReadonlyMap<string, DataView>

interface Glyphs {
  tables: Tables
  count: number
  unitsPerEm: number
  outline(glyph: number): Uint8Array
  metrics(glyph: number): number
}

/** The tables a font needs inside a PDF that names its glyphs by number (ISO 32000-1, 9.9). */
const copied = ['cvt ', 'fpgm', 'prep', 'head', 'hhea', 'maxp']

/** A font and, for each of its glyphs, how wide it is in thousandths of the font size. */
export interface JoinedFont {
  file: Uint8Array
  widths: number[]
}

/**
 * Joins subsets of one TrueType font that kept the numbers of their glyphs into one that has the glyphs of all, and
 * nothing but what a PDF needs of a font.
 * @param fonts the bytes of the subsets, at least one
 * @returns undefined where they are not subsets of one font: where a glyph that two of them have differs
 */
export function joinGlyphs(fonts: ReadonlyArray<Uint8Array>): JoinedFont | undefined {
  const subsets = fonts.map(readGlyphs)
  const first = subsets[0]
  if (first === undefined || subsets.some(it => it === undefined)) return undefined
  const whole = subsets.filter(it => it !== undefined)
  const count = Math.max(...whole.map(it => it.count))
  const em = first.unitsPerEm
  if (whole.some(it => it.unitsPerEm !== em)) return undefined
  const outlines: Uint8Array[] = []
  const widths: number[] = []
  const metrics = Buffer.alloc(count * 4)
  for (let glyph = 0; glyph < count; glyph++) {
    const found = whole.map(it => it.outline(glyph)).filter(it => it.length > 0)
    const [outline = new Uint8Array()] = found
    if (found.some(it => !isSame(it, outline))) return undefined
    outlines.push(outline)
    // A glyph that a subset does not have is without width in it.
    const known = whole.map(it => it.metrics(glyph)).filter(it => it >>> 16 > 0)
    const metric = known[0] ?? 0
    if (known.some(it => it !== metric)) return undefined
    metrics.writeUInt32BE(metric, glyph * 4)
    widths.push(Math.round(((metric >>> 16) * 1e8) / em) / 1e5)
  }
  return {file: writeFont(first.tables, outlines, metrics), widths}
}

function readGlyphs(font: Uint8Array): Glyphs | undefined {
  const tables = readTables(font)
  const [head, maxp, hhea] = ['head', 'maxp', 'hhea'].map(it => tables.get(it))
  const [loca, glyf, hmtx] = ['loca', 'glyf', 'hmtx'].map(it => tables.get(it))
  if (!head || !maxp || !hhea || !loca || !glyf || !hmtx) return undefined
  const count = maxp.getUint16(4)
  const long = head.getInt16(50) === 1
  const offset = (glyph: number): number =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  const full = hhea.getUint16(34)
  return {
    tables,
    count,
    unitsPerEm: head.getUint16(18),
    outline(glyph) {
      if (glyph >= count) return new Uint8Array()
      const start = offset(glyph)
      return new Uint8Array(glyf.buffer, glyf.byteOffset + start, offset(glyph + 1) - start)
    },
    metrics(glyph) {
      if (glyph >= count) return 0
      if (glyph < full) return hmtx.getUint32(glyph * 4)
      const bearing = hmtx.getUint16(full * 4 + (glyph - full) * 2)
      return hmtx.getUint16((full - 1) * 4) * 0x10000 + bearing
    },
  }
}

// A table of short offsets fills outlines up to an even length.
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  const shared = Math.min(one.length, other.length)
  const rest = [...one.subarray(shared), ...other.subarray(shared)]
  return (
    Buffer.compare(one.subarray(0, shared), other.subarray(0, shared)) === 0 &&
    rest.length < 4 &&
    rest.every(it => it === 0)
  )
}

function readTables(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const count = view.getUint16(4)
  return new Map(
    Array.from({length: count}, (_, i) => {
      const at = 12 + i * 16
      const tag = Buffer.from(font.subarray(at, at + 4)).toString('latin1')
      const start = font.byteOffset + view.getUint32(at + 8)
      return [tag, new DataView(font.buffer, start, view.getUint32(at + 12))]
    }),
  )
}

function writeFont(source: Tables, outlines: Uint8Array[], metrics: Uint8Array): Uint8Array {
  const tables = new Map<string, Buffer>()
  for (const tag of copied) {
    const table = source.get(tag)
    if (table) {
      tables.set(tag, Buffer.from(new Uint8Array(table.buffer, table.byteOffset, table.byteLength)))
    }
  }
  const glyf = outlines.map(it => (it.length % 4 ? padded(it) : it))
  const loca = Buffer.alloc((glyf.length + 1) * 4)
  let offset = 0
  glyf.forEach((it, glyph) => {
    offset += it.length
    loca.writeUInt32BE(offset, (glyph + 1) * 4)
  })
  tables.get('head')?.writeInt16BE(1, 50)
  tables.get('head')?.writeUInt32BE(0, 8)
  tables.get('hhea')?.writeUInt16BE(outlines.length, 34)
  tables.get('maxp')?.writeUInt16BE(outlines.length, 4)
  tables.set('hmtx', Buffer.from(metrics)).set('loca', loca).set('glyf', Buffer.concat(glyf))
  return composeFile(new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1))))
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((bytes.length + 3) & ~3)
  whole.set(bytes)
  return whole
}

function composeFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.size))
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.size, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((tables.size - power) * 16, 10)
  const parts: Uint8Array[] = [head]
  let offset = head.length
  let row = 12
  for (const [tag, table] of tables) {
    const part = padded(table)
    head.write(tag, row, 'latin1')
    head.writeUInt32BE(sumOf(part), row + 4)
    head.writeUInt32BE(offset, row + 8)
    head.writeUInt32BE(table.length, row + 12)
    parts.push(part)
    offset += part.length
    row += 16
  }
  return Buffer.concat(parts)
}

function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
