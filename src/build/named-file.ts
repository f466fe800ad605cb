import {dirname, isAbsolute, join} from 'node:path'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {fill, type MessageKey} from '../messages/catalogue.js'
import {TooLargeError} from '../world/refusal.js'
import type {World} from '../world/world.js'
import {placeIn} from '../yaml/typed.js'
import {causeOf} from './cause-of.js'

/** A file or folder that a setting names. */
export interface NamedFile {
  /** As written in the settings: all that people are told. */
  name: string
  /** As seen from where the program runs. */
  path: string
  /** Reports what is wrong with it, at its place in the settings. */
  refuse(message: MessageKey, params?: Readonly<Record<string, string | number>>): undefined
}

/** What `name` leads to, the value of `key` in the settings in `settings`: a path as seen from there. */
export function nameFile(name: string, key: ReadonlyArray<string>, settings: VFile): NamedFile {
  return {
    name,
    path: isAbsolute(name) ? name : join(dirname(settings.path), name),
    refuse(message, params) {
      const all = {...params, found: name}
      const causes = {cause: fill('ja', message, all), causeInEnglish: fill('en', message, all)}
      const place = placeIn(settings, key)
      report(settings, 'settings-invalid', {...place, params: {key: key.join('.'), ...causes}})
      return undefined
    },
  }
}

/** How large a file is and may be, for its message. */
export function inKilobytes({size, most}: TooLargeError): {size: string | number; limit: number} {
  const limit = most / 1000
  return {size: size === undefined ? `>${limit}` : Math.ceil(size / 1000), limit}
}

/** The bytes of `file`, at most `limit`; undefined where they cannot be had, which is reported. */
export async function readNamed(
  file: NamedFile,
  limit: number,
  world: World,
): Promise<Uint8Array | undefined> {
  try {
    if ((await world.kindOf(file.path)) === undefined) return file.refuse('settings-file-absent')
    return await world.read(file.path, limit)
  } catch (error) {
    if (error instanceof TooLargeError)
      return file.refuse('settings-file-large', inKilobytes(error))
    return file.refuse('settings-file-unreadable', {cause: causeOf(error)})
  }
}
