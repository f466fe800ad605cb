import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import type {World} from '../../src/world/world.js'
import {buildFolder, outputs, put, text, twoTexts} from '../build/two-texts.js'
import {freshFolder, root, shinchoku} from '../support/cli.js'
import {testWorkshop} from '../support/workshop.js'

/** A folder with two texts, of which data was made. */
function folderOfTwo(): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'in'))
  for (const name of ['a', 'b']) writeFileSync(join(folder, 'in', `${name}.txt`), text)
  extract(folder)
  return folder
}

function extract(cwd: string, lang = 'en', ...more: string[]) {
  return shinchoku(['extract', 'in', '--out', 'out', '--lang', lang, ...more], {cwd})
}

function makeFolder(path: string): void {
  rmSync(path, {force: true, recursive: true})
  mkdirSync(path)
  writeFileSync(join(path, 'of somebody'), '')
}

describe('a folder in the place of a file', () => {
  it.each(['data/a.yaml', '.shinchoku.json', '.shinchoku.journal', '.shinchoku.lock'])(
    'of the output (%s) is told in one line of each language, with 2, and stays',
    name => {
      const folder = folderOfTwo()
      makeFolder(join(folder, 'out', name))
      writeFileSync(join(folder, 'in/a.txt'), text.replace('12本', '13本'))
      for (const [lang, words] of [
        ['en', 'is a folder, expected a file'],
        ['ja', 'フォルダです'],
      ] as const) {
        const {status, out, err} = extract(folder, lang, '--quiet')
        expect({status, out}).toEqual({status: 2, out: ''})
        expect(err.trim().split('\n')).toEqual([expect.stringContaining(words)])
        expect(err).toContain(name.replace('data/', ''))
      }
      expect(readdirSync(join(folder, 'out', name))).toEqual(['of somebody'])
    },
  )

  it.each([
    ['in/a.txt', 1],
    ['in/a.corrections.yaml', 1],
    ['in/settings.yaml', 2],
  ])('of what is read (%s) is told at that file, and ends with %d', (name, expected) => {
    const folder = folderOfTwo()
    makeFolder(join(folder, name))
    const {status, err, out} = extract(folder)
    expect(status).toBe(expected)
    expect(out + err).toContain(`${name}: error: Cannot read the file (EISDIR)`)
    expect(out + err).not.toMatch(/\n {4}at /)
  })
})

it('a file in the place of a folder of the output is told in one line', () => {
  const folder = folderOfTwo()
  rmSync(join(folder, 'out/data'), {recursive: true})
  writeFileSync(join(folder, 'out/data'), '')
  const {status, out, err} = extract(folder)
  expect({status, out}).toEqual({status: 2, out: ''})
  expect(err).toMatch(/a file stands where a folder is expected/)
})

function extractWith(openFiles: number, cwd: string) {
  const command = `ulimit -n ${openFiles}; exec "$0" "$1" extract in --out out --lang en`
  const program = [process.execPath, join(root, 'dist/cli.js')]
  return spawnSync('sh', ['-c', command, ...program], {cwd, encoding: 'utf8'})
}

it.runIf(process.platform !== 'win32')(
  'where so few files may be open that the program cannot be loaded whole, one line says so, from its own first line on',
  () => {
    const folder = folderOfTwo()
    writeFileSync(join(folder, 'in/a.txt'), text.replace('12本', '13本'))
    const ends = Array.from({length: 14}, (_, index) => extractWith(16 + index, folder))
    // With the fewest, Node does not start, or cannot read the file that it was told to run.
    const begun = ends.findIndex(it => /^shinchoku: /.test(it.stderr))
    expect(begun).toBeLessThan(6)
    const failed = ends.slice(begun).filter(it => it.status !== 0)
    expect(failed.length).toBeGreaterThan(0)
    for (const {status, stdout, stderr} of failed) {
      expect({status, stdout}).toEqual({status: 2, stdout: ''})
      expect(stderr).toMatch(/^(?:reading \(\d\)\n)?shinchoku: .*EMFILE.*ulimit -n.*\n$/)
    }
  },
)

it.runIf(process.platform !== 'win32').each([28, 32, 40])(
  'where no more than %d files may be open, a build is whole or says so in a line',
  limit => {
    const folder = folderOfTwo()
    writeFileSync(join(folder, 'in/a.txt'), text.replace('12本', '13本'))
    const {status, stderr} = extractWith(limit, folder)
    expect(stderr).not.toMatch(/\n {4}at /)
    if (status !== 0) expect(stderr).toMatch(/EMFILE/)
    extract(folder)
    expect(readFileSync(join(folder, 'out/data/a.yaml'), 'utf8')).toContain('13本')
  },
)

describe('a world that is not still', () => {
  it('in which a text goes away after it was listed costs that text alone', async () => {
    const world = twoTexts()
    await buildFolder(world)
    const before = outputs(world)
    const going: World = {
      ...world,
      read: async path => {
        if (path === 'in/b.txt') throw Object.assign(new Error(path), {code: 'ENOENT'})
        return world.read(path)
      },
    }
    put(world, 'in/a.txt', text.replace('12本', '13本'))
    const paths = ['in/a.txt', 'in/b.txt']
    const request = {paths, folders: ['in'], from: 'text', out: 'out', make: 'all'} as const
    const {documents} = await build(request, testWorkshop(going))
    expect(documents.map(it => it.facts?.id)).toEqual(['a', undefined])
    expect(documents[1]?.file.messages.map(it => it.ruleId)).toEqual(['file-unreadable'])
    expect(outputs(world).get('data/b.yaml')).toBe(before.get('data/b.yaml'))
  })

  it('in which a YAML changes while it is typeset is typeset as it was read, and next time anew', async () => {
    const world = twoTexts()
    await buildFolder(world, {make: 'data'})
    const path = 'out/data/a.yaml'
    const request = {paths: [path], from: 'yaml', out: 'out', make: 'all'} as const
    await build(request, testWorkshop(world))
    const whole = outputs(world)
    put(world, 'in/settings.yaml', 'municipality: みどり市\n')
    const old = new TextDecoder().decode(world.files.get(path))
    let reads = 0
    const changing: World = {
      ...world,
      read: async it => (it === path && ++reads > 1 ? Buffer.from('no: [YAML') : world.read(it)),
    }
    const {documents} = await build(
      {...request, settings: 'in/settings.yaml'},
      testWorkshop(changing),
    )
    expect(documents.map(it => it.facts?.id)).toEqual(['a'])
    put(world, path, old)
    await build(request, testWorkshop(world))
    expect([...outputs(world)]).toEqual([...whole])
  })

  it('in which it cannot be found out whether a text is there removes nothing', async () => {
    const world = twoTexts()
    await buildFolder(world)
    const before = [...outputs(world).keys()]
    const away: World = {
      ...world,
      kindOf: async path => {
        if (path === 'in/b.txt') throw Object.assign(new Error(path), {code: 'EIO', path})
        return world.kindOf(path)
      },
    }
    put(world, 'in/a.txt', text.replace('12本', '13本'))
    const request = {
      paths: ['in/a.txt'],
      folders: ['in'],
      from: 'text',
      out: 'out',
      make: 'all',
    } as const
    await expect(build(request, testWorkshop(away))).rejects.toMatchObject({code: 'EIO'})
    expect([...outputs(world).keys()]).toEqual(before)
  })

  it('that is slow gives the same as one that is not', async () => {
    const [fast, slow] = [twoTexts(), twoTexts()]
    await buildFolder(fast)
    const turn = () => new Promise(resolve => setImmediate(resolve))
    const waits = Object.fromEntries(
      (['kindOf', 'list', 'read', 'write', 'append', 'remove'] as const).map(name => [
        name,
        async (...args: never[]) => {
          await turn()
          const done = await (slow[name] as (...all: never[]) => Promise<unknown>)(...args)
          await turn()
          return done
        },
      ]),
    )
    await buildFolder(slow, {workshop: testWorkshop({...slow, ...waits} as World)})
    expect([...outputs(slow)]).toEqual([...outputs(fast)])
  })
})
