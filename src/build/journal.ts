import type {World} from '../world/world.js'
import {type Entry, isEntry, isInside, type Manifest} from './manifest.js'

/** What happened since the manifest was written, a line each, so that a build that dies leaves nothing unknown behind. */
export const journalFileName = '.shinchoku.journal'

/** Before files are written: their paths. After it: what the step made. */
export type JournalLine = {claims: ReadonlyArray<string>} | {step: string; entry: Entry}

/** A line of the journal as text. It begins anew: what stands before may have been cut off. */
export function writeJournalLine(line: JournalLine): string {
  return `\n${JSON.stringify(line)}\n`
}

/**
 * Brings `manifest` up to date with the journal at `path`, and gives back all paths that were claimed; undefined where
 * no build died. A line that is not whole was never acted upon.
 */
export async function replayJournal(
  path: string,
  manifest: Manifest,
  world: World,
): Promise<string[] | undefined> {
  if ((await world.kindOf(path)) !== 'file') return undefined
  const claimed: string[] = []
  const owners = ownersOf(manifest)
  for (const text of new TextDecoder().decode(await world.read(path)).split('\n')) {
    const line = parseLine(text)
    if (line === undefined) continue
    if ('claims' in line) for (const it of line.claims.filter(isInside)) claimed.push(it)
    else recordEntry(manifest, owners, line.step, line.entry)
  }
  return claimed
}

/** Which step each output belongs to. */
export type Owners = Map<string, string>

export function ownersOf({steps}: Manifest): Owners {
  return new Map(
    [...steps].flatMap(([step, {outputs}]) => Object.keys(outputs).map(it => [it, step] as const)),
  )
}

/** Puts the entry of a step into `manifest`; its outputs are no other step's any more. */
export function recordEntry(manifest: Manifest, owners: Owners, step: string, entry: Entry): void {
  for (const path of Object.keys(entry.outputs)) {
    const owner = owners.get(path) ?? step
    const other = manifest.steps.get(owner)
    if (owner !== step && other) {
      const {[path]: _, ...left} = other.outputs
      manifest.steps.set(owner, {...other, key: '', outputs: left})
    }
    owners.set(path, step)
  }
  manifest.steps.set(step, entry)
}

function parseLine(text: string): JournalLine | undefined {
  try {
    const line = JSON.parse(text) as JournalLine
    if ('claims' in line) return line.claims.every(it => typeof it === 'string') ? line : undefined
    return typeof line.step === 'string' && isEntry(line.entry) ? line : undefined
  } catch {
    return undefined
  }
}
