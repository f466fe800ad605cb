import {allEnded} from './all-ended.js'
import {type Drawn, drawDocument, makeData} from './draw-steps.js'
import {makeFonts} from './font-step.js'
import type {HeldPrinter} from './hold-printer.js'
import {listDocument} from './index-step.js'
import type {Look} from './look.js'
import type {Drawing} from './open-drawing.js'
import {type Printed, printPaper} from './print-paper.js'
import {pdfPath} from './remembered.js'
import type {Built} from './result.js'
import type {Work} from './work.js'

/** Two papers are loaded and printed side by side on two cores while a third is read and drawn. */
const atOnce = 3

/** A file that was read; without a drawing where it cannot be used, or nothing is to be drawn. */
export interface Item {
  built: Built
  drawing?: Drawing
}

/** The files of a build. */
export interface Batch {
  /** The places of the files in the call, in the order in which they are best made. */
  order: ReadonlyArray<number>
  read(index: number): Promise<Item>
  siteLook: Look
  printer: HeldPrinter
  /** Called when all is there but for papers that are still being printed. */
  list(documents: ReadonlyArray<Built>): Promise<void>
}

/**
 * Takes each file the whole way, text → YAML → page and paper, so that the first papers are printed while others are read,
 * and no more than a few documents are held at a time. Says what became of each, by its place in the call. Nothing is left
 * running when something fails. Throws a `NoBrowserError`, and where the output cannot be written.
 */
export async function makeDocuments(batch: Batch, work: Work): Promise<Built[]> {
  const {make, signal} = work.request
  const {progress} = work.workshop
  const documents: Built[] = []
  const total = batch.order.length
  const expectPaper = () => {
    if (make === 'all') batch.printer.open()
  }
  const room = {siteLook: batch.siteLook, expectPaper}
  const draw = inTurn(async (index: number) => {
    const {built, drawing} = await batch.read(index)
    return {built, drawing, drawn: drawing && (await drawDocument(drawing, room, work))}
  })
  let [begun, paged, ended] = [0, 0, 0]
  let printing = false

  async function makeOne(index: number): Promise<void> {
    if (!printing) progress('read', begun++, total)
    const {built, drawing, drawn} = await draw(index)
    documents[index] = built
    if (make === 'all' && !printing) {
      printing = true
      progress('print', 0, total)
    }
    const isPrinted = make === 'all' && !signal?.aborted
    const paper = isPrinted && drawn && printPaper(drawn, batch.printer, work)
    const paging = drawing && drawn && makeRest(drawing, drawn, batch.siteLook, work)
    const listing = Promise.resolve(paging).then(() => {
      if (++paged === total) return batch.list(documents)
    })
    const [printed] = await allEnded([paper, listing])
    if (printed) addPaper(built, printed)
    ended++
    if (make === 'all') progress('print', ended, total)
  }

  await takeAll(batch.order, makeOne)
  if (make !== 'all') progress('read', total, total)
  return documents
}

/** What goes with the page of the site. */
async function makeRest(drawing: Drawing, drawn: Drawn, look: Look, work: Work): Promise<void> {
  const {folder, characters, textOfPage: text} = drawn
  const {id, from} = drawing.data
  await listDocument(drawing, work)
  await makeData(drawing.data, work)
  await makeFonts({name: `fonts ${id}`, from, folder, characters, text, look}, work)
}

/** Does what is asked one after the other, in the order in which it is asked. */
function inTurn<In, Out>(act: (given: In) => Promise<Out>): (given: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve()
  return given => {
    const done = last.then(() => act(given))
    last = done.catch(() => {})
    return done
  }
}

/** Does something with all, a few at a time; when it fails, no more are begun, and it fails when those that were have ended. */
async function takeAll<T>(all: Iterable<T>, act: (it: T) => Promise<void>): Promise<void> {
  const queue = all[Symbol.iterator]()
  let failed = false
  async function takeNext(): Promise<void> {
    for (let it = queue.next(); !it.done && !failed; it = queue.next())
      await act(it.value).catch(error => {
        failed = true
        throw error
      })
  }
  await allEnded(Array.from({length: atOnce}, takeNext))
}

function addPaper(built: Built, {value, reports, kept}: Printed): void {
  const {path, value: text, messages} = built.file
  built.file = {path, value: text, messages: [...messages, ...reports]}
  if (value) Object.assign(built, {pdf: pdfPath(built.facts?.id ?? ''), pages: value.pages, kept})
}
