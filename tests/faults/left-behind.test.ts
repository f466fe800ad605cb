import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {nameOwned, sweepAbandoned} from '../../src/print/owned-files.js'
import {openPrinter} from '../../src/print/printer.js'
import {isAlive, markProcess} from '../../src/world/process-mark.js'
import {text} from '../build/two-texts.js'
import {listProcesses, listSurvivors} from '../print/list-processes.js'
import {freshFolder, root} from '../support/cli.js'

const canRun = process.platform === 'linux' && process.arch === 'x64'

afterEach(() => vi.unstubAllEnvs())

/** As a name that a process made which has ended: this one, had it started at another time. */
const abandoned = (prefix: string) => nameOwned(prefix).replace(/-\d+-(?=\d+-$)/, '-1-')

describe.runIf(canRun)('what a killed process leaves', () => {
  it('is removed by the next that prints, with a browser that hangs and noticed nothing', async () => {
    const folder = freshFolder()
    const parent = spawn(
      process.execPath,
      [join(root, 'tests/print/print-in-child.mjs'), '', '', 'wait'],
      {
        env: {...process.env, TMPDIR: folder},
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await once(parent.stdout, 'data')
    const browser = listProcesses(folder)
    for (const pid of browser) process.kill(pid, 'SIGSTOP')
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    expect([readdirSync(folder).length, listProcesses(folder)]).toEqual([1, browser])
    vi.stubEnv('TMPDIR', folder)
    const printer = await openPrinter()
    await printer.close()
    expect(await listSurvivors(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it('is removed, and nothing else: not what is in use, another’s, or only named alike', async () => {
    const folder = freshFolder()
    const precious = freshFolder()
    writeFileSync(join(precious, 'file'), '')
    const dead = abandoned('print-')
    const kept = [
      `${nameOwned('print-')}in-use`,
      `${dead.replace(/\d+-$/, '1-')}of-another-container`,
      'print-abc',
      'print-1-2',
      `${abandoned('other-')}a`,
    ]
    for (const name of [...kept, `${dead}a`, `${dead}b`]) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'file'), '')
    }
    symlinkSync(precious, join(folder, `${dead}link`))
    if (process.getuid?.() === 0) {
      kept.push(`${dead}of-another-user`)
      mkdirSync(join(folder, `${dead}of-another-user`))
      chownSync(join(folder, `${dead}of-another-user`), 65534, 65534)
    }
    await sweepAbandoned(folder, 'print-')
    expect(readdirSync(folder)).toEqual(kept.sort())
    expect(readdirSync(precious)).toEqual(['file'])
  })

  it('is not in use by a process that has ended and is only waited for', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const child = Number(line.toString())
    const isZombie = () => / Z /.test(readFileSync(`/proc/${child}/stat`, 'latin1'))
    while (!isZombie()) await wait(10)
    expect(isAlive(markProcess(child))).toBe(false)
    expect(isAlive(markProcess(parent.pid ?? 0))).toBe(true)
    parent.kill('SIGKILL')
  })
})

describe.runIf(canRun)('a build that unpacks its browser', () => {
  async function stopWhileUnpacking(signal: NodeJS.Signals, folder: string): Promise<string[]> {
    const cache = join(folder, 'cache/shinchoku')
    mkdirSync(join(folder, 'in'), {recursive: true})
    writeFileSync(join(folder, 'in/a.txt'), text)
    const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'build', 'in', '-q'], {
      cwd: folder,
      env: {...process.env, XDG_CACHE_HOME: join(folder, 'cache'), TMPDIR: folder},
      stdio: 'ignore',
    })
    while (!existsSync(cache) || readdirSync(cache).length === 0) await wait(5)
    child.kill(signal)
    await once(child, 'exit')
    return readdirSync(cache)
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'and is interrupted meanwhile (%s) leaves nothing of it',
    async signal => {
      expect(await stopWhileUnpacking(signal, freshFolder())).toEqual([])
    },
  )

  it('and is killed meanwhile leaves what the next one removes', async () => {
    const folder = freshFolder()
    expect(await stopWhileUnpacking('SIGKILL', folder)).toHaveLength(1)
    vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'))
    await (await openPrinter()).close()
    expect(readdirSync(join(folder, 'cache/shinchoku'))).toEqual([
      expect.stringMatching(/^headless-shell-[\d.]+-\d+$/),
    ])
  })
})
