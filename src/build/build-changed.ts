/** A build in which something is to be done: reads, draws, prints, lists, removes what is gone, writes down what stands. */
import {join} from 'node:path'
import {VFile} from 'vfile'
import type {Unsandboxed} from '../print/printer.js'
import type {World} from '../world/world.js'
import {wasEdited} from '../yaml/write.js'
import {type Drawn, drawDocument, isToBeDrawn, makeData} from './draw-steps.js'
import {pathFrom, seenFrom} from './find-sources.js'
import {makeFonts} from './font-step.js'
import {type HeldPrinter, holdPrinter} from './hold-printer.js'
import {type Index, listDocument, makeIndex, openIndex} from './index-step.js'
import {type Look, plainLook} from './look.js'
import {openMaker} from './maker.js'
import {openDrawing} from './open-drawing.js'
import {openSettings, type SettingsFound} from './open-settings.js'
import {openPresses} from './press.js'
import {type AllPrinted, type PaperToPrint, type Printed, printPapers} from './print-papers.js'
import {UniqueIds} from './read-documents.js'
import {type Data, makeSchema, readSource} from './read-step.js'
import {recordCall} from './record-call.js'
import {pdfPath, type ReadValue, readStep} from './remembered.js'
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
  const {request, workshop} = work
  const {world, inputs} = noteInputs(workshop.world, request.out)
  const settings = openSettings(request.settings, {...workshop, world})
  const found: SettingsFound[] = []
  for (const path of request.paths) found.push(await settings.find(path))
  const browser = found.find(it => it.settings.browser !== undefined)?.settings.browser
  const printer = holdPrinter(browser, workshop)
  try {
    const items = await readAll(found, {world, printer}, work)
    const settingsFiles = settings.files()
    const unsandboxed = await makeAll(items, settingsFiles, {printer, work})
    const result: BuildResult = {
      documents: items.map(it => it.built),
      settingsFiles,
      counts: work.maker.counts,
      inputs: [...inputs.keys()].map(it => pathFrom(request.out, it)),
      ...(unsandboxed && {unsandboxed}),
    }
    await work.maker.finish(manifest => recordCall(manifest, {result, inputs, browser, work}))
    return result
  } finally {
    await printer.close()
  }
}

/** Reads all files; where the YAML of one is another than before, its paper will be, and the browser may start. */
async function readAll(
  found: ReadonlyArray<SettingsFound>,
  {world, printer}: {world: World; printer: HeldPrinter},
  work: Work,
): Promise<Item[]> {
  const {request, workshop, maker} = work
  const {paths, from, out, make} = request
  const items: Item[] = []
  const ids = new UniqueIds()
  for (const [index, path] of paths.entries()) {
    workshop.progress('read', index, paths.length)
    const settings = found[index]
    if (!settings || settings.broken) {
      items.push({built: {path, file: new VFile({path})}})
      continue
    }
    const before = maker.steps().get(readStep(from, seenFrom(out, path)))?.value as
      | ReadValue
      | undefined
    const item = await readSource(path, settings, {work, reading: {world, ids}})
    if (make === 'all' && item.data && item.data.yaml !== before?.yaml) printer.open()
    items.push(item)
  }
  workshop.progress('read', paths.length, paths.length)
  return items
}

async function makeAll(
  items: ReadonlyArray<Item>,
  settingsFiles: ReadonlyArray<VFile>,
  {printer, work}: {printer: HeldPrinter; work: Work},
): Promise<Unsandboxed | undefined> {
  const {make, from} = work.request
  if (from === 'text' && items.some(it => it.data)) await makeSchema(work)
  await removeGone(work)
  const usable = items.filter((it): it is Usable => it.data !== undefined)
  // Without its settings the site would be another one.
  const broken = settingsFiles.some(it => it.messages.some(message => message.fatal))
  if (make === 'data' || (broken && usable.length === 0)) return undefined
  return publish(usable, printer, work)
}

/** A file to read, and what became of it. */
interface Item {
  built: Built
  data?: Data
}

type Usable = Item & {data: Data}

/**
 * Draws, and makes the site while the papers are being printed; nothing where a template of others is broken. Says why the
 * browser was without a sandbox, where it was.
 */
async function publish(
  items: ReadonlyArray<Usable>,
  printer: HeldPrinter,
  work: Work,
): Promise<Unsandboxed | undefined> {
  const looks = items.map(it => it.data.look)
  const plain = work.workshop.templates
  const siteLook = looks.find(it => it.files !== plain || it.fonts || it.logo) ?? looks[0]
  const desk = {siteLook: siteLook ?? plainLook(plain), pressOf: openPresses()}
  const drawings = items.map(it => openDrawing(it.data, desk, work))
  for (const drawing of drawings)
    if (isToBeDrawn(drawing, work) && !(await drawing.canBeDrawn())) return undefined
  for (const drawing of drawings) await listDocument(drawing, work)
  const index = await openIndex(desk, work)
  if (index === 'broken') return undefined
  // Each is drawn when its turn comes, so that the browser prints the first while the next is drawn.
  const papers = drawings.map((drawing): PaperToPrint => {
    let drawn: Promise<Drawn> | undefined
    const draw = () => {
      drawn ??= drawDocument(drawing, desk.siteLook, work)
      return drawn
    }
    return {draw}
  })
  // Neither is left running when the other fails.
  const none: AllPrinted = {papers: []}
  const [printed, site] = await Promise.allSettled([
    work.request.make === 'all' ? printPapers(papers, printer, work) : none,
    makeSite(papers, {index, look: desk.siteLook}, work),
  ])
  if (printed.status === 'rejected') throw printed.reason
  if (site.status === 'rejected') throw site.reason
  for (const [index, {built}] of items.entries()) addPaper(built, printed.value.papers[index])
  return printed.value.unsandboxed
}

async function makeSite(
  papers: ReadonlyArray<PaperToPrint>,
  {index, look}: {index: Index | 'none'; look: Look},
  work: Work,
): Promise<void> {
  await makeIndex(index, look, work)
  for (const paper of papers) {
    const {data, folder, characters, textOfPage: text} = await paper.draw()
    const {id, from} = data
    await makeData(data, work)
    await makeFonts({name: `fonts ${id}`, from, folder, characters, text, look}, work)
  }
}

function addPaper(built: Built, printed: Printed | undefined): void {
  if (!printed) return
  const {value, reports, kept} = printed
  const {path, value: text, messages} = built.file
  built.file = {path, value: text, messages: [...messages, ...reports]}
  if (value) Object.assign(built, {pdf: pdfPath(built.facts?.id ?? ''), pages: value.pages, kept})
}
