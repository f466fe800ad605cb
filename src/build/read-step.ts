import {rememberReports} from '../diagnostics/report.js'
import type {Document} from '../model/document.js'
import {ledgerToTsv} from '../recognise/ledger.js'
import type {Settings} from '../settings/settings.js'
import type {World} from '../world/world.js'
import {jsonSchema} from '../yaml/schema.js'
import {schemaFileName, writeYaml} from '../yaml/write.js'
import {factsOf} from './facts.js'
import {seenFrom} from './find-sources.js'
import {digestOf, fingerprint, plainText} from './fingerprint.js'
import {isEdited} from './is-edited.js'
import type {Look} from './look.js'
import type {Product} from './maker.js'
import type {SettingsFound} from './open-settings.js'
import {
  type DocumentRead,
  type OpenedSource,
  openSource,
  readOpened,
  type UniqueIds,
} from './read-documents.js'
import {dataPath, type ReadValue, readStep, remember} from './remembered.js'
import type {Built, Facts} from './result.js'
import {idOf} from './sources.js'
import type {Work} from './work.js'

/** A document that can be used, for the steps after reading. */
export interface Data {
  id: string
  /** Its YAML, as seen from the output folder: when that is removed, so is what was made of it. */
  from: string
  /** The sha-256 of the document as YAML. */
  yaml: string
  /** What it says of itself. */
  facts: Facts
  settings: Settings
  look: Look
  /** The document, read where this build has not read it. */
  open(): Promise<Document>
  /** It as YAML. */
  text(): Promise<string>
}

/** Where a build reads. */
export interface Reading {
  /** Notes what is read in it. */
  world: World
  ids: UniqueIds
  /** Told before a file is read. */
  begin(): void
}

/** The arrow text → YAML, or the check of a YAML that is to be typeset. Without data where it cannot be used. */
export async function readSource(
  path: string,
  {settings, look}: SettingsFound,
  {work, reading}: {work: Work; reading: Reading},
): Promise<{built: Built; data?: Data}> {
  const {from, out, force} = work.request
  const opened = await openSource(path, {from, settings}, reading.world)
  const {corrections} = opened
  let {file} = opened
  let document: Document | undefined
  let text: string | undefined
  const made =
    opened.bytes &&
    (await work.maker.make<ReadValue>({
      name: readStep(from, seenFrom(out, path)),
      from: seenFrom(out, path),
      key: keyOf(opened, settings, work),
      async run() {
        reading.begin()
        const read = readOpened(opened, settings, from)
        file = read.file
        if (!read.document || !reading.ids.take(read.document.document.id, read)) return undefined
        const spared =
          from === 'text' &&
          !force &&
          (await isEdited(read.document, file, {out, world: work.workshop.world}))
        if (spared) return undefined
        document = read.document
        text = writeYaml(document)
        return productOf({...read, document}, text, from)
      },
    }))
  const failed = {built: {path, file, ...(corrections && {corrections})}}
  if (!made) return failed
  const {facts, yaml} = made.value
  if (made.kept && !reading.ids.take(facts.id, {path, file})) return failed
  const built = {...remember(path, from, {read: made.value}), kept: made.kept}
  const open = async () => {
    // From the bytes at hand: what stands on the disk by now may be something else.
    document ??= readOpened(opened, settings, from).document
    if (!document) throw new Error(`What was read once cannot be read again: ${path}`)
    return document
  }
  const data: Data = {
    id: facts.id,
    from: from === 'text' ? dataPath(facts.id) : seenFrom(out, path),
    yaml,
    facts,
    settings,
    look,
    open,
    text: async () => text ?? writeYaml(await open()),
  }
  return {built: made.kept ? built : {...built, file}, data}
}

/** The JSON Schema that stands beside the YAML, for editors. */
export async function makeSchema({maker, workshop}: Work): Promise<void> {
  const key = fingerprint(['schema', workshop.versions.program])
  const run = async () => ({files: new Map([[`data/${schemaFileName}`, jsonSchema()]]), value: {}})
  await maker.make({name: 'schema', key, run})
}

function keyOf({file, bytes, corrections}: OpenedSource, settings: Settings, work: Work): string {
  const {program} = work.workshop.versions
  // Privacy and rules bear on what is reported, not on what is read.
  const {vocabulary, limits, privacy, rules} = settings
  if (work.request.from === 'yaml')
    return fingerprint(['yaml', program, bytes ?? '', plainText({limits, privacy})])
  const set = plainText({id: idOf(file.path, settings), vocabulary, limits, privacy, rules})
  const corrected = corrections ? [String(corrections.value)] : []
  return fingerprint(['text', program, file.basename ?? '', bytes ?? '', set, ...corrected])
}

function productOf(
  {document, file, ledger, corrections}: Omit<DocumentRead, 'look'> & {document: Document},
  yaml: string,
  from: 'text' | 'yaml',
): Product<ReadValue> {
  const {id} = document.document
  const files = new Map<string, string>()
  if (from === 'text') {
    files.set(dataPath(id), yaml)
    files.set(`data/${id}.ledger.tsv`, ledgerToTsv(ledger ?? []))
  }
  const value: ReadValue = {
    facts: factsOf(document),
    yaml: digestOf(yaml),
    reports: rememberReports(file),
    ...(corrections && {corrections: rememberReports(corrections)}),
  }
  return {files, value}
}
