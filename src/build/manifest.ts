import type {Told} from '../diagnostics/report.js'
import {codeOf, isAbsent} from '../world/refusal.js'
import type {World} from '../world/world.js'
import {digestOf} from './fingerprint.js'

/** What the last run of a step made, and of what. */
export interface Entry {
  /** The fingerprint of all that it read; '' where it was begun and not finished. */
  key: string
  /** The file that it goes with, as seen from the output folder: when that is removed, so are the outputs. */
  from?: string
  /** Path inside the output folder → sha-256 of the bytes. */
  outputs: Readonly<Record<string, string>>
  /** What later steps need to know of it. */
  value: unknown
}

/** What one call of the program read, so that the same call can tell without reading on that nothing changed. */
export interface Call {
  /** The fingerprint of the program, its templates, fonts and browser. */
  environment: string
  /** The browser that the settings name. */
  browser?: string
  /** The files to read, as seen from the output folder, in order. */
  sources: ReadonlyArray<string>
  /** All that was read: see `Inputs`. */
  inputs: Readonly<Record<string, string>>
  /** What was said of settings files and templates of others, none of it an error. */
  settings: ReadonlyArray<{file: string; reports: Told[]}>
  /** The key of each step. */
  steps: Readonly<Record<string, string>>
}

/** What stands in the output folder, and of what it was made. */
export interface Manifest {
  steps: Map<string, Entry>
  calls: Map<string, Call>
}

export const manifestFileName = '.shinchoku.json'

const version = 2

/**
 * The manifest at `path`. A missing or damaged one is empty: everything is made again, nothing fails. Its last line is a
 * digest of the others, so that whatever can be read of it is what we wrote. Throws where the system refuses to read it.
 */
export async function readManifest(path: string, world: World): Promise<Manifest> {
  try {
    const text = new TextDecoder().decode(await world.read(path))
    const {seal, ...content} = JSON.parse(text) as Stored
    const fits = content.version === version && seal === digestOf(toJson(content))
    // Others can seal, too: a version of the program that wrote it otherwise, or a person.
    if (fits && isRecordOf(content.steps, isEntry) && isRecordOf(content.calls, isCall))
      return {
        steps: new Map(Object.entries(content.steps)),
        calls: new Map(Object.entries(content.calls)),
      }
  } catch (error) {
    // Damaged is as if it were not there; one that cannot be read now would be written over.
    if (codeOf(error) !== undefined && !isAbsent(error)) throw error
  }
  return {steps: new Map(), calls: new Map()}
}

/** The manifest as text, sorted. */
export function writeManifest({steps, calls}: Manifest): string {
  const content = {version, steps: sorted(steps), calls: sorted(calls)}
  return toJson({...content, seal: digestOf(toJson(content))})
}

/** Whether a path inside the output folder leads nowhere else. */
export function isInside(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path) && path !== ''
}

/** Whether this is what was written as an `Entry`. */
export function isEntry(it: unknown): it is Entry {
  if (!isRecord(it) || typeof it.key !== 'string' || it.value === undefined) return false
  if (it.from !== undefined && typeof it.from !== 'string') return false
  return isTexts(it.outputs) && Object.keys(it.outputs).every(isInside)
}

function isCall(it: unknown): it is Call {
  if (!isRecord(it) || typeof it.environment !== 'string') return false
  const {browser, sources, inputs, settings, steps} = it
  return (
    (browser === undefined || typeof browser === 'string') &&
    Array.isArray(sources) &&
    Array.isArray(settings) &&
    settings.every(file => typeof file?.file === 'string' && Array.isArray(file.reports)) &&
    isTexts(inputs) &&
    isTexts(steps)
  )
}

function isTexts(it: unknown): it is Record<string, string> {
  return isRecordOf(it, (text): text is string => typeof text === 'string')
}

function isRecordOf<T>(it: unknown, isOne: (one: unknown) => one is T): it is Record<string, T> {
  return isRecord(it) && Object.values(it).every(isOne)
}

function isRecord(it: unknown): it is Record<string, unknown> {
  return typeof it === 'object' && it !== null && !Array.isArray(it)
}

interface Stored {
  seal: string
  version: number
  steps: unknown
  calls: unknown
}

function toJson(content: object): string {
  return `${JSON.stringify(content, undefined, 1)}\n`
}

function sorted<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
