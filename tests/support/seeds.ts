import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))

/** The folder of the real texts; undefined on a machine that has none. */
export const seedFolder: string | undefined = existsSync(folder) ? folder : undefined

/** The real text whose file name begins with `start`; undefined on a machine that has none. It is read, never copied. */
export function readSeed(
  start: string,
): {path: string; bytes: Uint8Array; text: string} | undefined {
  if (!existsSync(folder)) return undefined
  const name = readdirSync(folder).find(it => it.startsWith(start))
  if (!name) return undefined
  const bytes = readFileSync(folder + name)
  return {path: folder + name, bytes, text: bytes.toString('utf8')}
}
