import {extname, isAbsolute, join, relative} from 'node:path'
import type {World} from '../world/world.js'

/** Endings of the texts that a folder is searched for. */
export const textEndings = ['.txt', '.md', '.tsv', '.csv']

/** Endings of our own YAML. */
export const yamlEndings = ['.yaml', '.yml']

/** A path that leads to nothing that can be read. */
export class PathError extends Error {
  constructor(
    readonly problem: 'usage-not-found' | 'usage-no-sources',
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${problem}: ${path}`)
  }
}

/** The files to read, sorted, and the folders of which all files are among them. */
export interface Sources {
  paths: string[]
  folders: string[]
}

/**
 * The files that `paths` name, themselves or by their folder. Throws a `PathError` for a path that does not exist, and
 * for a folder without such files unless `mayBeEmpty` says otherwise.
 */
export async function findSources(
  paths: ReadonlyArray<string>,
  endings: ReadonlyArray<string>,
  world: World,
  mayBeEmpty: (folder: string) => Promise<boolean> = async () => false,
): Promise<Sources> {
  const found = new Set<string>()
  const folders = new Set<string>()
  const expected = endings.map(it => `*${it}`).join(', ')
  for (const path of paths) {
    const kind = await world.kindOf(path)
    if (kind === undefined) throw new PathError('usage-not-found', path, expected)
    if (kind === 'file') {
      found.add(path)
      continue
    }
    const names = (await world.list(path)).filter(it => isSource(it, endings))
    if (names.length === 0 && !(await mayBeEmpty(path)))
      throw new PathError('usage-no-sources', path, expected)
    folders.add(path)
    for (const name of names) found.add(join(path, name))
  }
  return {paths: [...found].filter(it => !isOurs(it)).sort(), folders: [...folders].sort()}
}

function isSource(name: string, endings: ReadonlyArray<string>): boolean {
  return endings.includes(extname(name).toLowerCase()) && !name.startsWith('.')
}

/** Settings and corrections stand beside documents and are none. */
function isOurs(path: string): boolean {
  return /(?:^|[/\\])settings\.ya?ml$|\.corrections\.ya?ml$/.test(path)
}

/** A path as seen from the output folder, with forward slashes; absolute only where it is on another drive. */
export function seenFrom(out: string, path: string): string {
  return relative(out, path).replaceAll('\\', '/')
}

/** The path of what is `seen` from the output folder. */
export function pathFrom(out: string, seen: string): string {
  return isAbsolute(seen) ? seen : join(out, seen)
}
