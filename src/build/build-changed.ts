/** A build in which something is to be done: reads, draws, prints, lists, removes what is gone, writes down what stands. */
import {join} from 'node:path'
import type {VFile} from 'vfile'
import {wasEdited} from '../yaml/write.js'
import {canAllBeDrawn} from './can-all-be-drawn.js'
import {pathFrom} from './find-sources.js'
import {holdPrinter} from './hold-printer.js'
import {makeIndex} from './index-step.js'
import {type Item, makeDocuments} from './make-documents.js'
import {openMaker} from './maker.js'
import {openDesk} from './open-desk.js'
import {openReading, type ReadingRoom} from './open-reading.js'
import {openSettings, type SettingsFound} from './open-settings.js'
import {orderFiles} from './order-files.js'
import {makeSchema} from './read-step.js'
import {recordCall} from './record-call.js'
import {removeGone} from './remove-gone.js'
import type {BuildRequest} from './request.js'
import type {BuildResult, Built} from './result.js'
import {noteInputs, type Work} from './work.js'
import type {Workshop} from './workshop.js'

export const lockFileName = '.shinchoku.lock'

/** See `build`. Waits for another process that builds into the same folder. */
export async function buildChanged(
  request: BuildRequest,
  workshop: Workshop,
): Promise<BuildResult> {
  const {world, waiting} = workshop
  const release = await world.lock(join(request.out, lockFileName), waiting)
  try {
    const maker = await openMaker(request.out, world, isPrecious)
    return await buildInto({request, workshop, maker})
  } finally {
    await release()
  }
}

/** A YAML that was edited by hand is somebody's work. */
function isPrecious(path: string, bytes: Uint8Array): boolean {
  return /^data\/[^/]+\.yaml$/.test(path) && wasEdited(new TextDecoder().decode(bytes))
}

async function buildInto(work: Work): Promise<BuildResult> {
  const {request, workshop, maker} = work
  const {world, inputs} = noteInputs(workshop.world, request.out)
  const settings = openSettings(request.settings, {...workshop, world})
  const found: SettingsFound[] = []
  for (const path of request.paths) found.push(await settings.find(path))
  const settingsFiles = settings.files()
  const browser = found.find(it => it.settings.browser !== undefined)?.settings.browser
  const printer = holdPrinter(browser, workshop)
  try {
    const documents = await makeAll(settingsFiles, {found, world, printer}, work)
    // Ends while the rest is written down; it is waited for below.
    printer.close().catch(() => {})
    const unsandboxed = await printer.unsandboxed()
    const result: BuildResult = {
      documents,
      settingsFiles,
      counts: maker.counts,
      inputs: [...inputs.keys()].map(it => pathFrom(request.out, it)),
      ...(unsandboxed && {unsandboxed}),
    }
    await maker.finish(manifest => recordCall(manifest, {result, inputs, browser, work}))
    return result
  } finally {
    await printer.close()
  }
}

async function makeAll(
  settingsFiles: ReadonlyArray<VFile>,
  room: ReadingRoom,
  work: Work,
): Promise<Built[]> {
  const {make, from, paths} = work.request
  const desk = openDesk(room.found, work)
  let read = openReading(room, desk, work)
  if (desk.guarded && make !== 'data') {
    const items: Item[] = []
    for (const index of paths.keys()) items.push(await read(index))
    if (!(await canAllBeDrawn(items, desk, work))) return items.map(it => it.built)
    read = async index => items[index] as Item
  }
  const list = async (documents: ReadonlyArray<Built>): Promise<void> => {
    const used = documents.some(it => it.facts)
    if (from === 'text' && used) await makeSchema(work)
    await removeGone(work)
    // Without its settings the site would be another one.
    const broken = settingsFiles.some(it => it.messages.some(message => message.fatal))
    if (make !== 'data' && (used || !broken)) await makeIndex(desk, work)
  }
  const order = await orderFiles(room.found, work)
  if (order.length === 0) await list([])
  const {siteLook} = desk
  return makeDocuments({order, read, list, printer: room.printer, siteLook}, work)
}
