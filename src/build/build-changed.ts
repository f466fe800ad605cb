/** A build in which something is to be done: reads, draws, prints, lists, removes what is gone, writes down what stands. */
import {join} from 'node:path'
import {VFile} from 'vfile'
import type {Unsandboxed} from '../print/printer.js'
import {wasEdited} from '../yaml/write.js'
import {type Drawn, drawDocument, isToBeDrawn} from './draw-steps.js'
import {pathFrom} from './find-sources.js'
import {makeFonts} from './font-step.js'
import {type Index, listDocument, makeIndex, openIndex} from './index-step.js'
import {type Look, plainLook} from './look.js'
import {openMaker} from './maker.js'
import {openDrawing} from './open-drawing.js'
import {openSettings} from './open-settings.js'
import {openPresses} from './press.js'
import {
  type AllPrinted,
  browserOf,
  type PaperToPrint,
  type Printed,
  printPapers,
} from './print-papers.js'
import {UniqueIds} from './read-documents.js'
import {type Data, makeSchema, readSource} from './read-step.js'
import {recordCall} from './record-call.js'
import {pdfPath} from './remembered.js'
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
  const items: Item[] = []
  const ids = new UniqueIds()
  for (const path of request.paths) {
    workshop.progress('read', items.length, request.paths.length)
    const found = await settings.find(path)
    items.push(
      found.broken
        ? {built: {path, file: new VFile({path})}}
        : await readSource(path, found, {work, reading: {world, ids}}),
    )
  }
  workshop.progress('read', items.length, request.paths.length)
  if (request.from === 'text' && items.some(it => it.data)) await makeSchema(work)
  await removeGone(work)
  const usable = items.filter((it): it is Usable => it.data !== undefined)
  const settingsFiles = settings.files()
  // Without its settings the site would be another one.
  const broken = settingsFiles.some(it => it.messages.some(message => message.fatal))
  const publishes = request.make !== 'data' && !(broken && usable.length === 0)
  const unsandboxed = publishes ? await publish(usable, work) : undefined
  const result: BuildResult = {
    documents: items.map(it => it.built),
    settingsFiles,
    counts: maker.counts,
    inputs: [...inputs.keys()].map(it => pathFrom(request.out, it)),
    ...(unsandboxed && {unsandboxed}),
  }
  const browser = browserOf(usable.map(it => it.data))
  await maker.finish(manifest => recordCall(manifest, {result, inputs, browser, work}))
  return result
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
async function publish(items: ReadonlyArray<Usable>, work: Work): Promise<Unsandboxed | undefined> {
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
    return {data: drawing.data, draw}
  })
  // Neither is left running when the other fails.
  const none: AllPrinted = {papers: []}
  const [printed, site] = await Promise.allSettled([
    work.request.make === 'all' ? printPapers(papers, work) : none,
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
