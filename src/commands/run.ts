import {build} from '../build/build.js'
import {disk} from '../world/disk.js'
import {findPaths} from './find-paths.js'
import {findSettings} from './find-settings.js'
import {openWorkshop, type Program} from './open-workshop.js'
import type {Options} from './options.js'
import {tell} from './tell.js'
import type {Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {writeSafely} from './write-safely.js'

type Status = 0 | 1 | 2 | 3

/**
 * Runs a command and says the exit status: 0 done, 1 where a document could not be used, 2 where the settings or a template
 * of theirs could not, 3 where two versions differ. Throws a `UsageError`.
 */
export async function run(options: Options, program: Program, terminal: Terminal): Promise<Status> {
  return writeSafely(options.out, () => runCommand(options, program, terminal))
}

async function runCommand(options: Options, program: Program, terminal: Terminal): Promise<Status> {
  if (options.command === 'diff')
    return (await import('./diff.js')).diff(options, program, terminal)
  if (options.command === 'watch')
    return (await import('./watch.js')).watch(options, program, terminal)
  const from = options.command === 'render' ? 'yaml' : 'text'
  const makes = options.command !== 'explain' && options.command !== 'check'
  const {paths, folders} = await findPaths(options.paths, from, makes ? options.out : undefined)
  const settings = await findSettings(options.settings, from === 'yaml' ? paths : [])
  if (options.command === 'explain')
    return (await import('./explain.js')).explainPaths(paths, options, terminal)
  const workshop = await openWorkshop(options, program, terminal)
  if (options.command === 'check')
    return (await import('./check.js')).checkPaths(
      {paths, from, settings},
      {options, terminal, workshop},
    )
  await checkOut(options.out)
  const make = options.command === 'extract' ? 'data' : 'all'
  const {out, force} = options
  const request = {paths, folders, from, settings, out, make, force} as const
  return tell(await build(request, workshop), options, terminal)
}

async function checkOut(out: string): Promise<void> {
  if ((await disk.kindOf(out)) === 'file') throw new UsageError('usage-not-a-folder', {path: out})
}
