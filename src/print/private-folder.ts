import {lstat, mkdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, isAbsolute, join} from 'node:path'

/**
 * Lists the folders of this user a browser may be unpacked to, the best first: the cache of the
 * XDG base directory rules, the one in the home folder, one in the folder for temporary files.
 */
export function listCacheFolders(env: NodeJS.ProcessEnv): string[] {
  const {XDG_CACHE_HOME: cache, HOME: home} = env
  return [
    ...(cache && isAbsolute(cache) ? [join(cache, 'shinchoku')] : []),
    ...(home && isAbsolute(home) ? [join(home, '.cache', 'shinchoku')] : []),
    join(tmpdir(), `shinchoku-${process.getuid?.() ?? 'user'}`),
  ]
}

/**
 * Makes a folder only this user can read or write, or makes sure that the one there is such.
 * What is run out of a folder somebody else could have made is somebody else's program.
 * @throws Error when it cannot be made, or is a link, another user's, or open to others
 */
export async function openPrivateFolder(path: string): Promise<void> {
  await mkdir(path, {recursive: true, mode: 0o700})
  const folder = await lstat(path)
  const parent = await lstat(dirname(path))
  if (!folder.isDirectory()) throw new Error(`not a folder: ${path}`)
  if (folder.uid !== process.getuid?.()) throw new Error(`another user's folder: ${path}`)
  if ((folder.mode & 0o077) !== 0) throw new Error(`folder open to others: ${path}`)
  // In a folder that others may write to, only the sticky bit keeps them from swapping ours.
  const sticky = (parent.mode & 0o1000) !== 0
  const owned = parent.uid === process.getuid?.() || parent.uid === 0
  const open = (parent.mode & 0o022) !== 0 || !owned
  if (open && !sticky) throw new Error(`folder others can replace: ${path}`)
}
