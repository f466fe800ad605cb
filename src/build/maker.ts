/**
 * Steps and what they make. A step is run when its key is not that of the last time, or when a file that it made is not
 * there any more as it was made; otherwise what is known of it is used. No step looks at a time.
 */
import {dirname, join} from 'node:path'
import {codeOf, isAbsent} from '../world/refusal.js'
import type {World} from '../world/world.js'
import {allEnded} from './all-ended.js'
import {digestOf} from './fingerprint.js'
import {
  type JournalLine,
  journalFileName,
  ownersOf,
  recordEntry,
  replayJournal,
  writeJournalLine,
} from './journal.js'
import {
  type Entry,
  type Manifest,
  manifestFileName,
  readManifest,
  writeManifest,
} from './manifest.js'
import type {Counts} from './result.js'

/** One arrow: everything that it reads, as a key; what it makes, as files and a value for later steps. */
export interface Step<V> {
  /** What it does with what: `page plan-a`. */
  name: string
  /** The fingerprint of all that it reads. */
  key: string
  /** The file that it goes with, as seen from the output folder: when that is removed, so are the outputs. */
  from?: string
  /** Undefined where it could not be done; it is tried again the next time. */
  run(): Promise<Product<V> | undefined>
}

/** What a step makes. */
export interface Product<V> {
  /** Path inside the output folder → content. */
  files: ReadonlyMap<string, string | Uint8Array>
  /** Plain data. */
  value: V
}

/** What is there after a step. */
export interface Made<V> {
  value: V
  /** Path inside the output folder → sha-256. */
  outputs: Readonly<Record<string, string>>
  /** Whether it did not have to be run. */
  kept: boolean
}

/** Makes steps in one output folder. */
export interface Maker {
  /** Runs a step where it has to be. Throws what `run` throws, and where the output cannot be written. */
  make<V>(step: Step<V>): Promise<Made<V> | undefined>
  /** All steps that are known, of this build and of those before. */
  steps(): ReadonlyMap<string, Entry>
  /** The keys of the steps of this build. */
  made: ReadonlyMap<string, string>
  counts: Counts
  /** Forgets a step and removes its outputs, with the folders that are empty then. */
  retire(name: string): Promise<void>
  /** Writes down what stands in the output folder now; `change` may add to it. */
  finish(change: (manifest: Manifest) => void): Promise<void>
}

/** Opens the output folder `out`; no other process may have it open. `spares` says which files are never removed. */
export async function openMaker(
  out: string,
  world: World,
  spares: (path: string, bytes: Uint8Array) => boolean,
): Promise<Maker> {
  const manifestPath = join(out, manifestFileName)
  const journalPath = join(out, journalFileName)
  const manifest = await readManifest(manifestPath, world)
  const claimed = await replayJournal(journalPath, manifest, world)
  if (claimed) await sweep(out, [manifestFileName, ...claimed], world)
  const owners = ownersOf(manifest)
  const made = new Map<string, string>()
  const counts: Counts = {written: 0, kept: 0, removed: 0}
  const note = (line: JournalLine) => world.append(journalPath, writeJournalLine(line))

  async function stands(outputs: Entry['outputs']): Promise<boolean> {
    const found = await Promise.all(
      Object.entries(outputs).map(async ([path, digest]) => {
        const bytes = await world.read(join(out, path)).catch(() => undefined)
        return bytes !== undefined && digestOf(bytes) === digest
      }),
    )
    return found.every(it => it)
  }

  /** Undefined where no file stands, or a folder in its place, which is not ours. */
  async function readOurs(path: string): Promise<Uint8Array | undefined> {
    try {
      return await world.read(path)
    } catch (error) {
      if (isAbsent(error) || codeOf(error) === 'EISDIR') return undefined
      throw error
    }
  }

  async function remove(path: string): Promise<void> {
    owners.delete(path)
    const bytes = await readOurs(join(out, path))
    if (bytes === undefined || spares(path, bytes)) return
    await world.remove(join(out, path))
    counts.removed++
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      await world.remove(join(out, folder))
    }
  }

  return {
    made,
    counts,
    steps: () => manifest.steps,
    async make<V>({name, key, from, run}: Step<V>) {
      made.set(name, key)
      const known = manifest.steps.get(name)
      if (known?.key === key && (await stands(known.outputs))) {
        counts.kept += Object.keys(known.outputs).length
        const {value, outputs} = known
        return {value: value as V, outputs, kept: true}
      }
      const product = await run()
      if (product === undefined) return undefined
      const {files, value} = product
      const before = Object.keys(known?.outputs ?? {})
      if (files.size + before.length > 0) await note({claims: [...files.keys(), ...before]})
      const writing = [...files].map(([path, content]) => world.write(join(out, path), content))
      for (const done of await allEnded(writing)) counts[done]++
      const outputs = Object.fromEntries([...files].map(([path, it]) => [path, digestOf(it)]))
      const entry = {key, ...(from !== undefined && {from}), outputs, value}
      recordEntry(manifest, owners, name, entry)
      await note({step: name, entry})
      for (const path of before)
        if (!files.has(path) && owners.get(path) === name) await remove(path)
      return {value, outputs, kept: false}
    },
    async retire(name) {
      const {outputs = {}} = manifest.steps.get(name) ?? {}
      for (const path of Object.keys(outputs)) await remove(path)
      manifest.steps.delete(name)
    },
    async finish(change) {
      for (const path of claimed ?? []) if (!owners.has(path)) await remove(path)
      change(manifest)
      if (manifest.steps.size > 0 || (await world.kindOf(manifestPath)) !== undefined)
        await world.write(manifestPath, writeManifest(manifest))
      await world.remove(journalPath)
    },
  }
}

/** Removes the drafts of files that a process left when it died. */
async function sweep(out: string, paths: ReadonlyArray<string>, world: World): Promise<void> {
  for (const folder of new Set(paths.map(it => join(out, dirname(it))))) {
    if ((await world.kindOf(folder)) !== 'folder') continue
    for (const name of await world.list(folder))
      if (/^\..{1,100}\.[0-9a-f-]{36}\.tmp$/.test(name)) await world.remove(join(folder, name))
  }
}
