import {readFile, realpath, stat} from 'node:fs/promises'
import {extname, join, sep} from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** A file of the site as it is sent. */
export interface SiteFile {
  type: string
  bytes: Uint8Array
}

/**
 * The file at `path` inside `folder`; of a folder, `'folder'`. Undefined where nothing is, and where a link leads out of
 * the folder.
 */
export async function readSiteFile(
  folder: string,
  path: string,
): Promise<SiteFile | 'folder' | undefined> {
  try {
    const home = await realpath(folder)
    const file = await realpath(join(home, path))
    if (file !== home && !file.startsWith(home + sep)) return undefined
    const found = await stat(file)
    if (found.isDirectory()) return 'folder'
    if (!found.isFile()) return undefined
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
    return {type, bytes: await readFile(file)}
  } catch {
    return undefined
  }
}
