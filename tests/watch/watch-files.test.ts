import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {type Watching, watchFiles} from '../../src/watch/watch-files.ts'
import {freshFolder} from '../support/cli.ts'

let watching: Watching | undefined

afterEach(() => watching?.close())

/** Watches a folder with a text and a folder in it, or what `paths` names in it; `next` ends when a path is told. */
async function watched(paths: ReadonlyArray<string> = ['']) {
  const folder = join(freshFolder(), '.texts')
  mkdirSync(join(folder, 'out'), {recursive: true})
  writeFileSync(join(folder, 'a.txt'), '1')
  const told: string[] = []
  let hear: (() => void) | undefined
  watching = await watchFiles({
    paths: paths.map(it => join(folder, it)),
    changed(path) {
      told.push(path)
      hear?.()
    },
  })
  return {
    folder,
    told,
    next: () =>
      new Promise<void>(resolve => {
        hear = resolve
      }),
  }
}

/** Saves that follow at once are one. */
const later = <T>(value?: T) =>
  new Promise<T | undefined>(resolve => setTimeout(resolve, 75, value))

const saves: Array<[string, (folder: string) => void, string]> = [
  ['a save', folder => writeFileSync(join(folder, 'a.txt'), '2'), 'a.txt'],
  ['a new file', folder => writeFileSync(join(folder, 'b.txt'), '1'), 'b.txt'],
  ['a removal', folder => rmSync(join(folder, 'a.txt')), 'a.txt'],
  [
    'a save by rename',
    folder => {
      writeFileSync(join(folder, '.a.txt.swp'), '2')
      renameSync(join(folder, '.a.txt.swp'), join(folder, 'a.txt'))
    },
    'a.txt',
  ],
]

describe('watching a folder', () => {
  it.each(saves)('tells %s', async (_, act, name) => {
    const {folder, told, next} = await watched()
    const heard = next()
    act(folder)
    await heard
    expect(new Set(told)).toEqual(new Set([join(folder, name)]))
  })

  it('does not tell of files in folders inside, nor hidden files', async () => {
    const {folder, told, next} = await watched()
    const heard = next()
    writeFileSync(join(folder, 'out/index.html'), 'x')
    writeFileSync(join(folder, '.hidden'), 'x')
    writeFileSync(join(folder, 'last.txt'), 'x')
    await heard
    expect(told).toEqual([join(folder, 'last.txt')])
  })

  it.each<[string, (folder: string) => void]>([
    [
      'was gone for a moment',
      folder => {
        renameSync(folder, `${folder}-aside`)
        renameSync(`${folder}-aside`, folder)
      },
    ],
    [
      'was put in the place of another',
      folder => {
        rmSync(folder, {recursive: true})
        mkdirSync(folder)
      },
    ],
    ['came back', folder => renameSync(`${folder}-aside`, folder)],
  ])('tells the saves in one that %s', async (what, act) => {
    const {folder, told, next} = await watched()
    if (what === 'came back') {
      const gone = next()
      renameSync(folder, `${folder}-aside`)
      await gone
    }
    act(folder)
    // It takes until it is seen, and whatever was saved before counts as seen then.
    for (let count = 0; !told.includes(join(folder, 'new.txt')); count++) {
      rmSync(join(folder, 'new.txt'), {force: true})
      writeFileSync(join(folder, 'new.txt'), String(count))
      await later()
    }
  })
})

describe('watching a file', () => {
  it.each(saves.filter(([, , name]) => name === 'a.txt'))('tells %s', async (_, act, name) => {
    const {folder, told, next} = await watched(['a.txt'])
    const heard = next()
    act(folder)
    await heard
    expect(new Set(told)).toEqual(new Set([join(folder, name)]))
  })

  it('tells the second save by rename, too', async () => {
    const {folder, next} = await watched(['a.txt'])
    for (const _ of ['first', 'second']) {
      const heard = next().then(() => true)
      do {
        renameSync(join(folder, 'a.txt'), join(folder, 'a.txt~'))
        writeFileSync(join(folder, 'a.txt'), '2')
      } while (!(await Promise.race([heard, later(false)])))
    }
  })

  it('tells of one that is not there yet, hidden or not, and first that it is watched', async () => {
    const {folder, told, next} = await watched(['a.txt'])
    watching?.add([join(folder, 'a.txt')])
    for (const name of ['.later.yaml', 'later.yaml']) {
      const path = join(folder, name)
      const added = next()
      watching?.add([path])
      await added
      told.length = 0
      const heard = next()
      writeFileSync(path, '1')
      await heard
      expect(told).toEqual([path])
    }
  })

  it('tells of none beside it', async () => {
    const {folder, told, next} = await watched(['a.txt'])
    const heard = next()
    writeFileSync(join(folder, 'b.txt'), '2')
    writeFileSync(join(folder, 'a.txt'), '2')
    await heard
    expect(new Set(told)).toEqual(new Set([join(folder, 'a.txt')]))
  })
})
