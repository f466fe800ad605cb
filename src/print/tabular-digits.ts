import {findTable} from './read-character-map.js'

const digits = Array.from({length: 10}, (_, digit) => 0x30 + digit)

/**
 * Gives the ten digits of a TrueType font one width, so that figures stand below each other: a narrow one (the 1 of BIZ
 * UDPGothic) keeps its form and stands in the middle of the width of the widest. The metrics are changed in place; the
 * outlines are not.
 * @param font a whole font; one that lacks a digit or has no horizontal metrics stays as it is
 */
export function widenDigits(font: Uint8Array): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const glyphs = digits.map(codePoint => glyphOf(view, codePoint))
  const metrics = findTable(view, 'hmtx')
  const full = view.getUint16(findTable(view, 'hhea') + 34)
  if (glyphs.some(glyph => glyph === 0 || glyph >= full)) return
  const widths = glyphs.map(glyph => view.getUint16(metrics + 4 * glyph))
  const widest = Math.max(...widths)
  for (const [index, glyph] of glyphs.entries()) {
    const at = metrics + 4 * glyph
    const bearing = view.getInt16(at + 2) + Math.floor((widest - (widths[index] ?? widest)) / 2)
    view.setUint16(at, widest)
    view.setInt16(at + 2, bearing)
  }
}

/** The glyph of a character; 0 where there is none. https://learn.microsoft.com/typography/opentype/spec/cmap */
function glyphOf(view: DataView, codePoint: number): number {
  const table = findTable(view, 'cmap')
  const count = view.getUint16(table + 2)
  for (let index = 0; index < count; index++) {
    const at = table + view.getUint32(table + 8 + 8 * index)
    const format = view.getUint16(at)
    if (format === 12) return glyphInGroups(view, at, codePoint)
    if (format === 4) return glyphInSegments(view, at, codePoint)
  }
  return 0
}

function glyphInGroups(view: DataView, at: number, codePoint: number): number {
  const count = view.getUint32(at + 12)
  for (let group = at + 16; group < at + 16 + 12 * count; group += 12) {
    const first = view.getUint32(group)
    if (codePoint < first) return 0
    if (codePoint <= view.getUint32(group + 4)) return view.getUint32(group + 8) + codePoint - first
  }
  return 0
}

function glyphInSegments(view: DataView, at: number, codePoint: number): number {
  const length = view.getUint16(at + 6)
  for (let end = at + 14; end < at + 14 + length; end += 2) {
    if (codePoint > view.getUint16(end)) continue
    const start = end + 2 + length
    const first = view.getUint16(start)
    if (codePoint < first) return 0
    const delta = view.getUint16(start + length)
    const offset = view.getUint16(start + 2 * length)
    if (offset === 0) return (codePoint + delta) % 65536
    const glyph = view.getUint16(start + 2 * length + offset + 2 * (codePoint - first))
    return glyph === 0 ? 0 : (glyph + delta) % 65536
  }
  return 0
}
