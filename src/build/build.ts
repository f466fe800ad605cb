/**
 * Files in, outputs out: reads every document, writes its YAML and ledger, typesets it, prints what changed, and puts
 * the site together. A document that cannot be used is reported on its file and stops no other.
 */
import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {Document} from '../model/document.js'
import type {Site} from '../publish/site.js'
import {ledgerToTsv} from '../recognise/ledger.js'
import {jsonSchema} from '../yaml/schema.js'
import {schemaFileName, writeYaml} from '../yaml/write.js'
import {drawAll} from './draw-all.js'
import {dataPath, spareEdited} from './edited-data.js'
import {manifestFileName, readManifest, writeManifest} from './manifest.js'
import {printPapers} from './print-papers.js'
import {type DocumentRead, type ReadRequest, readDocuments} from './read-documents.js'
import type {Workshop} from './workshop.js'
import {writeFonts} from './write-fonts.js'

export interface BuildRequest extends ReadRequest {
  /** The output folder. */
  out: string
  /** `data` stops at the YAML. */
  make: 'data' | 'all'
  /** Whether a YAML that was edited by hand may be written over (default: false). */
  force?: boolean
}

/** One document of a build and the files that were made of it, by path inside the output folder. */
export interface Built extends DocumentRead {
  data?: string
  pdf?: string
  /** Pages of the PDF. */
  pages?: number
  /** Whether the PDF was left as it stood, since nothing in it changed. */
  kept?: boolean
}

export interface BuildResult {
  documents: Built[]
  /** Settings and templates of others, with what is wrong with them. */
  settingsFiles: VFile[]
}

/** Runs a build. Throws a `NoBrowserError` where nothing can print, and where `out` cannot be written. */
export async function build(request: BuildRequest, workshop: Workshop): Promise<BuildResult> {
  const {documents, settingsFiles} = await readDocuments(request, workshop)
  const built: Built[] = documents.map(it => ({...it}))
  if (request.from === 'text' && !request.force)
    await spareEdited(built, request.out, workshop.world)
  const usable = built.filter((it): it is Usable => it.document !== undefined)
  const yamls = new Map(usable.map(it => [it, writeYaml(it.document)]))
  if (request.from === 'text') await writeData(yamls, request.out, workshop)
  if (request.make === 'all' && usable.length > 0) await writeReports(yamls, request.out, workshop)
  return {documents: built, settingsFiles}
}

type Usable = Built & {document: Document}

async function writeData(
  yamls: ReadonlyMap<Usable, string>,
  out: string,
  {world}: Workshop,
): Promise<void> {
  if (yamls.size > 0) await world.write(join(out, 'data', schemaFileName), jsonSchema())
  for (const [item, yaml] of yamls) {
    const {id} = item.document.document
    item.data = dataPath(id)
    await world.write(join(out, item.data), yaml)
    await world.write(join(out, 'data', `${id}.ledger.tsv`), ledgerToTsv(item.ledger ?? []))
  }
}

async function writeReports(
  yamls: ReadonlyMap<Usable, string>,
  out: string,
  workshop: Workshop,
): Promise<void> {
  const {world} = workshop
  const drawn = drawAll(yamls, workshop)
  if (drawn === undefined) return
  const manifestPath = join(out, manifestFileName)
  const manifest = await readManifest(manifestPath, world)
  const {papers, site, fonts} = drawn
  // The browser prints while the site is written; neither is left running when the other fails.
  const [printing, writing] = await Promise.allSettled([
    printPapers(papers, {out, manifest}, workshop),
    writeSite(site, {out, manifest, fonts}, workshop),
  ])
  if (printing.status === 'rejected') throw printing.reason
  if (writing.status === 'rejected') throw writing.reason
  const printed = printing.value
  for (const [index, item] of [...yamls.keys()].entries()) {
    const {pages: count, kept = false} = printed[index] ?? {}
    if (count !== undefined)
      Object.assign(item, {pdf: papers[index]?.outputs[0], pages: count, kept})
  }
  await world.write(manifestPath, writeManifest(manifest))
}

async function writeSite(
  site: Site,
  {out, manifest, fonts}: Parameters<typeof writeFonts>[1],
  workshop: Workshop,
): Promise<void> {
  for (const [path, text] of site.files) await workshop.world.write(join(out, path), text)
  await writeFonts(site.fonts, {out, manifest, fonts}, workshop)
}
