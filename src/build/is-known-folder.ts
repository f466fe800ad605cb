import {join, posix} from 'node:path'
import type {World} from '../world/world.js'
import {seenFrom} from './find-sources.js'
import {manifestFileName, readManifest} from './manifest.js'

/** Whether something in the output folder `out` was made of a file in `folder`. */
export async function isKnownFolder(folder: string, out: string, world: World): Promise<boolean> {
  const {steps} = await readManifest(join(out, manifestFileName), world)
  const seen = seenFrom(out, folder) || '.'
  return [...steps.values()].some(({from}) => from !== undefined && posix.dirname(from) === seen)
}
