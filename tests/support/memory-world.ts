import {TooLargeError} from '../../src/world/refusal.js'
import type {World} from '../../src/world/world.js'

/** A world in memory that remembers what was written, and can refuse. */
export interface MemoryWorld extends World {
  files: Map<string, Uint8Array>
  written: string[]
  removed: string[]
  /** Reading or writing a path that matches throws an error with this code. */
  refuse?: {read?: RegExp; write?: RegExp; code: string}
}

/** A world with these files, path → text. */
export function memoryWorld(texts: Readonly<Record<string, string | Uint8Array>>): MemoryWorld {
  const files = new Map(
    Object.entries(texts).map(([path, it]) => [
      path,
      typeof it === 'string' ? Buffer.from(it) : it,
    ]),
  )
  const world: MemoryWorld = {
    files,
    written: [],
    removed: [],
    async kindOf(path) {
      if (files.has(path)) return 'file'
      return [...files.keys()].some(it => it.startsWith(`${path}/`)) ? 'folder' : undefined
    },
    async list(folder) {
      const inside = [...files.keys()].filter(it => it.startsWith(`${folder}/`))
      return [...new Set(inside.map(it => it.slice(folder.length + 1).split('/')[0] ?? ''))].sort()
    },
    async sizeOf(path) {
      return files.get(path)?.length ?? 0
    },
    async read(path, most = Number.POSITIVE_INFINITY) {
      refuseIf(world.refuse?.read, path, world)
      const found = files.get(path)
      if (!found) throw Object.assign(new Error(path), {code: 'ENOENT'})
      if (found.length > most) throw new TooLargeError(path, {most, size: found.length})
      return found
    },
    async write(path, content) {
      refuseIf(world.refuse?.write, path, world)
      const bytes = Buffer.from(content)
      if (files.has(path) && bytes.equals(files.get(path) ?? Buffer.alloc(0))) return 'kept'
      files.set(path, bytes)
      world.written.push(path)
      return 'written'
    },
    async append(path, text) {
      refuseIf(world.refuse?.write, path, world)
      files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(text)]))
    },
    async remove(path) {
      refuseIf(world.refuse?.write, path, world)
      if (files.delete(path)) world.removed.push(path)
    },
    async lock() {
      return async () => {}
    },
  }
  return world
}

function refuseIf(pattern: RegExp | undefined, path: string, world: MemoryWorld): void {
  if (pattern?.test(path)) throw Object.assign(new Error(path), {code: world.refuse?.code ?? 'EIO'})
}
