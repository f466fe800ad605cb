import {join} from 'node:path'
import type {FontPair} from '../print/subset-fonts.js'
import type {FontFolder} from '../publish/site.js'
import {fingerprint} from './fingerprint.js'
import type {Manifest} from './manifest.js'
import type {Workshop} from './workshop.js'

const weights = ['regular', 'bold'] as const

/** Puts `fonts` (default: ours), cut down, beside the page of each folder, unless it has the same characters as before. */
export async function writeFonts(
  folders: ReadonlyArray<FontFolder>,
  {out, manifest, fonts}: {out: string; manifest: Manifest; fonts?: FontPair | undefined},
  {world, program, subsetFonts}: Workshop,
): Promise<void> {
  for (const {folder, text} of folders) {
    const characters = [...new Set(text)].sort().join('')
    const key = fingerprint([program, characters, ...bytesOf(fonts)])
    const paths = weights.map(it => `${folder}/${it}.woff`)
    const kinds = await Promise.all(paths.map(it => world.kindOf(join(out, it))))
    if (paths.every((path, index) => manifest.made[path]?.key === key && kinds[index] === 'file'))
      continue
    const small = await subsetFonts(characters, 'woff', fonts)
    for (const [index, weight] of weights.entries()) {
      const path = paths[index] ?? ''
      await world.write(join(out, path), small[weight])
      manifest.made[path] = {key}
    }
  }
}

/** What a font pair adds to the fingerprint of what is made with it; nothing where it is ours. */
export function bytesOf(fonts: FontPair | undefined): Uint8Array[] {
  return fonts ? [fonts.regular, fonts.bold] : []
}
