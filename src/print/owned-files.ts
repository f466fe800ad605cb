/**
 * Files and folders that go with a process of this user, and bear its mark in their names: a later process can tell those
 * that a killed one left from those that are in use.
 */
import {readdirSync, readlinkSync, rmSync} from 'node:fs'
import {lstat, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {isAlive, markProcess} from '../world/process-mark.js'

/** `prefix`, and the mark of this process: what a name in a shared folder begins with. */
export function nameOwned(prefix: string): string {
  return `${prefix}${markProcess(process.pid).replace(' ', '-')}-${nameSpace()}-`
}

/**
 * Removes from `folder` what processes that have ended left under names of `nameOwned(prefix)`. What another user owns or
 * a process of another container made, which cannot be seen from here, stays; so does what is removed meanwhile.
 * @param before does what is to be done before one is removed
 */
export async function sweepAbandoned(
  folder: string,
  prefix: string,
  before: (path: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !isAbandoned(name.slice(prefix.length))) continue
    const path = join(folder, name)
    const {uid} = await lstat(path).catch(() => ({uid: undefined}))
    if (uid === undefined || uid !== process.getuid?.()) continue
    await before(path)
    await rm(path, {recursive: true, force: true, maxRetries: 3}).catch(() => undefined)
  }
}

/** Removes at once from `folder` what this process made there under names of `nameOwned(prefix)`. */
export function removeOwned(folder: string, prefix: string): void {
  for (const name of readdirSync(folder).filter(it => it.startsWith(nameOwned(prefix))))
    rmSync(join(folder, name), {recursive: true, force: true, maxRetries: 3})
}

function isAbandoned(rest: string): boolean {
  const [, id, start, space] = /^(\d+)-(\d+)-(\d+)-/.exec(rest) ?? []
  return space === nameSpace() && !isAlive(`${id} ${start}`)
}

/** In which the numbers of processes count (pid_namespaces(7)); the same for all where there are none. */
function nameSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')
  } catch {
    return '0'
  }
}
