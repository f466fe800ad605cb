/**
 * Reads which characters a TrueType font has a glyph for, from its `cmap` table (OpenType 1.9:
 * formats 12 and 4; those are what fonts of today carry).
 * @returns a question: has the font this code point?
 * @throws RangeError when the font is cut off or has neither format
 */
export function readCharacterMap(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = findTable(view, 'cmap')
  const count = view.getUint16(table + 2)
  const offsets = Array.from({length: count}, (_, i) => table + view.getUint32(table + 8 + 8 * i))
  const full = offsets.find(offset => view.getUint16(offset) === 12)
  if (full !== undefined) return contains(readGroups(view, full))
  const basic = offsets.find(offset => view.getUint16(offset) === 4)
  if (basic !== undefined) return contains(readSegments(view, basic))
  throw new RangeError('font has no character map of format 12 or 4')
}

interface Run {
  first: number
  last: number
}

/** Where a table of a font begins. Throws RangeError when there is no such table. */
export function findTable(view: DataView, tag: string): number {
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i
    const name = String.fromCharCode(...[0, 1, 2, 3].map(byte => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new RangeError(`font has no table ${tag}`)
}

function readGroups(view: DataView, at: number): Run[] {
  const count = view.getUint32(at + 12)
  return Array.from({length: count}, (_, i) => {
    const group = at + 16 + 12 * i
    return {first: view.getUint32(group), last: view.getUint32(group + 4)}
  })
}

// A character inside a segment may still lead to no glyph; where format 12 is there, it is used.
function readSegments(view: DataView, at: number): Run[] {
  const length = view.getUint16(at + 6)
  return Array.from({length: length / 2}, (_, i) => {
    const last = view.getUint16(at + 14 + 2 * i)
    return {first: view.getUint16(at + 16 + length + 2 * i), last}
  })
}

function contains(runs: Run[]): (codePoint: number) => boolean {
  return codePoint => {
    let low = 0
    let high = runs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = runs[middle]
      if (run === undefined) return false
      if (codePoint < run.first) high = middle - 1
      else if (codePoint > run.last) low = middle + 1
      else return true
    }
    return false
  }
}
