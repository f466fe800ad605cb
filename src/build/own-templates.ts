import {basename, posix} from 'node:path'
import {closest, distance} from 'fastest-levenshtein'
import {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {checkTemplates, partialsUsed} from '../render/check-templates.js'
import {TooLargeError} from '../world/refusal.js'
import {placeIn} from '../yaml/typed.js'
import {listFiles, loadTemplates, mostTemplateFiles, TooManyFilesError} from './load-templates.js'
import type {Look} from './look.js'
import {inKilobytes, type NamedFile} from './named-file.js'
import {reportBroken} from './report-broken.js'
import type {Workshop} from './workshop.js'

/** A file that is no template, but so nearly has the name of one, was meant to be it. */
const mostSlips = 3

/**
 * Our templates with the files of `folder` in place of those of the same names. What stands there and is used by
 * nothing is reported on `settings`; a template that cannot be parsed, on its own file.
 */
export async function loadOwnTemplates(
  folder: NamedFile,
  settings: VFile,
  {world, templates}: Workshop,
): Promise<Pick<Look, 'files' | 'own' | 'partials'>> {
  const nothing = {files: templates, own: new Map<string, VFile>()}
  if ((await world.kindOf(folder.path)) !== 'folder') {
    folder.refuse('settings-folder-absent')
    return nothing
  }
  const texts = await orRefuse(folder, () => loadTemplates(folder.path, world))
  if (texts === undefined) return nothing
  const files = new Map([...templates, ...texts])
  const own = new Map(
    [...texts].map(([name, value]) => [
      name,
      new VFile({path: posix.join(folder.path, name), value}),
    ]),
  )
  const partials = partialsUsed(files)
  const used = new Set([...partials.values()].flatMap(it => [...it]))
  const place = placeIn(settings, ['templates'])
  for (const name of await listFiles(folder.path, world)) {
    const suggestion = closest(name, [...templates.keys()])
    const idle = texts.has(name)
      ? !templates.has(name) && !used.has(name.replace(/\.hbs$/, ''))
      : distance(name, suggestion) <= mostSlips
    if (!idle) continue
    report(settings, 'template-not-ours', {...place, params: {found: name}, suggestion})
  }
  const look = {files, own, partials}
  reportBroken(look, () => checkTemplates(files))
  return look
}

/** Does what reads the templates in `folder`; undefined where there is more than templates have, which is reported. */
async function orRefuse<T>(folder: NamedFile, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof TooManyFilesError)
      return folder.refuse('settings-folder-full', {limit: mostTemplateFiles})
    if (error instanceof TooLargeError) {
      const params = {file: basename(error.path), ...inKilobytes(error)}
      return folder.refuse('settings-template-large', params)
    }
    throw error
  }
}
