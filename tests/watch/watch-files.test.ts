import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {type Watching, watchFiles} from '../../src/watch/watch-files.ts'
import {freshFolder} from '../support/cli.ts'

let watching: Watching | undefined

afterEach(() => watching?.close())

/** A folder that is watched, but for `out` in it, and the next path that is told. */
async function watched() {
  const folder = freshFolder()
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'a.txt'), '1')
  const told: string[] = []
  let hear: (() => void) | undefined
  watching = await watchFiles({
    paths: [folder],
    except: join(folder, 'out'),
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

describe('watching', () => {
  it.each<[string, (folder: string) => void, string]>([
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
  ])('tells %s', async (_, act, name) => {
    const {folder, told, next} = await watched()
    const heard = next()
    act(folder)
    await heard
    expect(new Set(told)).toEqual(new Set([join(folder, name)]))
  })

  it('does not tell what is written into the output, nor hidden files', async () => {
    const {folder, told, next} = await watched()
    const heard = next()
    writeFileSync(join(folder, 'out/index.html'), 'x')
    writeFileSync(join(folder, '.hidden'), 'x')
    writeFileSync(join(folder, 'last.txt'), 'x')
    await heard
    expect(told).toEqual([join(folder, 'last.txt')])
  })
})
