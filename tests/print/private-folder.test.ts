import {chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {listCacheFolders, openPrivateFolder} from '../../src/print/private-folder.ts'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'print-test-'))
})

afterEach(() => rmSync(base, {recursive: true}))

describe.runIf(process.platform !== 'win32')('a private folder', () => {
  test('is made for its owner alone, and taken again', async () => {
    const folder = join(base, 'new', 'cache')
    await openPrivateFolder(folder)
    await openPrivateFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('is no link, wherever it leads', async () => {
    mkdirSync(join(base, 'real'), {mode: 0o700})
    symlinkSync(join(base, 'real'), join(base, 'link'))
    await expect(openPrivateFolder(join(base, 'link'))).rejects.toThrow('not a folder')
  })

  test('is not open to others', async () => {
    mkdirSync(join(base, 'open'))
    chmodSync(join(base, 'open'), 0o750)
    await expect(openPrivateFolder(join(base, 'open'))).rejects.toThrow('open to others')
  })

  test('is not where others can replace it, unless the sticky bit forbids them', async () => {
    mkdirSync(join(base, 'shared'))
    chmodSync(join(base, 'shared'), 0o777)
    await expect(openPrivateFolder(join(base, 'shared', 'a'))).rejects.toThrow('others can replace')
    chmodSync(join(base, 'shared'), 0o1777)
    await expect(openPrivateFolder(join(base, 'shared', 'b'))).resolves.toBeUndefined()
  })
})

test('the cache of the user is taken before the one for temporary files, and no relative path', () => {
  const own = listCacheFolders({XDG_CACHE_HOME: '/c', HOME: '/h'})
  expect(own.slice(0, 2)).toEqual([join('/c', 'shinchoku'), join('/h', '.cache', 'shinchoku')])
  expect(own).toHaveLength(3)
  expect(listCacheFolders({XDG_CACHE_HOME: 'c', HOME: ''})).toEqual(own.slice(2))
})
