import {z} from 'zod'
import type {World} from '../world/world.js'

const manifestSchema = z.strictObject({
  version: z.literal(1),
  made: z.record(
    z.string(),
    z.strictObject({
      key: z.string(),
      pages: z.int().optional(),
    }),
  ),
})

/** What was made from what: by output path inside the output folder, the fingerprint of all that it was made from. */
export type Manifest = z.infer<typeof manifestSchema>

export const manifestFileName = '.shinchoku.json'

/** The manifest at `path`. A missing or damaged one is empty: everything is made again, nothing fails. */
export async function readManifest(path: string, world: World): Promise<Manifest> {
  try {
    const text = new TextDecoder().decode(await world.read(path))
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return {version: 1, made: {}}
  }
}

/** The manifest as text, its paths sorted. */
export function writeManifest(manifest: Manifest): string {
  const made = Object.fromEntries(
    Object.entries(manifest.made).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  return `${JSON.stringify({...manifest, made}, undefined, 2)}\n`
}
