import {dirname, join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {type BuildResult, build} from '../build/build.js'
import {causeOf} from '../build/cause-of.js'
import {listFiles, loadTemplates} from '../build/load-templates.js'
import type {BuildRequest} from '../build/request.js'
import type {Workshop} from '../build/workshop.js'
import {fill} from '../messages/catalogue.js'
import {openSiteServer, type SiteServer} from '../serve/site-server.js'
import {keepPrinter} from '../watch/keep-printer.js'
import {type Rebuilds, startRebuilds} from '../watch/rebuild.js'
import {watchFiles} from '../watch/watch-files.js'
import {disk} from '../world/disk.js'
import type {World} from '../world/world.js'
import {findPaths} from './find-paths.js'
import {findSettings} from './find-settings.js'
import {openWorkshop, type Program} from './open-workshop.js'
import type {Options} from './options.js'
import type {Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {openTroubles} from './watch-troubles.js'
import {writeSafely} from './write-safely.js'

/**
 * Saves that come within this time are one; an editor writes a file in more than one go. Longer than the 50 ms in which
 * chokidar tells of a file once: what is saved in them is there before it is read.
 */
const settleMs = 60

/**
 * Builds, serves the site on loopback, and builds again what is saved, until the program is told to end. Pages that are
 * open load again; what is wrong is said on them and on the terminal. Throws a `UsageError` where a path leads to nothing
 * or the port is taken.
 */
export async function watch(options: Options, program: Program, terminal: Terminal): Promise<0> {
  const ended = program.interrupted()
  const {out, paths, settings} = options
  await findPaths(paths, 'text', out)
  const server = await openServer(options, program)
  const workshop = await openWorkshop({...options, quiet: true}, program, terminal)
  const kept = keepPrinter(workshop.openPrinter)
  const templates = join(program.root, 'templates')
  let rebuilds: Rebuilds | undefined
  const watching = await watchFiles({
    paths: [
      ...paths,
      ...(await foldersIn(templates)),
      ...(settings === undefined ? [] : [settings]),
    ],
    changed: () => rebuilds?.changed(),
  })
  const troubles = openTroubles(server, terminal)

  async function make(what: 'pages' | 'all', signal?: AbortSignal): Promise<void> {
    try {
      const {world, drew} = notePages(workshop.world)
      const own = {...workshop, ...kept, world, templates: await loadTemplates(templates, disk)}
      const request = {make: what, ...(signal && {signal})}
      const result = await writeSafely(options.out, () => buildOnce(options, own, request))
      watching.add(result.inputs)
      if (!signal?.aborted) troubles.tell(result)
      if (result.counts.written + result.counts.removed === 0) return
      // A save that nobody has told of yet may come with the papers.
      if (what === 'pages' || drew()) server.tell({kind: 'changed'})
      const key = what === 'pages' ? 'watch-pages' : 'watch-papers'
      const {written: count} = result.counts
      if (!options.quiet && count > 0) terminal.out(`${fill(terminal.lang, key, {count})}\n`)
    } catch (error) {
      if (!signal?.aborted) troubles.tellError(error)
    }
  }

  rebuilds = startRebuilds({
    settle: () => pause(settleMs),
    makePages: () => make('pages'),
    makePapers: signal => make('all', signal),
  })
  terminal.out(`${fill(terminal.lang, 'watch-open', {url: server.url})}\n`)
  rebuilds.changed()
  await ended
  await rebuilds.stop()
  await watching.close()
  await kept.close()
  await server.close()
  return 0
}

/** `world`, and whether a page was written or removed in it. */
function notePages(world: World): {world: World; drew(): boolean} {
  let drawn = false
  const noting: World = {
    ...world,
    async write(path, content) {
      const done = await world.write(path, content)
      if (done === 'written' && path.endsWith('.html')) drawn = true
      return done
    },
    async remove(path) {
      await world.remove(path)
      if (path.endsWith('.html')) drawn = true
    },
  }
  return {world: noting, drew: () => drawn}
}

/** A folder, and all folders in it that hold files. */
async function foldersIn(folder: string): Promise<string[]> {
  const files = await listFiles(folder, disk)
  return [...new Set([folder, ...files.map(it => dirname(join(folder, it)))])]
}

async function buildOnce(
  {paths: named, settings: file, out}: Options,
  workshop: Workshop,
  asked: Pick<BuildRequest, 'make' | 'signal'>,
): Promise<BuildResult> {
  const {paths, folders} = await findPaths(named, 'text', out)
  const settings = await findSettings(file, [])
  return build({paths, folders, from: 'text', settings, out, ...asked}, workshop)
}

async function openServer({out, port}: Options, {root}: Program): Promise<SiteServer> {
  const folder = join(root, 'templates/preview')
  const names = await disk.list(folder)
  const texts = await Promise.all(names.map(it => disk.read(join(folder, it))))
  const preview = new Map(names.map((it, index) => [it, new TextDecoder().decode(texts[index])]))
  try {
    return await openSiteServer({folder: join(out, 'site'), port, preview})
  } catch (error) {
    throw new UsageError('usage-port', {port, cause: causeOf(error)})
  }
}
