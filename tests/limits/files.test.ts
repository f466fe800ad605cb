import {mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readFileWithin} from '../../src/world/read-file.js'
import {TooLargeError} from '../../src/world/refusal.js'
import {text} from '../build/two-texts.js'
import {freshFolder, shinchoku} from '../support/cli.js'

/** Puts a file of three gigabytes, which takes no room on the disk, or a device without an end at `path`. */
const kinds: ReadonlyArray<[string, (path: string) => void]> = [
  [
    'three gigabytes',
    path => {
      writeFileSync(path, '')
      truncateSync(path, 3e9)
    },
  ],
  ['a device without an end', path => symlinkSync('/dev/zero', path)],
]

/** A folder with a text, its YAML, and settings that name fonts, a logo and templates. */
function made(): string {
  const folder = freshFolder()
  for (const name of ['in/own', 'out']) mkdirSync(join(folder, name), {recursive: true})
  writeFileSync(join(folder, 'in/a.txt'), text)
  expect(shinchoku(['extract', 'in', '--out', 'out', '--quiet'], {cwd: folder}).status).toBe(0)
  return folder
}

const settings: Readonly<Record<string, string>> = {
  'in/logo.svg': 'theme: {logo: {file: logo.svg, alt: 市章}}\n',
  'in/font.ttf': 'theme: {fonts: {regular: font.ttf, bold: font.ttf}}\n',
  'in/own/report/page.hbs': 'templates: own\n',
}

/** Which file is too large, what is called, how it ends, and what is said of it. */
const files: ReadonlyArray<[string, ReadonlyArray<string>, number, string]> = [
  ['in/a.txt', ['extract', 'in'], 1, 'limits.sourceMegabytes'],
  ['in/a.txt', ['check', 'in'], 1, 'up to 5 MB'],
  ['in/a.txt', ['explain', 'in/a.txt'], 1, 'up to 5 MB'],
  ['out/data/a.yaml', ['render', 'out/data/a.yaml'], 1, 'limits.yamlMegabytes'],
  ['in/a.corrections.yaml', ['extract', 'in'], 1, 'up to 5 MB'],
  ['in/settings.yaml', ['extract', 'in'], 2, 'up to 5 MB'],
  ['in/logo.svg', ['build', 'in'], 2, 'the most is 200 KB'],
  ['in/font.ttf', ['build', 'in'], 2, 'the most is 60000 KB'],
  ['in/own/report/page.hbs', ['build', 'in'], 2, 'the most is 1000 KB'],
  ['out/.shinchoku.json', ['extract', 'in'], 2, 'too large to be read'],
  ['out/.shinchoku.lock', ['extract', 'in'], 2, 'too large to be read'],
]

describe.runIf(process.platform === 'linux').each(kinds)('%s', (_, put) => {
  it.each(files)(
    'in the place of %s is refused, unread, by %j, with its limit',
    (name, args, status, words) => {
      const folder = made()
      const path = join(folder, name)
      mkdirSync(dirname(path), {recursive: true})
      rmSync(path, {force: true})
      put(path)
      // Where nothing is to be done, nothing is locked.
      if (name.endsWith('lock')) writeFileSync(join(folder, 'in/b.txt'), text)
      const set = settings[name]
      if (set !== undefined) writeFileSync(join(folder, 'in/settings.yaml'), set)
      const more = args[0] === 'check' || args[0] === 'explain' ? [] : ['--out', 'out']
      const found = shinchoku([...args, ...more, '--lang', 'en'], {cwd: folder})
      expect(found.out + found.err).toContain(words)
      expect(found.out + found.err).not.toMatch(/\n {4}at /)
      expect(found.status).toBe(status)
    },
  )
})

describe('a file', () => {
  it('is read to its last byte, and not where it has one more than it may', async () => {
    const path = join(freshFolder(), 'a')
    writeFileSync(path, 'abc')
    expect(Buffer.from(await readFileWithin(path, 3)).toString()).toBe('abc')
    await expect(readFileWithin(path, 2)).rejects.toThrow(TooLargeError)
    await expect(readFileWithin(path, 2)).rejects.toMatchObject({code: 'EFBIG', size: 3, most: 2})
    await expect(readFileWithin(dirname(path), 9)).rejects.toMatchObject({code: 'EISDIR'})
  })

  it.runIf(process.platform === 'linux')('whose size is not told is read as well', async () => {
    const bytes = await readFileWithin('/proc/self/stat', 100_000)
    expect(Buffer.from(bytes).toString()).toContain(`${process.pid} `)
    await expect(readFileWithin('/proc/self/stat', 5)).rejects.toMatchObject({code: 'EFBIG'})
  })

  it('of a folder of templates is one of at most a thousand', () => {
    const folder = made()
    for (let it = 0; it < 1_001; it++) writeFileSync(join(folder, 'in/own', `${it}.txt`), '')
    writeFileSync(join(folder, 'in/settings.yaml'), 'templates: own\n')
    const {status, err, out} = shinchoku(['build', 'in', '--lang', 'en'], {cwd: folder})
    expect(status).toBe(2)
    expect(out + err).toContain('holds more than 1000 files')
  })
})
