import {resolve, sep} from 'node:path'
import {watch} from 'chokidar'

export interface WatchRequest {
  /** Files and folders; what they name need not be there yet. */
  paths: ReadonlyArray<string>
  /** A folder that is written into and therefore not watched, though it may lie in one that is. */
  except: string
  changed(path: string): void
}

/** What is being watched. */
export interface Watching {
  /** Watches these, too; those that are watched already are not watched twice. */
  add(paths: ReadonlyArray<string>): void
  close(): Promise<void>
}

/**
 * Calls `changed` for every file that is made, saved, renamed or removed under `paths`, whatever way an editor saves. Ends
 * when all is being watched.
 */
export async function watchFiles({paths, except, changed}: WatchRequest): Promise<Watching> {
  const out = resolve(except)
  const watcher = watch(
    paths.map(it => resolve(it)),
    {
      ignoreInitial: true,
      // A save by rename is told as one change and not as a file that is gone.
      atomic: true,
      ignored: path => path === out || path.startsWith(out + sep) || /[/\\]\.[^/\\]*$/.test(path),
    },
  )
  watcher.on('all', (_, path) => changed(path))
  await new Promise<void>((ready, reject) => {
    watcher.once('ready', ready)
    watcher.once('error', reject)
  })
  return {
    add: more => void watcher.add(more.map(it => resolve(it))),
    close: () => watcher.close(),
  }
}
