import type {World} from '../world/world.js'
import {seenFrom} from './find-sources.js'
import {digestOf} from './fingerprint.js'
import type {Maker} from './maker.js'
import type {BuildRequest} from './request.js'
import type {Workshop} from './workshop.js'

/** A build that is going on. */
export interface Work {
  request: BuildRequest
  workshop: Workshop
  maker: Maker
}

/**
 * Path as seen from the output folder → sha-256 of the bytes that were read; '' where nothing stands; of a folder, which
 * ends in a slash, the digest of its names.
 */
export type Inputs = Map<string, string>

/** `world`, and what is looked for and read in it. */
export function noteInputs(world: World, out: string): {world: World; inputs: Inputs} {
  const inputs: Inputs = new Map()
  const noting: World = {
    ...world,
    async kindOf(path) {
      const kind = await world.kindOf(path)
      if (kind === undefined) inputs.set(seenFrom(out, path), '')
      return kind
    },
    async list(folder) {
      const names = await world.list(folder)
      inputs.set(`${seenFrom(out, folder)}/`, digestOf(names.join('/')))
      return names
    },
    async read(path, most) {
      const bytes = await world.read(path, most)
      inputs.set(seenFrom(out, path), digestOf(bytes))
      return bytes
    },
  }
  return {world: noting, inputs}
}
