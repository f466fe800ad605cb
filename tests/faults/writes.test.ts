import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {type BuildRequest, build} from '../../src/build/build.js'
import {disk} from '../../src/world/disk.js'
import {text} from '../build/two-texts.js'
import {freshFolder} from '../support/cli.js'
import {testWorkshop} from '../support/workshop.js'
import {between, type Fault} from './faulty-calls.js'
import {openRandom, seed} from './random.js'

vi.mock('node:fs/promises', async importOriginal =>
  (await import('./faulty-calls.js')).faultyCalls(await importOriginal()),
)

const changed = text.replace('12本', '13本')

/** Path in the output folder → content, of all files but those that the build keeps for itself. */
function outputs(folder: string): Record<string, string> {
  const out = join(folder, 'out')
  if (!existsSync(out)) return {}
  const files = readdirSync(out, {recursive: true, encoding: 'utf8', withFileTypes: true})
  const paths = files.filter(it => it.isFile()).map(it => join(it.parentPath, it.name))
  const seen = paths.sort().map(it => [it.slice(out.length + 1), readFileSync(it, 'utf8')] as const)
  return Object.fromEntries(seen.filter(([path]) => !path.startsWith('.shinchoku')))
}

function put(folder: string, content: string): void {
  mkdirSync(join(folder, 'in'), {recursive: true})
  writeFileSync(join(folder, 'in/a.txt'), content)
}

async function run(folder: string, make: BuildRequest['make']): Promise<unknown> {
  const [path, out] = [join(folder, 'in/a.txt'), join(folder, 'out')]
  const request = {paths: [path], folders: [join(folder, 'in')], from: 'text', out, make} as const
  return build(request, testWorkshop(disk)).catch((error: unknown) => error)
}

async function runWith(folder: string, make: BuildRequest['make'], fault: Omit<Fault, 'folder'>) {
  Object.assign(between, {fault: {...fault, folder: join(folder, 'out')}, calls: 0})
  const ended = await run(folder, make)
  between.fault = undefined
  // A process that has ended holds no lock; the one of this test lives on.
  const lock = join(folder, 'out/.shinchoku.lock')
  if (existsSync(lock)) writeFileSync(lock, 'no process\n')
  return ended
}

const known = new Map<string, Record<string, string>>()

async function fresh(content: string, make: BuildRequest['make']): Promise<Record<string, string>> {
  const found = known.get(make + content)
  if (found) return found
  const folder = freshFolder()
  put(folder, content)
  await run(folder, make)
  known.set(make + content, outputs(folder))
  return outputs(folder)
}

/** Builds with a fault over what stands of an older text, and looks at each file, and at what the next build makes of it. */
async function tryFault(
  make: BuildRequest['make'],
  fault: Omit<Fault, 'folder'>,
): Promise<boolean> {
  const [old, next] = [await fresh(text, make), await fresh(changed, make)]
  const folder = freshFolder()
  put(folder, text)
  await run(folder, make)
  put(folder, changed)
  const ended = await runWith(folder, make, fault)
  const where = `seed ${seed}, ${fault.code} from call ${fault.from}`
  for (const [path, content] of Object.entries(outputs(folder))) {
    const isDraft = path.endsWith('.tmp')
    if (isDraft) expect(['killed', 'EROFS'], where).toContain(fault.code)
    else expect([old[path], next[path]], `${where}: ${path}`).toContain(content)
  }
  await run(folder, make)
  expect(outputs(folder), where).toEqual(next)
  if (!(ended instanceof Error)) return false
  expect(ended, where).toMatchObject({code: fault.code})
  return true
}

const faults: ReadonlyArray<Omit<Fault, 'folder' | 'from'>> = [
  {code: 'killed'},
  {code: 'ENOSPC', mayRemove: true},
  {code: 'EMFILE', mayRemove: true},
  {code: 'EROFS'},
]

afterEach(() => {
  between.fault = undefined
})

describe.each(faults)('$code', fault => {
  it('at every call of a build of data leaves old files or new ones, and the next build is right', async () => {
    let from = 1
    while (await tryFault('data', {...fault, from})) from++
    expect(from).toBeGreaterThan(15)
  }, 60_000)

  it('at random calls of a whole build does so too', async () => {
    const random = openRandom()
    expect(await tryFault('all', {...fault, from: Number.POSITIVE_INFINITY})).toBe(false)
    const {calls} = between
    for (let turn = 0; turn < 6; turn++) {
      const from = 1 + Math.floor(random() * calls)
      expect(await tryFault('all', {...fault, from}), `seed ${seed}, call ${from}`).toBe(true)
    }
  }, 60_000)
})

it('a journal that was cut off twice is still understood', async () => {
  const folder = freshFolder()
  put(folder, text)
  for (const from of [9, 8, 12]) await runWith(folder, 'data', {code: 'killed', from})
  put(folder, changed)
  await run(folder, 'data')
  expect(outputs(folder)).toEqual(await fresh(changed, 'data'))
})
