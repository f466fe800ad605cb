import {basename} from 'node:path'
import {VFile} from 'vfile'
import {correctionsPath} from '../corrections/corrections-path.js'
import {report} from '../diagnostics/report.js'
import type {Document} from '../model/document.js'
import {isDocumentId} from '../model/document-id.js'
import {understand} from '../pipeline.js'
import type {LedgerLine} from '../recognise/ledger.js'
import {toRules} from '../settings/rules.js'
import type {Settings} from '../settings/settings.js'
import type {World} from '../world/world.js'
import {readYaml} from '../yaml/read.js'
import {type FileLimit, limitOf, notesLimit} from './file-limits.js'
import type {Look} from './look.js'
import {openSettings} from './open-settings.js'
import {reportConflicts} from './report-conflicts.js'
import {reportPrivateCorrections} from './report-private-corrections.js'
import {reportPrivateMatters} from './report-private-matters.js'
import {reportUnreadable} from './report-unreadable.js'
import {idOf} from './sources.js'
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

/** The files to check. */
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
export async function readDocuments(
  {paths, from, settings: named}: ReadRequest,
  workshop: Workshop,
): Promise<AllRead> {
  const {world, progress} = workshop
  const set = openSettings(named, workshop)
  const documents: DocumentRead[] = []
  const ids = new UniqueIds()
  for (const path of paths) {
    progress('read', documents.length, paths.length)
    const {settings, look, broken} = await set.find(path)
    if (broken) {
      documents.push({path, file: new VFile({path}), settings: {}, look})
      continue
    }
    const read = readOpened(await openSource(path, {from, settings}, world), settings, from)
    if (read.document && !ids.take(read.document.document.id, read)) delete read.document
    documents.push({...read, look})
  }
  progress('read', paths.length, paths.length)
  return {documents, settingsFiles: set.files()}
}

/** A file to read, with its bytes where the system gives them; otherwise `file` says why not. */
export interface OpenedSource {
  file: VFile
  bytes?: Uint8Array
  corrections?: VFile
}

/** Opens a text with the corrections beside it, or a YAML. */
export async function openSource(
  path: string,
  {from, settings}: {from: 'text' | 'yaml'; settings: Settings},
  world: World,
): Promise<OpenedSource> {
  const opened = await openFile(path, limitOf(from, settings), world)
  const isText = from === 'text' && opened.bytes !== undefined
  const corrections = isText ? await findCorrections(path, world) : undefined
  return {...opened, ...(corrections && {corrections})}
}

/** Opens one file; where it is too large or the system refuses it, that is reported on it. */
export async function openFile(
  path: string,
  limit: FileLimit,
  world: World,
): Promise<Pick<OpenedSource, 'file' | 'bytes'>> {
  const file = new VFile({path})
  const bytes = await readOr(file, limit, world)
  return {file, ...(bytes && {bytes})}
}

/** The document in what was opened. */
export function readOpened(
  {file, bytes, corrections}: OpenedSource,
  settings: Settings,
  from: 'text' | 'yaml',
): Omit<DocumentRead, 'look'> {
  const {path} = file
  if (!bytes) return {path, file, settings}
  if (from === 'yaml') {
    file.value = new TextDecoder().decode(bytes)
    const document = readYaml(file, settings.limits?.entries)
    if (document) {
      reportPrivateMatters(document, file, settings.privacy?.smallCount)
      reportPrivateCorrections(document, file)
    }
    return {path, file, settings, ...(document && {document})}
  }
  if (corrections?.messages.some(it => it.fatal)) return {path, file, settings, corrections}
  const {vocabulary} = settings
  const limitBytes = limitOf(from, settings).most
  const id = idOf(path, settings)
  if (!isDocumentId(id)) {
    report(file, 'id-unusable', {params: {found: id}})
    return {path, file, settings}
  }
  const limitEntries = settings.limits?.entries
  const read = understand({path, id, bytes, vocabulary, corrections, limitBytes, limitEntries})
  // Made after the document was, these stand in no YAML. Their lines are those of the text.
  if (read.document) {
    reportConflicts(read.document, read.file, toRules(settings.rules))
    reportPrivateMatters(read.document, read.file, settings.privacy?.smallCount)
    if (corrections) reportPrivateCorrections(read.document, corrections)
  }
  return {path, settings, ...read, ...(corrections && {corrections})}
}

/** The corrections beside the text at `path`; undefined where there are none. */
async function findCorrections(path: string, world: World): Promise<VFile | undefined> {
  const file = new VFile({path: correctionsPath(path)})
  const kind = await orReport(file, () => world.kindOf(file.path), notesLimit)
  if (kind === undefined && file.messages.length === 0) return undefined
  const bytes = kind && (await readOr(file, notesLimit, world))
  if (bytes) file.value = new TextDecoder().decode(bytes)
  return file
}

/** The bytes of `file`; undefined where it is too large or the system refuses, which is reported. */
function readOr(file: VFile, limit: FileLimit, world: World): Promise<Uint8Array | undefined> {
  return orReport(file, () => world.read(file.path, limit.most), limit)
}

async function orReport<T>(
  file: VFile,
  act: () => Promise<T>,
  {sentence}: FileLimit,
): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    reportUnreadable(file, error, sentence)
    return undefined
  }
}

/** What machines that take a for A tell the files of an id by. */
export function fileNameOf(id: string): string {
  return id.normalize('NFC').toLowerCase()
}

/** Two documents cannot share their files, nor on machines that take a for A: the second is refused. */
export class UniqueIds {
  readonly #owners = new Map<string, string>()

  /** Takes an id for a file; false where another has it, which is reported. */
  take(id: string, {path, file}: Pick<DocumentRead, 'path' | 'file'>): boolean {
    const name = fileNameOf(id)
    const owner = this.#owners.get(name)
    if (owner === undefined) {
      this.#owners.set(name, path)
      return true
    }
    report(file, 'id-repeated', {params: {found: id, other: basename(owner)}})
    return false
  }
}
