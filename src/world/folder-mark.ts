import {statSync} from 'node:fs'

/** What tells a folder from another that is put in its place; '' where no folder is. */
export function markOf(path: string): string {
  const found = statSync(path, {throwIfNoEntry: false})
  return found?.isDirectory() ? `${found.dev} ${found.ino}` : ''
}
