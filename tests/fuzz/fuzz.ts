import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import fc from 'fast-check'
import {root} from '../support/cli.js'

/** Of a hundred runs, how many each target gets: those that take a hundredth of the time get more. */
const shares = {values: 60, options: 20, settings: 7, yaml: 6, corrections: 4, readers: 3}
export type Target = keyof typeof shares

/** `FUZZ_RUNS=1000000 npx vitest run tests/fuzz`: so many runs over all targets. */
const asked = process.env.FUZZ_RUNS
const runs = Number(asked ?? 3_000)
/** What is found by chance must not turn a build red that changed nothing: without being asked, runs are always the same. */
const startSeed = Number(process.env.FUZZ_SEED ?? 20_250_821)
/** So many runs in a row; between them the test can be seen to live. */
const atOnce = 500

/** Long enough for any number of runs. */
export const fuzzTimeout = 24 * 60 * 60_000

/** Holds `check` for the target's share of runs. What fails is told with its seed, as small as it can be made. */
export async function fuzz<T>(
  target: Target,
  input: fc.Arbitrary<T>,
  check: (input: T) => void,
): Promise<void> {
  const all = Math.ceil((runs * shares[target]) / 100)
  const start = process.cpuUsage()
  for (let done = 0; done < all; done += atOnce) {
    const parameters = {numRuns: Math.min(atOnce, all - done), seed: startSeed + done}
    fc.assert(fc.property(input, check), parameters)
    await setImmediate()
  }
  const seconds = (process.cpuUsage(start).user / 1e6).toFixed(1)
  if (asked) process.stderr.write(`${target}: ${all} runs in ${seconds} s of processor time\n`)
}

/** The inputs that are kept for a target, `name → text`: the ground that fuzzing starts from, and what once failed. */
export function readCorpus(target: Target): Array<[name: string, text: string]> {
  const folder = join(root, 'tests/fuzz/corpus', target)
  return readdirSync(folder)
    .sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8')])
}
