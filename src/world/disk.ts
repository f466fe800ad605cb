import {randomUUID} from 'node:crypto'
import {rmSync, statSync} from 'node:fs'
import {
  appendFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {endWithProcess} from './end-with-process.js'
import {lock} from './lock.js'
import {readFileWithin} from './read-file.js'
import {codeOf, isAbsent, namingFile} from './refusal.js'
import {largestFileBytes, type World} from './world.js'

/** The world of this machine's disk. */
export const disk: World = {
  async kindOf(path) {
    try {
      // Asked of many: another thread would take longer to answer.
      return statSync(path).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  },
  async list(folder) {
    return (await readdir(folder)).sort()
  },
  async sizeOf(path) {
    const found = await stat(path).catch(() => undefined)
    return found?.isFile() ? found.size : 0
  },
  read: (path, most = largestFileBytes) => readFileWithin(path, most),
  async write(path, content) {
    const bytes = Buffer.from(content)
    if (await holds(path, bytes)) return 'kept'
    await mkdir(dirname(path), {recursive: true})
    await replace(path, bytes)
    return 'written'
  },
  async append(path, text) {
    await mkdir(dirname(path), {recursive: true})
    await namingFile(path, appendFile(path, text))
  },
  async remove(path) {
    try {
      await ((await stat(path)).isDirectory() ? rmdir(path) : unlink(path))
    } catch (error) {
      const isFull = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')
      if (!isFull && !isAbsent(error)) throw error
    }
  },
  lock,
}

async function holds(path: string, bytes: Buffer): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile() || found.size !== bytes.length) return false
  return bytes.equals(await readFile(path).catch(() => Buffer.alloc(0)))
}

/** Written beside its place and renamed, so that a reader sees the old file or the new one. The error names the place. */
async function replace(path: string, bytes: Buffer): Promise<void> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  const release = endWithProcess(() => rmSync(beside, {force: true}))
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, {force: true}).catch(() => {
      // The next build sweeps it away.
    })
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), {path})
  } finally {
    release()
  }
}
