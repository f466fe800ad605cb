import {inject} from 'vitest'
import {shinchoku} from './cli.ts'
import {seedFolder} from './seeds.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps what several files look at. */
    sharedFolder: string
  }
}

/**
 * The output folder of `sources/`, made by the compiled program. The first file that asks has it made; a build into a
 * folder where all is made does nothing, and one that comes meanwhile waits. Who asks reads, and writes nothing there.
 */
export function builtSources(): string {
  return built('sources', 'sources')
}

/** The output folder of the real texts, made likewise; undefined on a machine that has none. */
export function builtSeeds(): string | undefined {
  return seedFolder === undefined ? undefined : built('seeds', seedFolder)
}

/** Both of them, as far as they are there. */
export function allBuilt(): string[] {
  return [builtSources(), builtSeeds()].filter(it => it !== undefined)
}

function built(name: string, path: string): string {
  const out = `${inject('sharedFolder')}/${name}`
  const {status, err} = shinchoku(['build', path, '--out', out, '--quiet'])
  if (status !== 0) throw new Error(err)
  return out
}
