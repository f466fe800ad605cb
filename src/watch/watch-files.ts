import {sep} from 'node:path'
import {watch} from 'chokidar'

export interface WatchRequest {
  /** Files and folders; what they name need not be there yet. */
  paths: ReadonlyArray<string>
  /** A folder that is written into and therefore not watched, though it may lie in one that is. */
  except: string
  changed(path: string): void
}

/**
 * Calls `changed` for every file that is made, saved, renamed or removed under `paths`, whatever way an editor saves. Ends
 * when all is being watched; returns what ends that.
 */
export async function watchFiles(request: WatchRequest): Promise<() => Promise<void>> {
  const {paths, except, changed} = request
  const watcher = watch([...paths], {
    ignoreInitial: true,
    // A save by rename is told as one change and not as a file that is gone.
    atomic: true,
    ignored: path => path === except || path.startsWith(except + sep) || /[/\\]\.[^/\\]/.test(path),
  })
  watcher.on('all', (_, path) => changed(path))
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve)
    watcher.once('error', reject)
  })
  return () => watcher.close()
}
