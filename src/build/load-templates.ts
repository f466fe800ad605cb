import {join} from 'node:path'
import type {World} from '../world/world.js'

/** The text files under `folder`, by their path inside it with forward slashes. Throws where one cannot be read. */
export async function loadTemplates(folder: string, world: World): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  async function load(inside: string): Promise<void> {
    for (const name of await world.list(join(folder, inside))) {
      const path = inside === '' ? name : `${inside}/${name}`
      if ((await world.kindOf(join(folder, path))) === 'folder') await load(path)
      else if (/\.(?:hbs|css|js)$/.test(name)) {
        files.set(path, new TextDecoder().decode(await world.read(join(folder, path))))
      }
    }
  }
  await load('')
  return files
}
