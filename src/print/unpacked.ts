import {createHash} from 'node:crypto'
import {createReadStream, lstatSync, readdirSync, readFileSync} from 'node:fs'
import {rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'

/** A file as it was unpacked, and by what it is known again without being read. */
interface UnpackedFile {
  sha256: string
  stamp: string
}

const recordName = 'unpacked.json'

/**
 * Records what was unpacked into a folder: its digests, taken from the archive, and the stamp of each file.
 * @param digests path inside the folder → sha-256, of every file that is to be there
 */
export async function recordUnpacked(
  folder: string,
  digests: Readonly<Record<string, string>>,
): Promise<void> {
  const records: Record<string, UnpackedFile> = {}
  for (const [name, sha256] of Object.entries(digests))
    records[name] = {sha256, stamp: stampOf(join(folder, name)) ?? ''}
  const draft = join(folder, `.${recordName}.${process.pid}`)
  await writeFile(draft, JSON.stringify(records), {mode: 0o600})
  await rename(draft, join(folder, recordName))
}

/**
 * Whether what was unpacked into a folder stands there unchanged, ours alone, without links, and without a library more. A
 * file whose stamp is another is read, and its digest compared: a restored copy is as good. They are looked at in one turn:
 * with a turn for each, a browser would start ten milliseconds later.
 */
export async function isUnpacked(folder: string): Promise<boolean> {
  try {
    for (const path of [folder, join(folder, 'lib')]) {
      const found = lstatSync(path)
      if (!found.isDirectory() || !isPrivate(found)) return false
    }
    const text = readFileSync(join(folder, recordName), 'utf8')
    const records = Object.entries(JSON.parse(text) as Record<string, UnpackedFile>)
    const libraries = records.filter(([name]) => name.startsWith('lib/')).length
    if (readdirSync(join(folder, 'lib')).length !== libraries) return false
    let moved = false
    for (const [name, {sha256, stamp}] of records) {
      const path = join(folder, name)
      const found = stampOf(path)
      if (found === undefined) return false
      if (found === stamp) continue
      if ((await digestOf(path)) !== sha256) return false
      moved = true
    }
    const digests = Object.fromEntries(records.map(([name, {sha256}]) => [name, sha256]))
    if (moved) await recordUnpacked(folder, digests).catch(() => undefined)
    return records.length > 0
  } catch {
    return false
  }
}

/** Undefined for what is no file of ours alone. No user can set the time at which a file was changed (ctime). */
function stampOf(path: string): string | undefined {
  const found = lstatSync(path, {bigint: true})
  if (!found.isFile() || !isPrivate(found)) return undefined
  return [found.dev, found.ino, found.size, found.ctimeNs].join(' ')
}

function isPrivate({uid, mode}: {uid: number | bigint; mode: number | bigint}): boolean {
  return Number(uid) === process.getuid?.() && (Number(mode) & 0o077) === 0
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, {highWaterMark: 2 ** 20}), hash)
  return hash.digest('hex')
}
