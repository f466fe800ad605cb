import {basename} from 'node:path'
import {VFile} from 'vfile'
import {correctionsPath} from '../corrections/corrections.js'
import {report} from '../diagnostics/report.js'
import type {Document} from '../model/document.js'
import {isDocumentId} from '../model/document-id.js'
import {understand} from '../pipeline.js'
import type {LedgerLine} from '../recognise/ledger.js'
import {toRules} from '../settings/rules.js'
import type {Settings} from '../settings/settings.js'
import type {World} from '../world/world.js'
import {readYaml} from '../yaml/read.js'
import {loadLook} from './load-look.js'
import type {Look} from './look.js'
import {reportConflicts} from './report-conflicts.js'
import {reportPrivateMatters} from './report-private-matters.js'
import {causeOf, type FoundSettings, findSettings, idOf, settingsBeside} from './sources.js'
import type {Workshop} from './workshop.js'

/** One document of a build, from the file it is read from. */
export interface DocumentRead {
  /** The file as it was named. */
  path: string
  /** The file's text and all reports on it. */
  file: VFile
  settings: Settings
  look: Look
  /** Left out where the file could not be used; the file says why. */
  document?: Document
  ledger?: ReadonlyArray<LedgerLine>
  /** The corrections beside the text, with the reports on them. */
  corrections?: VFile
}

/** What was read, and the settings files and templates of others with what is wrong with them. */
export interface AllRead {
  documents: DocumentRead[]
  settingsFiles: VFile[]
}

export interface ReadRequest {
  paths: ReadonlyArray<string>
  /** Whether the files are texts of divisions or our own YAML. */
  from: 'text' | 'yaml'
  /** In place of the settings beside each file. */
  settings?: string | undefined
}

/**
 * Reads every file of `paths`; one that cannot be used stops no other. Texts beside broken settings are not read, since
 * their covers would be wrong.
 */
export async function readDocuments(request: ReadRequest, workshop: Workshop): Promise<AllRead> {
  const {world, progress} = workshop
  const settings = new Map<string, FoundSettings & {look: Look}>()
  const documents: DocumentRead[] = []
  for (const path of request.paths) {
    progress('read', documents.length, request.paths.length)
    const settingsPath = request.settings ?? settingsBeside(path)
    const found = settings.get(settingsPath) ?? (await findAll(settingsPath, workshop))
    settings.set(settingsPath, found)
    const {look} = found
    if (filesOf(found).some(it => it.messages.some(({fatal}) => fatal)))
      documents.push({path, file: new VFile({path}), settings: {}, look})
    else
      documents.push({
        ...(await readDocument(path, found.settings, {from: request.from, world})),
        look,
      })
  }
  progress('read', request.paths.length, request.paths.length)
  refuseRepeatedIds(documents)
  return {documents, settingsFiles: [...settings.values()].flatMap(filesOf)}
}

async function findAll(path: string, workshop: Workshop): Promise<FoundSettings & {look: Look}> {
  const found = await findSettings(path, workshop.world)
  return {...found, look: await loadLook(found, workshop)}
}

function filesOf({file, look}: {file?: VFile; look: Look}): VFile[] {
  return [...(file ? [file] : []), ...look.own.values()]
}

async function readDocument(
  path: string,
  settings: Settings,
  {from, world}: {from: 'text' | 'yaml'; world: World},
): Promise<Omit<DocumentRead, 'look'>> {
  const file = new VFile({path})
  const bytes = await readOr(file, world)
  if (!bytes) return {path, file, settings}
  if (from === 'yaml') {
    file.value = new TextDecoder().decode(bytes)
    const document = readYaml(file)
    if (document) reportPrivateMatters(document, file, settings.privacy?.smallCount)
    return {path, file, settings, ...(document && {document})}
  }
  const corrections = await findCorrections(path, world)
  if (corrections?.messages.some(it => it.fatal)) return {path, file, settings, corrections}
  const {vocabulary, limits} = settings
  const limitBytes = limits?.sourceMegabytes && limits.sourceMegabytes * 1e6
  const id = idOf(path, settings)
  if (!isDocumentId(id)) {
    report(file, 'id-unusable', {params: {found: id}})
    return {path, file, settings}
  }
  const read = understand({path, id, bytes, vocabulary, corrections, limitBytes})
  // Made after the document was, these stand in no YAML. Their lines are those of the text.
  if (read.document) {
    reportConflicts(read.document, read.file, toRules(settings.rules))
    reportPrivateMatters(read.document, read.file, settings.privacy?.smallCount)
  }
  return {path, settings, ...read, ...(corrections && {corrections})}
}

/** The corrections beside the text at `path`; undefined where there are none. */
async function findCorrections(path: string, world: World): Promise<VFile | undefined> {
  const file = new VFile({path: correctionsPath(path)})
  if ((await world.kindOf(file.path)) !== 'file') return undefined
  const bytes = await readOr(file, world)
  if (bytes) file.value = new TextDecoder().decode(bytes)
  return file
}

/** The bytes of `file`; undefined where the system refuses, which is reported. */
async function readOr(file: VFile, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.read(file.path)
  } catch (error) {
    report(file, 'file-unreadable', {params: {cause: causeOf(error)}})
    return undefined
  }
}

/** Two documents cannot share their files, nor on machines that take a for A: the second is refused. */
function refuseRepeatedIds(documents: ReadonlyArray<DocumentRead>): void {
  const owners = new Map<string, string>()
  for (const read of documents) {
    if (!read.document) continue
    const {id} = read.document.document
    const name = id.normalize('NFC').toLowerCase()
    const owner = owners.get(name)
    if (owner === undefined) {
      owners.set(name, read.path)
      continue
    }
    report(read.file, 'id-repeated', {params: {found: id, other: basename(owner)}})
    delete read.document
  }
}
