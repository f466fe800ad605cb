import {constants, createReadStream, createWriteStream} from 'node:fs'
import {access, lstat, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {promisify} from 'node:util'
import {brotliDecompress, createBrotliDecompress} from 'node:zlib'
import {listCacheFolders, openPrivateFolder} from './private-folder.js'
import {readTar} from './read-tar.js'
import {removeOldDrafts} from './remove-old-drafts.js'

/** The unpacked headless shell, and the folder of the libraries it needs. */
export interface BundledBrowser {
  path: string
  libraries: string
}

const marker = 'complete.json'

/**
 * Unpacks the headless shell (Linux x64) the npm package `@sparticuz/chromium` carries, with the
 * libraries a small system lacks (nss, nspr, expat), or finds it unpacked by an earlier run. The
 * package's own unpacking is passed by: it uses fixed names in a folder all users share.
 * @throws Error when the package is not installed or no private folder can hold the files
 */
export async function unpackBundledBrowser(env: NodeJS.ProcessEnv): Promise<BundledBrowser> {
  const archives = await findArchives()
  const failures: string[] = []
  for (const cache of listCacheFolders(env)) {
    const folder = join(cache, archives.name)
    try {
      await openPrivateFolder(cache)
      if (!(await isComplete(folder))) await unpackInto(folder, archives)
      const browser = {path: join(folder, 'headless-shell'), libraries: join(folder, 'lib')}
      // Refused on a file system mounted without execution, too.
      await access(browser.path, constants.X_OK)
      return browser
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new Error(failures.join('; '))
}

interface Archives {
  name: string
  shell: string
  libraries: string
}

async function findArchives(): Promise<Archives> {
  const require = createRequire(import.meta.url)
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..')
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const version = (manifest as {version: string}).version
  const shell = join(root, 'bin', 'chromium.br')
  const {size} = await lstat(shell)
  return {
    name: `headless-shell-${version}-${size}`,
    shell,
    libraries: join(root, 'bin', 'al2023.tar.br'),
  }
}

// Under a name nobody else uses until whole, so that two builds at once do not meet half a file.
async function unpackInto(folder: string, archives: Archives): Promise<void> {
  await removeOldDrafts(folder)
  const draft = `${folder}.${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    await mkdir(join(draft, 'lib'), {recursive: true, mode: 0o700})
    const libraries = await unpackLibraries(join(draft, 'lib'), archives.libraries)
    await pipeline(
      createReadStream(archives.shell, {highWaterMark: 2 ** 20}),
      createBrotliDecompress({chunkSize: 2 ** 21}),
      createWriteStream(join(draft, 'headless-shell'), {mode: 0o700}),
    )
    const {size} = await lstat(join(draft, 'headless-shell'))
    const sizes = {'headless-shell': size, ...libraries}
    await writeFile(join(draft, marker), JSON.stringify(sizes), {mode: 0o600})
    await takePlace(draft, folder)
  } finally {
    await rm(draft, {recursive: true, force: true})
  }
}

async function unpackLibraries(folder: string, archive: string): Promise<Record<string, number>> {
  const tar = await promisify(brotliDecompress)(await readFile(archive))
  const sizes: Record<string, number> = {}
  for (const file of readTar(tar)) {
    const name = file.name.replace(/^lib\//, '')
    await writeFile(join(folder, name), file.bytes, {mode: 0o700})
    sizes[`lib/${name}`] = file.bytes.length
  }
  return sizes
}

async function takePlace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder)
  } catch (error) {
    if (await isComplete(folder)) return
    const aside = `${draft}.old`
    try {
      await rename(folder, aside)
    } catch {
      throw error
    }
    await rename(draft, folder)
    await rm(aside, {recursive: true, force: true})
  }
}

async function isComplete(folder: string): Promise<boolean> {
  try {
    const sizes = JSON.parse(await readFile(join(folder, marker), 'utf8')) as Record<string, number>
    for (const [name, size] of Object.entries(sizes)) {
      const file = await lstat(join(folder, name))
      if (!file.isFile() || file.size !== size) return false
    }
    return true
  } catch {
    return false
  }
}
