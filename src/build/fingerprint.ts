import {createHash} from 'node:crypto'

/** The sha-256 of `parts` in hexadecimal. Their lengths count, so that no two lists of parts are taken for each other. */
export function fingerprint(parts: ReadonlyArray<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = Buffer.from(part)
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}
