import {closeSync, constants, fstatSync, openSync, readSync, statSync} from 'node:fs'
import {type FileHandle, open} from 'node:fs/promises'
import {namingFile, TooLargeError} from './refusal.js'

/**
 * The bytes of the file at `path`, at most `most` of them. Of a larger one no more is read than shows that it is: its size,
 * and of a device or a pipe, which have none, what comes out of it.
 * @throws TooLargeError, and what the system throws, naming the file
 */
export function readFileWithin(path: string, most: number): Promise<Uint8Array> {
  return namingFile(path, readWithin(path, most))
}

async function readWithin(path: string, most: number): Promise<Uint8Array> {
  return readSmall(path, Math.min(most, smallBytes)) ?? readAny(path, most)
}

/** To have another thread read a file that is no larger takes longer than to read it. */
const smallBytes = 1_000_000

/** The bytes of a plain file that has at most `most` of them, and does not grow while it is read. */
function readSmall(path: string, most: number): Uint8Array | undefined {
  // To open a pipe is to take what is in it.
  if (!statSync(path).isFile()) return undefined
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = fstatSync(file)
    if (!found.isFile() || found.size > most) return undefined
    // One byte more than there should be, so that the end is seen.
    const bytes = Buffer.allocUnsafeSlow(found.size + 1)
    let length = 0
    while (length <= found.size) {
      const read = readSync(file, bytes, length, bytes.length - length, null)
      if (read === 0) return bytes.subarray(0, length)
      length += read
    }
    return undefined
  } finally {
    closeSync(file)
  }
}

async function readAny(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const found = await file.stat()
    const size = found.isFile() ? found.size : 0
    if (size > most) throw new TooLargeError(path, {most, size})
    return await readToEnd(file, path, {most, size})
  } finally {
    await file.close()
  }
}

/** Read on where `size` is not told, or the file grows. */
const stepBytes = 65_536

async function readToEnd(
  file: FileHandle,
  path: string,
  {most, size}: {most: number; size: number},
): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  for (let next = size + 1; ; next = stepBytes) {
    const piece = Buffer.allocUnsafeSlow(Math.min(next, most - length + 1))
    const {bytesRead} = await file.read(piece, 0, piece.length, null)
    if (bytesRead === 0) break
    length += bytesRead
    if (length > most) throw new TooLargeError(path, {most})
    pieces.push(piece.subarray(0, bytesRead))
  }
  const [only] = pieces
  return pieces.length === 1 && only ? only : Buffer.concat(pieces)
}
