/** Says of a call that there is nothing to do, from digests alone: no parser, template engine or browser is loaded. */
import {join} from 'node:path'
import {isAbsent} from '../world/refusal.js'
import type {World} from '../world/world.js'
import {causeOf} from './cause-of.js'
import {pathFrom, seenFrom} from './find-sources.js'
import {digestOf, fingerprint, fingerprintOf} from './fingerprint.js'
import {journalFileName} from './journal.js'
import {type Call, type Entry, type Manifest, manifestFileName, readManifest} from './manifest.js'
import {type PaperValue, paperStep, type ReadValue, readStep, remember} from './remembered.js'
import type {BuildRequest} from './request.js'
import type {BuildResult, Built} from './result.js'
import type {Workshop} from './workshop.js'

/** What stands in the output folder, where that is all that `request` asks for; undefined where something is to be done. */
export async function findUnchanged(
  request: BuildRequest,
  workshop: Workshop,
): Promise<BuildResult | undefined> {
  const {out} = request
  const {world} = workshop
  if ((await world.kindOf(join(out, journalFileName))) !== undefined) return undefined
  const manifest = await readManifest(join(out, manifestFileName), world)
  const call = manifest.calls.get(callName(request))
  if (!call || !isSameCall(call, request, workshop)) return undefined
  const entries = entriesOf(call, manifest)
  if (!entries) return undefined
  const digests = new Map(Object.entries(call.inputs))
  for (const {outputs} of entries)
    for (const [path, digest] of Object.entries(outputs)) digests.set(path, digest)
  if (!(await areAsBefore(digests, out, world))) return undefined
  const kept = entries.reduce((sum, it) => sum + Object.keys(it.outputs).length, 0)
  const documents = request.paths.map(path => recall(path, request, manifest))
  const settingsFiles = call.settings.map(({file, reports}) => ({
    path: pathFrom(out, file),
    messages: reports,
  }))
  const inputs = Object.keys(call.inputs).map(it => pathFrom(out, it))
  return {documents, settingsFiles, counts: {written: 0, kept, removed: 0}, inputs}
}

/** Names what a call asks for, whatever it finds. */
export function callName({from, make, out, settings, folders = [], paths}: BuildRequest): string {
  const seen = (path: string) => seenFrom(out, path)
  const inFolders = new Set(folders.map(seen))
  const alone = paths
    .map(seen)
    .filter(it => !inFolders.has(it.slice(0, Math.max(0, it.lastIndexOf('/')))))
  const named = [...inFolders, '', ...alone]
  return fingerprint([from, make, settings === undefined ? '' : seen(settings), ...named])
}

/** The fingerprint of all that a call works with besides the files that it reads. */
export function environmentOf(
  {make}: BuildRequest,
  {versions, program, date, templates, fontLicence}: Workshop,
  browser: string | undefined,
): string {
  const always = [versions.program, fingerprintOf(templates)]
  if (make === 'data') return fingerprint(always)
  const tools = [versions.fonts, versions.browser(browser), program, date ?? '', fontLicence]
  return fingerprint([...always, ...tools])
}

function isSameCall(call: Call, request: BuildRequest, workshop: Workshop): boolean {
  const sources = request.paths.map(it => seenFrom(request.out, it))
  return (
    call.sources.length === sources.length &&
    call.sources.every((it, index) => it === sources[index]) &&
    call.environment === environmentOf(request, workshop, call.browser)
  )
}

/** The steps of a call; undefined where another call has made one of its documents otherwise since. */
function entriesOf({steps}: Call, manifest: Manifest): Entry[] | undefined {
  const entries: Entry[] = []
  for (const [name, key] of Object.entries(steps)) {
    const entry = manifest.steps.get(name)
    // What goes with no file is everybody's: other calls may add to it, and leave it whole.
    if (!entry || (entry.from !== undefined && entry.key !== key)) return undefined
    entries.push(entry)
  }
  return entries
}

const atOnce = 32

/** Whether all files have these digests; '' where there is to be none. */
async function areAsBefore(
  digests: ReadonlyMap<string, string>,
  out: string,
  world: World,
): Promise<boolean> {
  let same = true
  const queue = digests.entries()
  async function look(): Promise<void> {
    for (const [seen, digest] of queue) {
      if (!same) return
      if ((await digestAt(seen)) !== digest) same = false
    }
  }
  async function digestAt(seen: string): Promise<string> {
    const path = pathFrom(out, seen)
    const read = seen.endsWith('/')
      ? world.list(path).then(names => names.join('/'))
      : world.read(path)
    return read.then(digestOf, error => (isAbsent(error) ? '' : causeOf(error)))
  }
  await Promise.all(Array.from({length: atOnce}, look))
  return same
}

function recall(path: string, {from, make, out}: BuildRequest, {steps}: Manifest): Built {
  const read = steps.get(readStep(from, seenFrom(out, path)))?.value as ReadValue
  const paper = make === 'all' ? steps.get(paperStep(read.facts.id))?.value : undefined
  return remember(path, from, {read, paper: paper as PaperValue | undefined})
}
