import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {text} from '../build/two-texts.js'
import {freshFolder, root, shinchoku} from '../support/cli.js'
import {findMountObstacle, unshare} from '../support/own-mounts.js'

const changed = text.replace('12本', '13本')
const program = [
  process.execPath,
  join(root, 'dist/cli.js'),
  'build',
  'in',
  '--out',
  'out',
  '--lang',
  'en',
]

/**
 * Builds into a disk of its own, of `$SIZE`, on which the outputs of `old` stand: first after `$HINDER` has been done to it,
 * then after `$FREE`; what stands on it after each is copied to `during` and `after`.
 */
const script = `
mount -t tmpfs -o size="$SIZE" tmpfs out
cp -r old/. out/
eval "$HINDER"
"$@" >said 2>&1; echo $? >status
eval "$FREE"
cp -r out during
"$@" >/dev/null 2>&1; echo $? >status-after
cp -r out after
`

const obstacle = findMountObstacle()

/** Path → content as Latin-1, of all files but those that the build keeps for itself. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8', withFileTypes: true})
  const paths = files.filter(it => it.isFile()).map(it => join(it.parentPath, it.name))
  const seen = paths.map(it => [it.slice(folder.length + 1), readFileSync(it, 'latin1')] as const)
  return Object.fromEntries(seen.filter(([path]) => !path.startsWith('.shinchoku')))
}

function put(folder: string, content: string): void {
  mkdirSync(join(folder, 'in'), {recursive: true})
  writeFileSync(join(folder, 'in/a.txt'), content)
}

let old: string
let wholes: Record<string, string>[]

beforeAll(() => {
  wholes = [text, changed].map(content => {
    const folder = freshFolder()
    put(folder, content)
    expect(shinchoku(['build', 'in', '--out', 'out'], {cwd: folder}).status).toBe(0)
    old ??= join(folder, 'out')
    return contents(join(folder, 'out'))
  })
}, 180_000)

/** Builds the changed text over the outputs of the other; says how it ended, once every file was looked at. */
function buildHindered(
  size: string,
  hinder: string,
  free: string,
): {status: string; said: string[]} {
  const folder = freshFolder()
  put(folder, changed)
  mkdirSync(join(folder, 'out'))
  cpSync(old, join(folder, 'old'), {recursive: true})
  const env = {...process.env, SIZE: size, HINDER: hinder, FREE: free}
  const command = ['sh', '-c', script, 'sh', ...program]
  const {stderr} = spawnSync('unshare', [...unshare, ...command], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim()
  for (const [path, content] of Object.entries(contents(join(folder, 'during'))))
    expect([wholes[0]?.[path], wholes[1]?.[path]].includes(content), path).toBe(true)
  expect(read('status-after')).toBe('0')
  expect(contents(join(folder, 'after'))).toEqual(wholes[1])
  return {status: read('status'), said: read('said').split('\n')}
}

describe('an output folder', {timeout: 120_000}, () => {
  // In pages of 4096 bytes; a paper takes eighteen, and stands there twice.
  it.for([0, 1, 5, 20])(
    'on a disk that is full but for %d pages is told of in a line, keeps its files, and is right after the next build',
    (room, {skip}) => {
      skip(obstacle !== undefined, obstacle)
      const fill = `dd if=/dev/zero of=out/filler bs=4k 2>/dev/null; truncate -s -${room * 4}K out/filler`
      const {status, said} = buildHindered('2m', fill, 'rm out/filler')
      expect(status).toBe('2')
      expect(said.pop()).toMatch(
        /^shinchoku: Cannot write “out.*”: the disk is full \(ENOSPC\)\. Make room/,
      )
      expect(said.filter(it => !/^(?:reading|printing) \(1\)$/.test(it))).toEqual([])
    },
  )

  it('that may only be read is told of in a line, keeps its files, and is right after the next build', ({
    skip,
  }) => {
    skip(obstacle !== undefined, obstacle)
    const [lock, unlock] = ['mount -o remount,ro out', 'mount -o remount,rw out']
    expect(buildHindered('2m', lock, unlock)).toEqual({
      status: '2',
      said: [expect.stringMatching(/^shinchoku: May not use “out\/.*” \(EROFS\)\. Check/)],
    })
  })

  it.for([60, 80, 100])(
    'of a build that may have %d files open is whole, or told of in a line and right after the next build',
    (limit, {skip}) => {
      skip(obstacle !== undefined, obstacle)
      const {status, said} = buildHindered('2m', `ulimit -Sn ${limit}`, 'ulimit -Sn $(ulimit -Hn)')
      if (status !== '0') expect(status).toBe('2')
      expect(said.filter(it => /EMFILE/.test(it))).toHaveLength(status === '0' ? 0 : 1)
      expect(said.filter(it => /^ {4}at /.test(it))).toEqual([])
    },
  )
})
