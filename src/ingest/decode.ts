import {isUtf8} from 'node:buffer'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'

/** Magic numbers of the files that a clerk drops in by mistake. */
const knownBinaries: ReadonlyArray<{name: string; starts: string}> = [
  {name: 'PDF', starts: '%PDF'},
  {name: 'Word/Excel (zip)', starts: 'PK\u0003\u0004'},
  {name: 'Word/Excel (OLE)', starts: '\u00d0\u00cf\u0011\u00e0'},
  {name: 'PNG', starts: '\u0089PNG'},
  {name: 'JPEG', starts: '\u00ff\u00d8\u00ff'},
]

/**
 * The text of `bytes`: UTF-8 and UTF-16 by their byte order mark, UTF-16 without one by its zero bytes, else UTF-8 where
 * it is valid, else Shift_JIS (CP932). Undefined where it is none of them; every conversion and refusal is reported.
 */
export function decode(bytes: Uint8Array, file: VFile): string | undefined {
  const binary = knownBinaries.find(it => startsWith(bytes, it.starts))
  if (binary) return refuse(file, binary.name)
  const utf16 = utf16Kind(bytes)
  if (utf16) return convert(bytes, utf16, file)
  const zero = bytes.indexOf(0)
  if (zero >= 0) return refuse(file, `NUL: ${zero}`)
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes)
  const cp932 = convert(bytes, 'shift_jis', undefined)
  if (cp932 !== undefined && looksJapanese(cp932)) {
    report(file, 'encoding-converted', {line: 1, params: {encoding: 'Shift_JIS (CP932)'}})
    return cp932
  }
  return refuseBroken(bytes, file)
}

function refuse(file: VFile, cause: string): undefined {
  report(file, 'file-binary', {params: {cause}})
}

function refuseBroken(bytes: Uint8Array, file: VFile): undefined {
  const offset = firstInvalidUtf8(bytes)
  const line = bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1)
  report(file, 'encoding-broken', {line, params: {encoding: 'UTF-8', offset: offset + 1}})
}

function convert(bytes: Uint8Array, encoding: string, file: VFile | undefined): string | undefined {
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
    if (file)
      report(file, 'encoding-converted', {line: 1, params: {encoding: encoding.toUpperCase()}})
    return text
  } catch {
    if (file)
      report(file, 'encoding-broken', {
        line: 1,
        params: {encoding: encoding.toUpperCase(), offset: 1},
      })
    return undefined
  }
}

/** Text of the Latin alphabet has a zero in every second byte, Japanese text at least in its line ends and digits. */
function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  const head = bytes.subarray(0, 4096)
  if (!head.includes(0)) return undefined
  let even = 0
  let odd = 0
  head.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++
  })
  const enough = head.length / 100
  if (odd > enough && even === 0 && hasLineEnd(head, 0)) return 'utf-16le'
  if (even > enough && odd === 0 && hasLineEnd(head, 1)) return 'utf-16be'
  return undefined
}

function hasLineEnd(head: Uint8Array, low: 0 | 1): boolean {
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at + low] === 10 && head[at + 1 - low] === 0) return true
  }
  return false
}

/** Bytes that only happen to be valid CP932 decode to half-width katakana and rare kanji, without kana or line ends. */
function looksJapanese(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const common = sample.match(
    /[\t\n\r\u0020-\u007e\u2010-\u27ff\u3000-\u3020\u3041-\u30fe\u4e00-\u9fff\uff01-\uff5e]/g,
  )
  return (common?.length ?? 0) > sample.length * 0.9
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0))
}

/** Offset of the first byte that does not belong to valid UTF-8: where the text, written again, is another. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))
  const offset = bytes.findIndex((byte, index) => byte !== again[index])
  return offset < 0 ? bytes.length : offset
}
