/**
 * Bytes in, a `VFile` of clean text out: UTF-8 decoded, line ends LF, no stray control characters. Line numbers are
 * those of the source. What was changed is reported; what cannot be read at all is an error on the file.
 */
import {createHash} from 'node:crypto'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {largestSourceBytes} from '../model/limits.js'
import {decode} from './decode.js'
import {normalise} from './normalise.js'

declare module 'vfile' {
  interface DataMap {
    /** Of the bytes as they were sent in, in hexadecimal. */
    sha256: string
  }
}

/** The text of `bytes` as a file named `path`; undefined where it cannot be read, with the reason reported on `file`. */
export function ingest(
  path: string,
  bytes: Uint8Array,
  limitBytes = largestSourceBytes,
): {file: VFile; readable: boolean} {
  const file = new VFile({path})
  if (bytes.length > limitBytes) {
    const params = {size: Math.ceil(bytes.length / 1e6), limit: limitBytes / 1e6}
    report(file, 'file-too-large', {params})
    return {file, readable: false}
  }
  file.data.sha256 = createHash('sha256').update(bytes).digest('hex')
  const decoded = decode(bytes, file)
  if (decoded === undefined) return {file, readable: false}
  const text = normalise(decoded, file)
  if (text.trim() === '') {
    report(file, 'file-empty', {line: 1})
    return {file, readable: false}
  }
  file.value = text
  return {file, readable: true}
}
