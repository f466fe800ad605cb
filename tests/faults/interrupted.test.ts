import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {text} from '../build/two-texts.js'
import {listSurvivors} from '../print/list-processes.js'
import {freshFolder, root} from '../support/cli.js'

const canRun = process.platform === 'linux' && process.arch === 'x64'

/** Builds a text, and interrupts that right after a call on a path. */
async function interrupt(call: string, path: RegExp, more: NodeJS.ProcessEnv = {}) {
  const folder = freshFolder()
  for (const name of ['in', 'tmp']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'in/a.txt'), text)
  const first = ['--import', join(root, 'tests/faults/signal-after.mjs'), join(root, 'dist/cli.js')]
  const child = spawn(process.execPath, [...first, 'build', 'in', '--out', 'out', '-q'], {
    cwd: folder,
    env: {
      ...process.env,
      TMPDIR: join(folder, 'tmp'),
      SIGNAL_AFTER: call,
      SIGNAL_ON: path.source,
      ...more,
    },
    stdio: 'ignore',
  })
  const [, endedBy] = await once(child, 'exit')
  const survivors = await listSurvivors(join(folder, 'tmp'))
  const out = join(folder, 'out')
  const made = existsSync(out) ? readdirSync(out, {recursive: true, encoding: 'utf8'}) : []
  return {
    endedBy,
    survivors,
    temporary: readdirSync(join(folder, 'tmp')),
    locks: made.filter(it => /lock|\.tmp$/.test(it)),
  }
}

const nothing = {endedBy: 'SIGTERM', survivors: [], temporary: [], locks: []}

describe.runIf(canRun)('a build that is interrupted', {timeout: 30_000}, () => {
  it.each<[string, string, RegExp, NodeJS.ProcessEnv?]>([
    ['the folder of its browsers was made', 'mkdtempSync', /shinchoku-print-/],
    ['it took the lock of the output folder', 'openSync', /lock/],
    ['it noted its browser', 'writeFileSync', /browser$/],
    ['it wrote a first file to see whether there is room', 'writeFile', /\/0$/, {NO_ROOM: '1'}],
    ['it began to write an output', 'open', /\.tmp$/],
  ])('right when %s leaves nothing behind', async (_, call, path, more) => {
    expect(await interrupt(call, path, more)).toEqual(nothing)
  })
})
