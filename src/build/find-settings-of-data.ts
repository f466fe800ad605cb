import {basename, dirname, join} from 'node:path'
import type {World} from '../world/world.js'
import {pathFrom} from './find-sources.js'
import {manifestFileName, readManifest} from './manifest.js'
import {dataPath} from './remembered.js'
import {settingsBeside} from './settings-beside.js'

/**
 * The settings beside the texts that the YAML files at `paths` were made of, as their output folder remembers; undefined
 * where settings stand beside the YAML, and where they are not all of one folder of texts.
 */
export async function findSettingsOfData(
  paths: ReadonlyArray<string>,
  world: World,
): Promise<string | undefined> {
  const places = new Set<string | undefined>()
  for (const path of paths) {
    if ((await world.kindOf(settingsBeside(path))) === 'file') return undefined
    const text = await textOf(path, world)
    places.add(text && settingsBeside(text))
  }
  const [place, ...others] = places
  if (place === undefined || others.length > 0) return undefined
  return (await world.kindOf(place)) === 'file' ? place : undefined
}

/** The text that a build made the YAML at `path` of. */
async function textOf(path: string, world: World): Promise<string | undefined> {
  const out = join(dirname(path), '..')
  const {steps} = await readManifest(join(out, manifestFileName), world)
  const name = dataPath(basename(path, '.yaml'))
  const made = [...steps].find(([step, {outputs}]) => step.startsWith('text ') && name in outputs)
  return made?.[1].from && pathFrom(out, made[1].from)
}
