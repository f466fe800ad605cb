import {basename, dirname, resolve} from 'node:path'
import {type FSWatcher, watch} from 'chokidar'
import {markOf} from '../world/folder-mark.js'

export interface WatchRequest {
  /** Files, which need not be there yet, and folders with the files right in them. */
  paths: ReadonlyArray<string>
  changed(path: string): void
}

/** What is being watched. */
export interface Watching {
  /**
   * Watches these, too; a folder ends in a slash. Calls `changed` when those are being watched that were not, since they
   * may have been saved before.
   */
  add(paths: ReadonlyArray<string>): void
  close(): Promise<void>
}

/** How often it is looked whether a folder is still the one that it was. */
const lookMs = 300

/**
 * Calls `changed` for every file that is made, saved, renamed or removed at `paths`, whatever way an editor saves; and for
 * a folder that goes, comes back, or has another in its place. Ends when all is being watched.
 */
export async function watchFiles({paths, changed}: WatchRequest): Promise<Watching> {
  const names = openNames()
  names.add(paths)
  let marks = names.marks()
  let watcher = await open(names, tell)
  let waiting: string[] = []
  let reopening: Promise<void> | undefined

  function tell(event: string, path: string): void {
    // Who watches a folder hears no more of it once it was gone.
    if (event === 'unlinkDir' && marks.has(path)) reopen([path])
    else changed(path)
  }
  function reopen(because: ReadonlyArray<string>): void {
    waiting.push(...because)
    reopening ??= reopenNow()
  }
  async function reopenNow(): Promise<void> {
    while (waiting.length > 0) {
      const told = waiting
      waiting = []
      await watcher.close()
      marks = names.marks()
      watcher = await open(names, tell)
      told.forEach(changed)
    }
    reopening = undefined
  }
  const looking = setInterval(() => {
    if (reopening) return
    const moved = [...names.marks()].filter(([path, mark]) => marks.get(path) !== mark)
    if (moved.length > 0) reopen(moved.map(([path]) => path))
  }, lookMs)

  return {
    add(more) {
      const fresh = names.add(more)
      if (fresh.length > 0) reopen(fresh)
    },
    async close() {
      clearInterval(looking)
      await reopening
      await watcher.close()
    },
  }
}

/** The files and folders to be watched: of a file, its folder is, which alone tells of every way to save it. */
interface Names {
  /** Gives back those that are news. */
  add(paths: ReadonlyArray<string>): string[]
  isOurs(path: string): boolean
  /** Folder → its mark. */
  marks(): Map<string, string>
}

function openNames(): Names {
  const [files, folders] = [new Set<string>(), new Set<string>()]
  const isInside = (path: string) => folders.has(dirname(path)) && !basename(path).startsWith('.')
  const isOurs = (path: string) => files.has(path) || isInside(path)
  return {
    isOurs,
    add(paths) {
      const fresh: string[] = []
      for (const given of paths) {
        const path = resolve(given)
        const isFolder = given.endsWith('/') || markOf(path) !== ''
        if (isFolder ? folders.has(path) : isOurs(path)) continue
        const into = isFolder ? folders : files
        into.add(path)
        fresh.push(path)
      }
      return fresh
    },
    marks: () =>
      new Map([...folders, ...[...files].map(it => dirname(it))].map(it => [it, markOf(it)])),
  }
}

async function open(names: Names, tell: (event: string, path: string) => void): Promise<FSWatcher> {
  const there = [...names.marks()].filter(([, mark]) => mark !== '').map(([path]) => path)
  const roots = new Set(there)
  const watcher = watch(there, {
    ignoreInitial: true,
    // A save by rename is told as one change and not as a file that is gone.
    atomic: true,
    depth: 0,
    ignored: path => !roots.has(path) && !names.isOurs(path),
  })
  watcher.on('all', tell)
  if (there.length === 0) return watcher
  await new Promise<void>((ready, reject) => {
    watcher.once('ready', ready)
    watcher.once('error', reject)
  })
  return watcher
}
