import {posix} from 'node:path'
import {pathFrom, seenFrom} from './find-sources.js'
import type {Work} from './work.js'

/**
 * Removes what was made of files that are gone: from the folders that this build read whole, and, where it reads texts,
 * from its own YAML, which no text gives any more. Removes only what the manifest knows.
 */
export async function removeGone({request, workshop, maker}: Work): Promise<void> {
  const {out, from, make, folders = []} = request
  const covered = new Set(folders.map(it => seenFrom(out, it) || '.'))
  const isGone = async (path: string) =>
    (await workshop.world.kindOf(pathFrom(out, path))) === undefined
  for (const [name, entry] of [...maker.steps()]) {
    if (entry.from === undefined || !covered.has(posix.dirname(entry.from))) continue
    if (await isGone(entry.from)) await maker.retire(name)
  }
  if (from === 'yaml' || make === 'data') return
  const made = new Set([...maker.steps().values()].flatMap(it => Object.keys(it.outputs)))
  for (const [name, entry] of [...maker.steps()]) {
    const ours = entry.from?.startsWith('data/') === true && !made.has(entry.from)
    if (ours && (await isGone(entry.from ?? ''))) await maker.retire(name)
  }
}
