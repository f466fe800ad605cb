import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {type BuildRequest, build} from '../../src/build/build.js'
import {disk} from '../../src/world/disk.js'
import {freshFolder, root} from '../support/cli.js'
import {testWorkshop} from '../support/workshop.js'
import {text} from './two-texts.js'

/** A folder with texts of these names. */
function folderOf(names: ReadonlyArray<string>): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'in'))
  for (const name of names) writeFileSync(join(folder, 'in', `${name}.txt`), text)
  return folder
}

function extract(folder: string, name: string): Promise<number | null> {
  const program = join(root, 'dist/cli.js')
  const args = [program, 'extract', `in/${name}.txt`, '--out', 'out', '--quiet']
  const child = spawn(process.execPath, args, {cwd: folder, stdio: 'ignore'})
  return new Promise(resolve => child.on('exit', resolve))
}

it('processes that write into one folder at once all end well, and nothing of theirs is lost', async () => {
  const names = ['a', 'b', 'c', 'd']
  const folder = folderOf(names)
  const codes = await Promise.all([...names, ...names].map(it => extract(folder, it)))
  expect(codes).toEqual(codes.map(() => 0))
  const manifest = JSON.parse(readFileSync(join(folder, 'out/.shinchoku.json'), 'utf8'))
  expect(Object.keys(manifest.steps)).toEqual([
    'schema',
    ...names.map(it => `text ../in/${it}.txt`),
  ])
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['.shinchoku.json', 'data'])
})

it('two builds into one folder at once list the documents of both', async () => {
  const folder = folderOf(['a', 'b'])
  const out = join(folder, 'out')
  const of = (name: string): BuildRequest => {
    return {paths: [join(folder, 'in', `${name}.txt`)], from: 'text', out, make: 'all'}
  }
  const waited: number[] = []
  const workshop = () => ({...testWorkshop(disk), waiting: (it: number) => void waited.push(it)})
  await Promise.all([build(of('a'), workshop()), build(of('b'), workshop())])
  const index = readFileSync(join(out, 'site/index.html'), 'utf8')
  expect(index).toContain('a/index.html')
  expect(index).toContain('b/index.html')
  expect(waited).toEqual([process.pid])
})

it.each([
  ['a process that has ended', () => `${spawnSync(process.execPath, ['-e', '0']).pid} 1\n`],
  ['another process with the same number', () => `${process.pid} 1\n`],
  ['nobody', () => 'no process\n'],
])('a lock of %s holds nobody up', async (_, holder) => {
  const folder = folderOf(['a'])
  const lock = join(folder, 'out/.shinchoku.lock')
  mkdirSync(join(folder, 'out'))
  writeFileSync(lock, holder())
  expect(await extract(folder, 'a')).toBe(0)
  expect(existsSync(lock)).toBe(false)
  expect(existsSync(join(folder, 'out/data/a.yaml'))).toBe(true)
})
