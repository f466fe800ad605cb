import {createHash} from 'node:crypto'

/** The sha-256 of `parts` in hexadecimal. Their lengths count, so that no two lists of parts are taken for each other. */
export function fingerprint(parts: ReadonlyArray<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}

/** The sha-256 of a file's bytes, as `sha256sum` gives it. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The fingerprint of the files of `files` whose name matches, by name. */
export function fingerprintOf(
  files: ReadonlyMap<string, string>,
  matches: (name: string) => boolean = () => true,
): string {
  const chosen = [...files].filter(([name]) => matches(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return fingerprint(chosen.flat())
}

/** Plain data as one text, its keys sorted: the same for two objects that differ in the order of their keys. */
export function plainText(data: unknown): string {
  return (
    JSON.stringify(data, (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ) ?? ''
  )
}
