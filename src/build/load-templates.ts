import {join} from 'node:path'
import type {World} from '../world/world.js'

/** Our largest template has a hundredth of it. */
const largestTemplateBytes = 1e6

/** A folder with more files is not one of templates. */
export const mostTemplateFiles = 1_000

/** A folder with more files than one of templates has; it was not gone through to its end. */
export class TooManyFilesError extends Error {}

/**
 * The files under `folder`, by their path inside it with forward slashes. Throws where it cannot be read, and a
 * `TooManyFilesError`.
 */
export async function listFiles(folder: string, world: World): Promise<string[]> {
  const found: string[] = []
  await addFiles(folder, '', {found, world})
  return found
}

async function addFiles(
  folder: string,
  inside: string,
  {found, world}: {found: string[]; world: World},
): Promise<void> {
  for (const name of await world.list(folder)) {
    const path = join(folder, name)
    if ((await world.kindOf(path)) === 'folder')
      await addFiles(path, `${inside}${name}/`, {found, world})
    else found.push(inside + name)
    if (found.length > mostTemplateFiles) throw new TooManyFilesError(folder)
  }
}

/**
 * The templates, style sheets and scripts under `folder`: path inside it → text. Throws where one cannot be read or is too
 * large, and a `TooManyFilesError`.
 */
export async function loadTemplates(folder: string, world: World): Promise<Map<string, string>> {
  const paths = (await listFiles(folder, world)).filter(it => /\.(?:hbs|css|js)$/.test(it))
  const texts = await Promise.all(
    paths.map(async path =>
      new TextDecoder().decode(await world.read(join(folder, path), largestTemplateBytes)),
    ),
  )
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']))
}
