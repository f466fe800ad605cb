import {join} from 'node:path'
import type {Typeset} from '../pipeline.js'
import {openNumber} from '../print/open-number.js'
import {dataFiles, folderOf} from '../publish/site.js'
import {pageScript} from '../render/render.js'
import {digestOf, fingerprint} from './fingerprint.js'
import {charactersOf} from './font-step.js'
import type {Look} from './look.js'
import type {Made, Step} from './maker.js'
import type {Drawing} from './open-drawing.js'
import type {Data} from './read-step.js'
import type {Work} from './work.js'

/** A document in HTML; drawn only as far as it had to be. */
export interface Drawn {
  data: Data
  /** As settings or document say. */
  title: string
  author: string | undefined
  /** Its folder of the site, inside the output folder. */
  folder: string
  /** The sha-256 of the characters on the page. */
  characters: string
  /** All text on the page. */
  textOfPage(): Promise<string>
  /** The sha-256 of the paper, without page numbers. */
  paper: string
  /** What draws the paper, with page numbers by element id once they are known. */
  openPaper(): Promise<Typeset['paperOf']>
}

/**
 * The arrows YAML → page of the site, YAML → paper as HTML. `expectPaper` is told between them where the paper is likely to be
 * another than before.
 */
export async function drawDocument(
  drawing: Drawing,
  {siteLook, expectPaper}: {siteLook: Look; expectPaper(): void},
  work: Work,
): Promise<Drawn> {
  const {maker, workshop, request} = work
  const {data, cover} = drawing
  const {id, from, settings, facts} = data
  const script = pageScript(siteLook.files)
  const folder = folderOf(id)
  const path = `${folder}/index.html`
  const make = <V>(name: string, key: string, run: Step<V>['run']) =>
    maker.make<V>({name: `${name} ${id}`, from, key, run})

  const page = await make(pageStep, drawing.pageKey, async () => {
    const html = await drawing.page()
    return {files: new Map([[path, html]]), value: digestOf(charactersOf(html + script))}
  })
  const isNew = maker.steps().get(`${sheetStep} ${id}`)?.key !== drawing.paperKey
  if (isNew && !facts.tooLong) expectPaper()
  const paper = await make(sheetStep, drawing.paperKey, async () => {
    return {files: new Map(), value: digestOf((await drawing.paper())(openNumber))}
  })
  return {
    data,
    title: cover.title ?? facts.title,
    author: settings.municipality ?? facts.municipality,
    folder,
    characters: valueIn(page),
    async textOfPage() {
      const bytes = await workshop.world.read(join(request.out, path))
      return new TextDecoder().decode(bytes) + script
    },
    paper: valueIn(paper),
    openPaper: drawing.paper,
  }
}

/** The arrow YAML → open data. */
export async function makeData(
  {id, from, yaml, open, text}: Data,
  {maker, workshop}: Work,
): Promise<void> {
  await maker.make({
    name: `data ${id}`,
    from,
    key: fingerprint([workshop.versions.program, yaml]),
    async run() {
      return {files: dataFiles(await open(), await text()), value: {}}
    },
  })
}

/** Whether a document is to be drawn, as far as can be told before. */
export function isToBeDrawn({data, pageKey, paperKey}: Drawing, {maker}: Work): boolean {
  const steps = maker.steps()
  const keys = [pageStep, sheetStep].map(it => steps.get(`${it} ${data.id}`)?.key)
  return keys[0] !== pageKey || keys[1] !== paperKey
}

const pageStep = 'page'
const sheetStep = 'sheet'

/** These steps have no reason to fail. */
function valueIn<V>(made: Made<V> | undefined): V {
  if (!made) throw new Error('A document was not drawn')
  return made.value
}
