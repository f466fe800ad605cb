import {posix} from 'node:path'
import {closest} from 'fastest-levenshtein'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {compileTemplates, partialsUsed, TemplateError} from '../render/templates.js'
import {placeIn} from '../yaml/typed.js'
import {loadTemplates} from './load-templates.js'
import type {Look} from './look.js'
import type {NamedFile} from './named-file.js'
import type {Workshop} from './workshop.js'

/**
 * Our templates with the files of `folder` in place of those of the same names. What stands there and is used by
 * nothing is reported on `settings`; a template that cannot be parsed, on its own file.
 */
export async function loadOwnTemplates(
  folder: NamedFile,
  settings: VFile,
  {world, templates}: Workshop,
): Promise<Pick<Look, 'files' | 'own'>> {
  const nothing = {files: templates, own: new Map<string, VFile>()}
  if ((await world.kindOf(folder.path)) !== 'folder') {
    folder.refuse('settings-folder-absent')
    return nothing
  }
  const texts = await loadTemplates(folder.path, world)
  const files = new Map([...templates, ...texts])
  const own = new Map(
    [...texts].map(([name, value]) => [
      name,
      new VFile({path: posix.join(folder.path, name), value}),
    ]),
  )
  const used = partialsUsed(files)
  for (const name of texts.keys()) {
    if (templates.has(name) || used.has(name.replace(/\.hbs$/, ''))) continue
    report(settings, 'template-not-ours', {
      ...placeIn(settings, ['templates']),
      params: {found: name},
      suggestion: closest(name, [...templates.keys()]),
    })
  }
  const look = {files, own}
  reportBroken(look, () => compileTemplates(files))
  return look
}

/**
 * Does what may find a mistake in a template. One in a template that is not ours is reported on its file; undefined
 * then. Any other throws.
 */
export function reportBroken<T>({own}: Pick<Look, 'own'>, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const file = own.get(`${error.template}.hbs`)
    if (file === undefined) throw error
    report(file, 'template-broken', {...error.place, params: {cause: error.reason}})
    return undefined
  }
}
