import {createHash} from 'node:crypto'
import {constants, createReadStream, createWriteStream, rmSync} from 'node:fs'
import {access, lstat, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {promisify} from 'node:util'
import {brotliDecompress, createBrotliDecompress} from 'node:zlib'
import {endWithProcess} from '../world/end-with-process.js'
import {codeOf, isOutOfHandles} from '../world/refusal.js'
import {FolderError, type UnusableFolder} from './folder-error.js'
import {listCacheFolders, openPrivateFolder} from './private-folder.js'
import {readTar} from './read-tar.js'
import {isUnpacked, recordUnpacked} from './unpacked.js'
import {nameDraft, sweepDrafts} from './unpacking-drafts.js'

/** The unpacked headless shell, and the folder of the libraries it needs. */
export interface BundledBrowser {
  path: string
  libraries: string
}

const shellName = 'headless-shell'

/**
 * Unpacks the headless shell (Linux x64) the npm package `@sparticuz/chromium` carries, with the
 * libraries a small system lacks (nss, nspr, expat), or finds it unpacked by an earlier run. The
 * package's own unpacking is passed by: it uses fixed names in a folder all users share. What is not as it was unpacked is
 * unpacked anew.
 * @throws FolderError when no private folder can hold the files; Error when the package is not installed
 */
export async function unpackBundledBrowser(env: NodeJS.ProcessEnv): Promise<BundledBrowser> {
  const archives = await findArchives()
  const failures: UnusableFolder[] = []
  for (const cache of listCacheFolders(env)) {
    const folder = join(cache, archives.name)
    try {
      await openPrivateFolder(cache)
      if (!(await isUnpacked(folder))) await unpackInto(folder, archives)
      const browser = {path: join(folder, shellName), libraries: join(folder, 'lib')}
      // Refused on a file system mounted without execution, too.
      await access(browser.path, constants.X_OK)
      return browser
    } catch (error) {
      if (isOutOfHandles(error)) throw error
      failures.push({path: cache, cause: codeOf(error) ?? wordsOf(error)})
    }
  }
  throw new FolderError('browser', failures)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

interface Archives {
  name: string
  shell: string
  libraries: string
}

let archives: Promise<Archives> | undefined

/**
 * Finds what is to be unpacked; once, since Node looks for a package in many places.
 * @throws Error when the package is not installed
 */
export function findArchives(): Promise<Archives> {
  archives ??= lookForArchives().catch(error => {
    archives = undefined
    throw error
  })
  return archives
}

async function lookForArchives(): Promise<Archives> {
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
  await sweepDrafts(folder)
  const draft = nameDraft(folder)
  const release = endWithProcess(() => rmSync(draft, {recursive: true, force: true}))
  try {
    // One by one: what an interrupt has removed is not to be made anew.
    await mkdir(draft, {mode: 0o700})
    await mkdir(join(draft, 'lib'), {mode: 0o700})
    const libraries = await unpackLibraries(join(draft, 'lib'), archives.libraries)
    const hash = createHash('sha256')
    await pipeline(
      createReadStream(archives.shell, {highWaterMark: 2 ** 20}),
      createBrotliDecompress({chunkSize: 2 ** 21}),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(join(draft, shellName), {mode: 0o700}),
    )
    await recordUnpacked(draft, {[shellName]: hash.digest('hex'), ...libraries})
    await takePlace(draft, folder)
  } finally {
    release()
    await rm(draft, {recursive: true, force: true})
  }
}

async function unpackLibraries(folder: string, archive: string): Promise<Record<string, string>> {
  const tar = await promisify(brotliDecompress)(await readFile(archive))
  const digests: Record<string, string> = {}
  for (const file of readTar(tar)) {
    const name = file.name.replace(/^lib\//, '')
    await writeFile(join(folder, name), file.bytes, {mode: 0o700})
    digests[`lib/${name}`] = createHash('sha256').update(file.bytes).digest('hex')
  }
  return digests
}

async function takePlace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder)
  } catch (error) {
    if (await isUnpacked(folder)) return
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
