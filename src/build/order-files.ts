import type {SettingsFound} from './open-settings.js'
import {fileNameOf} from './read-documents.js'
import {idOf} from './sources.js'
import type {Work} from './work.js'

/**
 * The places of the files of a call in the order in which they are best made: large ones first, so that no long paper is
 * left to be printed alone in the end. Where two may want the same id they stay as they were named, since the second is
 * refused.
 */
export async function orderFiles(
  found: ReadonlyArray<SettingsFound>,
  {request, workshop}: Work,
): Promise<number[]> {
  const {paths, from} = request
  const places = [...paths.keys()]
  const ids = paths.map((path, index) => fileNameOf(idOf(path, found[index]?.settings ?? {})))
  if (from === 'yaml' || new Set(ids).size < paths.length) return places
  const sizes = await Promise.all(paths.map(path => workshop.world.sizeOf(path)))
  const sizeOf = (place: number) => sizes[place] ?? 0
  return places.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
}
