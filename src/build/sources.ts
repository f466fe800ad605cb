import {basename, dirname, extname, join} from 'node:path'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {readSettings, type Settings, settingsFileName} from '../settings/settings.js'
import type {World} from '../world/world.js'

/** Endings of the texts that a folder is searched for. */
export const textEndings = ['.txt', '.md', '.tsv', '.csv']

/** One file to read. */
export interface Source {
  path: string
  /** Names the files of the document. */
  id: string
}

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

/**
 * The files that `paths` name, themselves or by their folder, in the order given. Throws a `PathError` for a path that
 * does not exist and for a folder without such files.
 */
export async function findSources(
  paths: ReadonlyArray<string>,
  endings: ReadonlyArray<string>,
  world: World,
): Promise<string[]> {
  const found: string[] = []
  const expected = endings.map(it => `*${it}`).join(', ')
  for (const path of paths) {
    const kind = await world.kindOf(path)
    if (kind === undefined) throw new PathError('usage-not-found', path, expected)
    if (kind === 'file') {
      found.push(path)
      continue
    }
    const names = (await world.list(path)).filter(it => isSource(it, endings))
    if (names.length === 0) throw new PathError('usage-no-sources', path, expected)
    found.push(...names.map(it => join(path, it)))
  }
  return [...new Set(found)]
}

function isSource(name: string, endings: ReadonlyArray<string>): boolean {
  return endings.includes(extname(name).toLowerCase()) && !name.startsWith('.')
}

/** The settings that hold for a text, and the file they stand in, with what is wrong with them. */
export interface FoundSettings {
  settings: Settings
  file?: VFile
}

/** Reads the settings at `path`. Where nothing stands there, nothing is set. */
export async function findSettings(path: string, world: World): Promise<FoundSettings> {
  if ((await world.kindOf(path)) !== 'file') return {settings: {}}
  const file = new VFile({path})
  try {
    file.value = new TextDecoder().decode(await world.read(path))
  } catch (error) {
    report(file, 'file-unreadable', {params: {cause: causeOf(error)}})
    return {settings: {}, file}
  }
  return {settings: readSettings(file) ?? {}, file}
}

/** Where the settings of a text stand: beside it. */
export function settingsBeside(path: string): string {
  return join(dirname(path), settingsFileName)
}

/** The id of the document in the text at `path`: set, or the file name without its ending. */
export function idOf(path: string, settings: Settings): string {
  const name = basename(path)
  return settings.documents?.[name]?.id ?? name.slice(0, name.length - extname(name).length)
}

/** Why the system refused, as its code where it has one (EACCES). */
export function causeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
