import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {beforeAll, describe, expect, it} from 'vitest'
import {text} from '../build/two-texts.js'
import {killProcesses, listProcesses} from '../print/list-processes.js'
import {freshFolder, root} from '../support/cli.js'
import {openRandom, seed} from './random.js'

const canRun = process.platform === 'linux' && process.arch === 'x64'

/** All that a person gets of a build: how it ended, what it said, and the papers. */
interface Got {
  status: number | null
  out: string
  err: string
  papers: Record<string, string>
}

/** Builds two texts in a new folder, with something done to the browser, whose processes all bear the folder's name. */
async function build(
  disturb: (browser: () => number[], runs: () => boolean) => Promise<void>,
): Promise<Got> {
  const folder = freshFolder()
  for (const name of ['in', 'tmp']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'in/a.txt'), text)
  writeFileSync(join(folder, 'in/b.txt'), text.replace('並木の本数', '生け垣の長さ'))
  const child = spawn(
    process.execPath,
    [join(root, 'dist/cli.js'), 'build', 'in', '--out', 'out', '--lang', 'en'],
    {cwd: folder, env: {...process.env, TMPDIR: join(folder, 'tmp')}},
  )
  const said = {out: '', err: ''}
  child.stdout.on('data', data => {
    said.out += data
  })
  child.stderr.on('data', data => {
    said.err += data
  })
  const ended = once(child, 'close')
  const browser = () => listProcesses(join(folder, 'tmp'))
  const runs = () => child.exitCode === null
  while (browser().length === 0 && runs()) await wait(5)
  await disturb(browser, runs)
  await ended
  expect(browser()).toEqual([])
  expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  const made = join(folder, 'out/pdf')
  const names = existsSync(made) ? readdirSync(made).sort() : []
  const papers = names.map(it => [it, readFileSync(join(folder, 'out/pdf', it), 'latin1')])
  return {status: child.exitCode, ...said, papers: Object.fromEntries(papers)}
}

describe.runIf(canRun)('a build whose browser is killed', {timeout: 180_000}, () => {
  let whole: Got
  let usualMs = 0

  beforeAll(async () => {
    whole = await build(async browser => {
      const startedAt = performance.now()
      while (browser().length > 0) await wait(5)
      usualMs = performance.now() - startedAt
    })
    expect(whole.status).toBe(0)
    expect(Object.keys(whole.papers)).toEqual(['a.pdf', 'b.pdf'])
  }, 180_000)

  it('as soon as it is there ends as if nothing had happened', async () => {
    expect(await build(async browser => killProcesses(browser()))).toEqual(whole)
  })

  it('at any moment, whole or one of its processes, says and makes the same as any other', async () => {
    const random = openRandom()
    for (let turn = 0; turn < 8; turn++) {
      const moment = random() * usualMs
      const got = await build(async browser => {
        await wait(moment)
        const found = browser()
        killProcesses(turn % 3 === 2 ? [found[Math.floor(random() * found.length)]] : found)
      })
      expect(got, `seed ${seed}, turn ${turn}, ${Math.round(moment)} ms`).toEqual(whole)
    }
  })

  it('whenever it is there says so in a line, and leaves no half paper', async () => {
    const {status, err, papers} = await build(async (browser, runs) => {
      while (runs()) {
        killProcesses(browser())
        await wait(1)
      }
    })
    expect([status, papers]).toEqual([2, {}])
    expect(err).toMatch(
      /^reading \(2\)\nprinting \(2\)\nshinchoku: No browser to print with \(looked at: @sparticuz\/chromium: ended with (?:SIG[A-Z]+|\d+).*\n$/,
    )
  })
})
