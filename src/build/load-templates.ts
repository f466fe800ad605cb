import {join} from 'node:path'
import type {World} from '../world/world.js'

/** The files under `folder`, by their path inside it with forward slashes. Throws where it cannot be read. */
export async function listFiles(folder: string, world: World): Promise<string[]> {
  const names = await world.list(folder)
  const found = await Promise.all(
    names.map(async name => {
      const path = join(folder, name)
      if ((await world.kindOf(path)) !== 'folder') return [name]
      return (await listFiles(path, world)).map(it => `${name}/${it}`)
    }),
  )
  return found.flat()
}

/** The templates, style sheets and scripts under `folder`: path inside it → text. Throws where one cannot be read. */
export async function loadTemplates(folder: string, world: World): Promise<Map<string, string>> {
  const paths = (await listFiles(folder, world)).filter(it => /\.(?:hbs|css|js)$/.test(it))
  const texts = await Promise.all(
    paths.map(async path => new TextDecoder().decode(await world.read(join(folder, path)))),
  )
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']))
}
