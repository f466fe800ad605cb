import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {beforeAll, describe, expect, it} from 'vitest'
import {text} from '../build/two-texts.js'
import {listSurvivors} from '../print/list-processes.js'
import {freshFolder, root} from '../support/cli.js'
import {openRandom, seed} from './random.js'

const canRun = process.platform === 'linux' && process.arch === 'x64'
const texts = [text, text.replace('12本', '13本')] as const

/** The outputs of a build of each of the texts, and how long the second took over the first. */
let wholes: [Record<string, string>, Record<string, string>]
let usualMs: number

/** Path in the output folder → content as Latin-1, of all files but those that the build keeps for itself. */
function outputs(folder: string): Record<string, string> {
  const out = join(folder, 'out')
  if (!existsSync(out)) return {}
  const files = readdirSync(out, {recursive: true, encoding: 'utf8', withFileTypes: true})
  const paths = files.filter(it => it.isFile()).map(it => join(it.parentPath, it.name))
  const seen = paths.map(it => [it.slice(out.length + 1), readFileSync(it, 'latin1')] as const)
  return Object.fromEntries(seen.filter(([path]) => !path.startsWith('.shinchoku')))
}

function start(folder: string, content: string) {
  mkdirSync(join(folder, 'in'), {recursive: true})
  mkdirSync(join(folder, 'tmp'), {recursive: true})
  writeFileSync(join(folder, 'in/a.txt'), content)
  return spawn(process.execPath, [join(root, 'dist/cli.js'), 'build', 'in', '--out', 'out', '-q'], {
    cwd: folder,
    // What it starts can be told by its folder.
    env: {...process.env, TMPDIR: join(folder, 'tmp')},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

async function finish(folder: string, content: string): Promise<Record<string, string>> {
  const [status] = await once(start(folder, content), 'exit')
  expect(status).toBe(0)
  return outputs(folder)
}

beforeAll(async () => {
  const folder = freshFolder()
  const first = await finish(folder, texts[0])
  const startedAt = performance.now()
  await finish(folder, texts[1])
  usualMs = performance.now() - startedAt
  wholes = [first, await finish(freshFolder(), texts[1])]
}, 60_000)

/** Stops builds of one text over the other, now and then, in one folder; looks at what is left each time. */
async function stopBuilds(
  signal: NodeJS.Signals,
  times: number,
  look: (folder: string, where: string) => Promise<void>,
): Promise<void> {
  const random = openRandom()
  const folder = freshFolder()
  await finish(folder, texts[0])
  for (let turn = 0; turn < times; turn++) {
    const moment = random() * usualMs
    const where = `seed ${seed}, turn ${turn}, ${Math.round(moment)} ms`
    const child = start(folder, texts[(turn + 1) % 2] ?? '')
    await Promise.race([wait(moment), once(child, 'exit')])
    child.kill(signal)
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(await listSurvivors(join(folder, 'tmp')), where).toEqual([])
    for (const [path, content] of Object.entries(outputs(folder)))
      if (!path.endsWith('.tmp'))
        expect([wholes[0][path], wholes[1][path]].includes(content), `${where}: ${path}`).toBe(true)
    await look(folder, where)
  }
  expect(await finish(folder, texts[0])).toEqual(wholes[0])
}

describe.runIf(canRun)('a build that prints', () => {
  it('may be killed at any moment: files are old or new, no browser is left, and builds after it are right', async () => {
    let turn = 0
    await stopBuilds('SIGKILL', 20, async (folder, where) => {
      // Each fourth one is finished; the others are killed over what the last left.
      if (turn++ % 4 === 3)
        expect(await finish(folder, texts[turn % 2] ?? ''), where).toEqual(wholes[turn % 2])
    })
  }, 120_000)

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'may be interrupted (%s) at any moment, and leaves no process and no half file',
    async signal => {
      await stopBuilds(signal, 6, async (folder, where) => {
        expect(readdirSync(join(folder, 'tmp')), where).toEqual([])
        const files = readdirSync(join(folder, 'out'), {recursive: true, encoding: 'utf8'})
        expect(
          files.filter(it => /\.tmp$|\.lock$/.test(it)),
          where,
        ).toEqual([])
      })
    },
    90_000,
  )
})
