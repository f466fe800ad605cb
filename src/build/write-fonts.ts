import {join} from 'node:path'
import type {FontFolder} from '../publish/site.js'
import {fingerprint} from './fingerprint.js'
import type {Manifest} from './manifest.js'
import type {Workshop} from './workshop.js'

const weights = ['regular', 'bold'] as const

/** Puts the fonts of each folder beside its page, unless the page has the same characters as before. */
export async function writeFonts(
  folders: ReadonlyArray<FontFolder>,
  {out, manifest}: {out: string; manifest: Manifest},
  {world, program, subsetFonts}: Workshop,
): Promise<void> {
  for (const {folder, text} of folders) {
    const characters = [...new Set(text)].sort().join('')
    const key = fingerprint([program, characters])
    const paths = weights.map(it => `${folder}/${it}.woff`)
    const kinds = await Promise.all(paths.map(it => world.kindOf(join(out, it))))
    if (paths.every((path, index) => manifest.made[path]?.key === key && kinds[index] === 'file'))
      continue
    const fonts = await subsetFonts(characters, 'woff')
    for (const [index, weight] of weights.entries()) {
      const path = paths[index] ?? ''
      await world.write(join(out, path), fonts[weight])
      manifest.made[path] = {key}
    }
  }
}
