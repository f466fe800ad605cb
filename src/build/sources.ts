import {basename, extname} from 'node:path'
import {VFile} from 'vfile'
import {readSettings, type Settings} from '../settings/settings.js'
import type {World} from '../world/world.js'
import {notesLimit} from './file-limits.js'
import {reportUnreadable} from './report-unreadable.js'

/** The settings that hold for a text, and the file they stand in, with what is wrong with them. */
export interface FoundSettings {
  settings: Settings
  file?: VFile
}

/** Reads the settings at `path`. Where nothing stands there, nothing is set. */
export async function findSettings(path: string, world: World): Promise<FoundSettings> {
  const file = new VFile({path})
  try {
    if ((await world.kindOf(path)) === undefined) return {settings: {}}
    file.value = new TextDecoder().decode(await world.read(path, notesLimit.most))
  } catch (error) {
    reportUnreadable(file, error, notesLimit.sentence)
    return {settings: {}, file}
  }
  return {settings: readSettings(file) ?? {}, file}
}

/** The id of the document in the text at `path`: set, or the file name without its ending. */
export function idOf(path: string, settings: Settings): string {
  const name = basename(path)
  return settings.documents?.[name]?.id ?? name.slice(0, name.length - extname(name).length)
}
