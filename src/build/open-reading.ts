import {VFile} from 'vfile'
import type {World} from '../world/world.js'
import {seenFrom} from './find-sources.js'
import type {HeldPrinter} from './hold-printer.js'
import type {Item} from './make-documents.js'
import type {Desk} from './open-desk.js'
import {openDrawing} from './open-drawing.js'
import type {SettingsFound} from './open-settings.js'
import {UniqueIds} from './read-documents.js'
import {readSource} from './read-step.js'
import {readStep} from './remembered.js'
import type {Work} from './work.js'

/** What a build has at hand to read with. */
export interface ReadingRoom {
  /** By the place of the file in the call. */
  found: ReadonlyArray<SettingsFound>
  /** Notes what is read in it. */
  world: World
  printer: HeldPrinter
}

/**
 * Reads the files of a call by their places. The browser starts while one is read
 * that was never read before; of one that changed, the page comes first.
 */
export function openReading(
  {found, world, printer}: ReadingRoom,
  desk: Desk,
  work: Work,
): (index: number) => Promise<Item> {
  const {paths, from, out, make} = work.request
  const ids = new UniqueIds()
  return async index => {
    const path = paths[index] ?? ''
    const settings = found[index]
    if (!settings || settings.broken) return {built: {path, file: new VFile({path})}}
    const isNew = !work.maker.steps().has(readStep(from, seenFrom(out, path)))
    const begin = () => {
      if (make === 'all' && isNew) printer.open()
    }
    const {built, data} = await readSource(path, settings, {work, reading: {world, ids, begin}})
    if (!data || make === 'data') return {built}
    return {built, drawing: openDrawing(data, desk, work)}
  }
}
