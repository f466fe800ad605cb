import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chownSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it, vi} from 'vitest'
import {listProcesses, listSurvivors} from '../print/list-processes.js'
import {freshFolder, root} from '../support/cli.js'

/** Whoever runs the tests, or, for the root user, who has no sandbox, nobody. */
const user = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}

function findObstacle(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'the bundled browser is for Linux x64'
  const reads = spawnSync(process.execPath, ['-e', '0'], {cwd: root, ...user})
  if (reads.status !== 0) return 'an ordinary user cannot read the project here'
  const spaces = spawnSync('unshare', ['-U', 'true'], user)
  return spaces.status === 0 ? undefined : 'user namespaces are not allowed here'
}

const obstacle = findObstacle()
const read = (pid: number, name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')

/** The processes of open pages; throws while there are none. */
function findPages(folder: string): number[] {
  const pages = listProcesses(folder).filter(it => read(it, 'cmdline').includes('--type=renderer'))
  if (pages.length === 0) throw new Error('no page is open')
  return pages
}

/** A filter on what it may ask of the system (seccomp(2)), and no rights (capabilities(7)). */
function expectShutIn(pages: ReadonlyArray<number>): void {
  for (const page of pages) {
    expect(read(page, 'status')).toMatch(/^Seccomp:\s2$/m)
    expect(read(page, 'status')).toMatch(/^CapEff:\s0{16}$/m)
  }
}

it('the pages of an ordinary user’s browser are shut into the sandbox of the system', async ({
  skip,
}) => {
  skip(obstacle !== undefined, obstacle)
  const folder = freshFolder()
  mkdirSync(join(folder, 'home'), {mode: 0o700})
  for (const it of [folder, join(folder, 'home')]) if (user.uid) chownSync(it, user.uid, user.gid)
  const child = spawn(
    process.execPath,
    [join(root, 'tests/print/print-in-child.mjs'), '', '', 'wait'],
    {
      cwd: root,
      env: {PATH: process.env.PATH, HOME: join(folder, 'home'), TMPDIR: folder},
      stdio: ['ignore', 'pipe', 'inherit'],
      ...user,
    },
  )
  try {
    await once(child.stdout, 'data')
    // A page is opened, and shuts itself in, when the browser runs.
    await vi.waitFor(() => expectShutIn(findPages(folder)), {timeout: 30_000, interval: 20})
    const flags = listProcesses(folder).map(it => read(it, 'cmdline'))
    expect(flags.filter(it => /--no-sandbox|--disable-web-security/.test(it))).toEqual([])
  } finally {
    child.kill('SIGTERM')
  }
  expect(await listSurvivors(folder)).toEqual([])
}, 120_000)
