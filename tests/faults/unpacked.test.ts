import {createHash} from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {isUnpacked, recordUnpacked} from '../../src/print/unpacked.js'
import {freshFolder} from '../support/cli.js'

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const time = new Date(0)

/** A folder into which a program and a library were unpacked. */
async function unpack(): Promise<string> {
  const folder = freshFolder()
  mkdirSync(join(folder, 'lib'), {mode: 0o700})
  for (const name of ['headless-shell', 'lib/a.so']) write(join(folder, name), name)
  const digests = Object.fromEntries(['headless-shell', 'lib/a.so'].map(it => [it, digestOf(it)]))
  await recordUnpacked(folder, digests)
  return folder
}

function write(path: string, text: string): void {
  writeFileSync(path, text, {mode: 0o700})
  utimesSync(path, time, time)
}

describe.runIf(process.platform === 'linux')('what was unpacked', () => {
  it('is taken again where it stands as it was', async () => {
    expect(await isUnpacked(await unpack())).toBe(true)
  })

  it('is taken where it was restored: the same bytes under another stamp', async () => {
    const folder = await unpack()
    const copy = join(freshFolder(), 'copy')
    cpSync(folder, copy, {recursive: true})
    for (const name of ['', 'lib', 'lib/a.so', 'headless-shell']) chmodSync(join(copy, name), 0o700)
    expect(await isUnpacked(copy)).toBe(true)
    expect(await isUnpacked(copy)).toBe(true)
  })

  it.each<[string, (folder: string) => void]>([
    [
      'a program with other bytes, as many, of the same time',
      it => write(join(it, 'headless-shell'), 'HEADLESS-SHELL'),
    ],
    [
      'another program in its place',
      it => {
        write(join(it, 'other'), 'HEADLESS-SHELL')
        renameSync(join(it, 'other'), join(it, 'headless-shell'))
      },
    ],
    [
      'a link in place of the program',
      it => {
        renameSync(join(it, 'headless-shell'), join(it, 'elsewhere'))
        symlinkSync('elsewhere', join(it, 'headless-shell'))
      },
    ],
    [
      'a link in place of the libraries',
      it => {
        renameSync(join(it, 'lib'), join(it, 'elsewhere'))
        symlinkSync('elsewhere', join(it, 'lib'))
      },
    ],
    ['a library more', it => write(join(it, 'lib/b.so'), 'b')],
    ['a program that others may write to', it => chmodSync(join(it, 'headless-shell'), 0o722)],
    ['a folder that others may write to', it => chmodSync(it, 0o777)],
    ['no record', it => renameSync(join(it, 'unpacked.json'), join(it, 'gone'))],
    ['an empty record', it => writeFileSync(join(it, 'unpacked.json'), '{}')],
  ])('is not run with %s', async (_, change) => {
    const folder = await unpack()
    change(folder)
    expect(await isUnpacked(folder)).toBe(false)
  })

  it.runIf(process.getuid?.() === 0)('is not run where it is another user’s', async () => {
    const folder = await unpack()
    chownSync(join(folder, 'headless-shell'), 65534, 65534)
    expect(await isUnpacked(folder)).toBe(false)
  })
})
