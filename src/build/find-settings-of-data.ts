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
  const textsIn = new Map<string, Map<string, string>>()
  for (const path of paths) {
    if ((await world.kindOf(settingsBeside(path))) === 'file') return undefined
    const out = join(dirname(path), '..')
    const texts = textsIn.get(out) ?? (await textsOf(out, world))
    textsIn.set(out, texts)
    const text = texts.get(dataPath(basename(path, '.yaml')))
    places.add(text && settingsBeside(text))
  }
  const [place, ...others] = places
  if (place === undefined || others.length > 0) return undefined
  return (await world.kindOf(place)) === 'file' ? place : undefined
}

/** The YAML files in an output folder, by their path inside it, with the texts that a build made them of. */
async function textsOf(out: string, world: World): Promise<Map<string, string>> {
  const {steps} = await readManifest(join(out, manifestFileName), world)
  const texts = new Map<string, string>()
  for (const [step, {from, outputs}] of steps) {
    if (!step.startsWith('text ') || from === undefined) continue
    for (const made of Object.keys(outputs)) texts.set(made, pathFrom(out, from))
  }
  return texts
}
