import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {FolderError} from '../../src/print/folder-error.js'
import {removePrintFolder} from '../../src/print/print-folders.js'
import {openPrinter} from '../../src/print/printer.js'
import {text} from '../build/two-texts.js'
import {composeSheet} from '../print/compose-sheet.js'
import {killProcesses, listProcesses, listSurvivors} from '../print/list-processes.js'
import {freshFolder, root} from '../support/cli.js'
import {findMountObstacle, unshare} from '../support/own-mounts.js'

const obstacle = findMountObstacle()

afterEach(() => vi.unstubAllEnvs())

/** Builds a text after `prepare`, in which `tmp` and `cache` may be made disks of their own; then once more as usual. */
function buildAfter(prepare: string, lang: string) {
  const folder = freshFolder()
  for (const name of ['in', 'tmp', 'cache']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'in/a.txt'), text)
  const command = [process.execPath, join(root, 'dist/cli.js'), 'build', 'in', '--out', 'out']
  const run = (script: string) =>
    spawnSync('unshare', [...unshare, 'sh', '-c', script, 'sh', ...command, '--lang', lang, '-q'], {
      cwd: folder,
      encoding: 'utf8',
    })
  const hindered = run(`${prepare}; "$@"; status=$?; echo tmp/shinchoku-* >left; exit $status`)
  const made = readdirSync(join(folder, 'out/data'))
  const left = readFileSync(join(folder, 'left'), 'utf8').trim()
  return {...hindered, made, left, again: run('"$@"').status, said: hindered.stderr.split('\n')}
}

const ownTemporary = 'export TMPDIR=$PWD/tmp'
const full = /^shinchoku: No PDF can be made: there is no room in “\S+\/tmp”, .*ENOSPC.*TMPDIR/
const refused =
  /^shinchoku: No PDF can be made: “\S+\/tmp”, .*cannot be written to \((?:EROFS|ENOENT)\).*TMPDIR/

describe('a build whose folder for temporary files', {timeout: 60_000}, () => {
  it.for<[string, string, RegExp]>([
    ['is full', 'mount -t tmpfs -o size=64k tmpfs tmp; dd if=/dev/zero of=tmp/x 2>/dev/null', full],
    ['has room to start a browser only', 'mount -t tmpfs -o size=6m tmpfs tmp', full],
    ['may hold twenty files', 'mount -t tmpfs -o size=40m,nr_inodes=20 tmpfs tmp', full],
    ['may only be read', 'mount -t tmpfs -o ro tmpfs tmp', refused],
    ['is not there', 'rmdir tmp; trap "mkdir tmp" EXIT', refused],
  ])(
    '%s names it in one line, keeps what it read, and prints the next time',
    ([, prepare, words], {skip}) => {
      skip(obstacle !== undefined, obstacle)
      const {status, stdout, said, made, left, again} = buildAfter(
        `${ownTemporary}; ${prepare}`,
        'en',
      )
      expect({status, stdout, said}).toEqual({
        status: 2,
        stdout: '',
        said: [expect.stringMatching(words), ''],
      })
      expect({made, left, again}).toEqual({
        made: expect.arrayContaining(['a.yaml']),
        left: 'tmp/shinchoku-*',
        again: 0,
      })
    },
  )

  it('is full says so in Japanese, too', ({skip}) => {
    skip(obstacle !== undefined, obstacle)
    const prepare = `${ownTemporary}; mount -t tmpfs -o size=64k tmpfs tmp`
    expect(buildAfter(prepare, 'ja').stderr).toMatch(
      /^shinchoku: 一時ファイルのフォルダ「\S+\/tmp」に空きがないため、PDF を作れません（ENOSPC）。.*TMPDIR.*。\n$/,
    )
  })

  it('like all folders for the browser has no room names them in one line', ({skip}) => {
    skip(obstacle !== undefined, obstacle)
    const prepare = `mount -t tmpfs -o size=30m tmpfs tmp; ${ownTemporary} XDG_CACHE_HOME=$PWD/tmp/c HOME=$PWD/tmp PATH=`
    const {status, said} = buildAfter(prepare, 'en')
    expect(status).toBe(2)
    expect(said).toEqual([
      expect.stringMatching(
        /^shinchoku: No folder can hold the browser .*\/tmp\/c\/shinchoku: ENOSPC; .*\/tmp\/\.cache\/shinchoku: ENOSPC; .*\. Free 200 MB .*XDG_CACHE_HOME/,
      ),
      '',
    ])
  })
})

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a folder for temporary files that goes away while a browser prints is to blame, and not the paper',
  async () => {
    const folder = freshFolder()
    vi.stubEnv('TMPDIR', folder)
    const printer = await openPrinter()
    // With their whole groups: not all of a browser bear the folder's name, and until they end they write into it.
    killProcesses(listProcesses(folder).map(it => -it))
    expect(await listSurvivors(folder)).toEqual([])
    removePrintFolder(folder)
    const error = await printer.print(await composeSheet('<p>一</p>')).catch(it => it)
    await printer.close()
    expect(error).toBeInstanceOf(FolderError)
    expect(error).toMatchObject({use: 'temporary', folders: [{path: folder, cause: 'ENOENT'}]})
  },
  60_000,
)
