/**
 * Files in, outputs out: reads every document, writes its YAML and ledger, typesets it, prints what changed, and puts
 * the site together. A document that cannot be used is reported on its file and stops no other.
 */
import {join} from 'node:path'
import type {VFile} from 'vfile'
import type {Document} from '../model/document.js'
import {typeset} from '../pipeline.js'
import {downloadsOf, type SitePage, toSite} from '../publish/site.js'
import {ledgerToTsv} from '../recognise/ledger.js'
import {styleSheet} from '../render/render.js'
import {compileTemplates} from '../render/templates.js'
import {toRules} from '../settings/rules.js'
import {jsonSchema} from '../yaml/schema.js'
import {schemaFileName, writeYaml} from '../yaml/write.js'
import {dataPath, spareEdited} from './edited-data.js'
import {fingerprint} from './fingerprint.js'
import {manifestFileName, readManifest, writeManifest} from './manifest.js'
import {type Paper, printPapers} from './print-papers.js'
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
  const {world, program, fontLicence} = workshop
  const templates = compileTemplates(workshop.templates)
  const style = styleSheet(workshop.templates)
  const manifestPath = join(out, manifestFileName)
  const manifest = await readManifest(manifestPath, world)
  const papers: Paper[] = []
  const pages: SitePage[] = []
  for (const [item, yaml] of yamls) {
    const {document, settings} = item
    const {id} = document.document
    const cover = {...settings.cover, ...settings.documents?.[document.document.source.file]?.cover}
    const dataVersion = fingerprint([yaml]).slice(0, 12)
    const context = {
      cover: {...cover, municipality: settings.municipality},
      program,
      dataVersion,
      rules: toRules(settings.rules),
      downloads: downloadsOf(document),
    }
    const {paperOf, page} = typeset(document, context, templates)
    papers.push({
      read: item,
      htmlOf: paperOf,
      title: cover.title ?? document.document.title,
      author: settings.municipality ?? document.document.municipality,
      style,
      outputs: [`pdf/${id}.pdf`, `site/${id}/${id}.pdf`],
    })
    pages.push({document, title: cover.title, rules: context.rules, html: page, yaml})
  }
  const municipality = papers.find(it => it.read.settings.municipality)?.read.settings.municipality
  const site = toSite(pages, {
    municipality,
    program,
    templates,
    fontLicence,
    files: workshop.templates,
  })
  for (const [path, text] of site.files) await world.write(join(out, path), text)
  await writeFonts(site.fonts, {out, manifest}, workshop)
  const printed = await printPapers(papers, {out, manifest}, workshop)
  for (const [index, item] of [...yamls.keys()].entries()) {
    const {pages: count, kept = false} = printed[index] ?? {}
    if (count !== undefined)
      Object.assign(item, {pdf: papers[index]?.outputs[0], pages: count, kept})
  }
  await world.write(manifestPath, writeManifest(manifest))
}
