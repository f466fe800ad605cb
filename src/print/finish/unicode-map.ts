/** Glyph code → text, as a font's `ToUnicode` says it (ISO 32000-1, 9.10.3). */
export type UnicodeMap = Map<number, string>

/** Reads a `ToUnicode` program: its `bfchar` and `bfrange` sections. Ranges with arrays, which Chromium does not write, are passed over. */
export function readUnicodeMap(program: string): UnicodeMap {
  const map: UnicodeMap = new Map()
  for (const [, kind, body = ''] of program.matchAll(
    /begin(bfchar|bfrange)([\s<>0-9A-Fa-f]*)endbf/g,
  )) {
    const codes = (body.match(/<[0-9A-Fa-f]*>/g) ?? []).map(it => it.slice(1, -1))
    const step = kind === 'bfchar' ? 2 : 3
    for (let i = 0; i + step <= codes.length; i += step) {
      const first = Number.parseInt(codes[i] ?? '', 16)
      const last = kind === 'bfchar' ? first : Number.parseInt(codes[i + 1] ?? '', 16)
      const units = codes[i + step - 1] ?? ''
      for (let code = first; code <= last; code++) map.set(code, textAfter(units, code - first))
    }
  }
  return map
}

// In a range only the last code unit counts on.
function textAfter(units: string, distance: number): string {
  if (units.length === 4) return String.fromCharCode(Number.parseInt(units, 16) + distance)
  const bytes = Buffer.from(units, 'hex')
  if (bytes.length >= 2) {
    const last = bytes.length - 2
    bytes.writeUInt16BE((bytes.readUInt16BE(last) + distance) & 0xffff, last)
  }
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le')
}

const sectionSize = 100

/** Writes a `ToUnicode` program for a font whose codes are glyph numbers of two bytes. */
export function writeUnicodeMap(map: UnicodeMap): string {
  const rows = [...map]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${code.toString(16).padStart(4, '0')}><${toUnits(text)}>`)
  const sections: string[] = []
  for (let i = 0; i < rows.length; i += sectionSize) {
    const part = rows.slice(i, i + sectionSize)
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${sections.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

function toUnits(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
