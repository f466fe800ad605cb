/** A file in a tar archive. */
export interface TarFile {
  name: string
  mode: number
  bytes: Uint8Array
}

const blockSize = 512

/**
 * Reads the plain files of a tar archive (ustar, POSIX.1-1988); folders and links are left out.
 * @throws RangeError when the archive is cut off, or a name leads out of the folder it is unpacked to
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = []
  let at = 0
  while (at + blockSize <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + blockSize)
    const size = readOctal(header, 124, 12)
    const start = at + blockSize
    if (start + size > archive.length) throw new RangeError('tar archive is cut off')
    const name = readName(header)
    if (isPlainFile(header)) {
      if (name.startsWith('/') || name.split('/').includes('..')) {
        throw new RangeError(`tar archive leads outside: ${name}`)
      }
      const bytes = archive.subarray(start, start + size)
      files.push({name, mode: readOctal(header, 100, 8), bytes})
    }
    at = start + Math.ceil(size / blockSize) * blockSize
  }
  return files
}

function isPlainFile(header: Uint8Array): boolean {
  const type = header[156]
  return type === 0 || type === '0'.charCodeAt(0)
}

function readName(header: Uint8Array): string {
  const prefix = readText(header, 345, 155)
  const name = readText(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

function readOctal(header: Uint8Array, from: number, length: number): number {
  const text = readText(header, from, length).trim()
  return text === '' ? 0 : Number.parseInt(text, 8)
}

function readText(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end))
}
