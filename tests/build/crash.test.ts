import {expect, it} from 'vitest'
import {digestOf} from '../../src/build/fingerprint.js'
import {manifestFileName} from '../../src/build/manifest.js'
import {type MemoryWorld, memoryWorld} from '../support/memory-world.js'
import {testWorkshop} from '../support/workshop.js'
import {buildFolder, outputs, put, rebuild, text, twoTexts} from './two-texts.js'

/** Builds in a world that ends with the `last`-th change to it; says whether it came that far. */
async function buildUntil(world: MemoryWorld, last: number): Promise<boolean> {
  let changes = 0
  const die = async <T>(act: () => Promise<T>) => {
    if (++changes > last) throw new Error('killed')
    return act()
  }
  const dying = {
    ...world,
    write: (path: string, content: string | Uint8Array) => die(() => world.write(path, content)),
    append: (path: string, more: string) => die(() => world.append(path, more)),
    remove: (path: string) => die(() => world.remove(path)),
  }
  try {
    await buildFolder(world, {workshop: testWorkshop(dying)})
    return false
  } catch (error) {
    if (!(error instanceof Error && error.message === 'killed')) throw error
    return true
  }
}

async function fresh(change: (world: MemoryWorld) => void): Promise<Map<string, string>> {
  const world = twoTexts()
  change(world)
  await buildFolder(world)
  return outputs(world)
}

const change = (world: MemoryWorld) => put(world, 'in/b.txt', text.replace('12本', '13本'))
const remove = (world: MemoryWorld) => void world.files.delete('in/b.txt')

it('a first build that died anywhere is finished by the next', async () => {
  const expected = await fresh(() => {})
  let deaths = 0
  for (let last = 0; ; last++) {
    const world = twoTexts()
    if (!(await buildUntil(world, last))) break
    deaths++
    await buildFolder(world)
    expect([...outputs(world)], `after ${last} changes`).toEqual([...expected])
    expect((await rebuild(world, () => {})).written).toEqual([])
  }
  expect(deaths).toBeGreaterThan(50)
})

it('a build that died anywhere leaves nothing behind of a text that is gone by the next', async () => {
  const expected = await fresh(remove)
  for (let last = 0; ; last += 3) {
    const world = twoTexts()
    const died = await buildUntil(world, last)
    remove(world)
    await buildFolder(world)
    expect([...outputs(world)], `after ${last} changes`).toEqual([...expected])
    if (!died) break
  }
})

it('a change that was half made is made whole, or taken back', async () => {
  const [changed, before] = [await fresh(change), await fresh(() => {})]
  const start = twoTexts()
  await buildFolder(start)
  for (let last = 0; ; last += 2) {
    const one = memoryWorld(Object.fromEntries(start.files))
    change(one)
    const died = await buildUntil(one, last)
    const other = memoryWorld(Object.fromEntries(one.files))
    await buildFolder(one)
    expect([...outputs(one)], `after ${last} changes`).toEqual([...changed])
    put(other, 'in/b.txt', new TextDecoder().decode(start.files.get('in/b.txt')))
    await buildFolder(other)
    expect([...outputs(other)], `after ${last} changes`).toEqual([...before])
    if (!died) break
  }
})

const foreign = [null, 1, 'x', [], {}, {outputs: null}, {key: '', outputs: {x: 1}}, {inputs: {}}]

it('a manifest that fits its seal and yet is none of ours is as none', async () => {
  const world = twoTexts()
  await buildFolder(world)
  const before = outputs(world)
  const path = `out/${manifestFileName}`
  const {seal: _, ...ours} = JSON.parse(String(world.files.get(path)))
  for (const part of ['steps', 'calls'])
    for (const it of [...foreign, ...foreign.map(one => ({...ours[part], one}))]) {
      const content = {...ours, [part]: it}
      const json = (data: object) => `${JSON.stringify(data, undefined, 1)}\n`
      put(world, path, json({...content, seal: digestOf(json(content))}))
      await buildFolder(world)
      expect([...outputs(world)], JSON.stringify(it).slice(-100)).toEqual([...before])
    }
})

it('a journal whose lines are none of ours stops no build', async () => {
  const world = twoTexts()
  await buildFolder(world)
  const before = outputs(world)
  const lines = foreign.flatMap(it => [
    it,
    {claims: it},
    {step: it, entry: it},
    {step: 'a', entry: it},
  ])
  put(world, 'out/.shinchoku.journal', lines.map(it => JSON.stringify(it)).join('\n'))
  await buildFolder(world)
  expect([...outputs(world)]).toEqual([...before])
})

it.each([
  ['no JSON', () => 'not JSON'],
  ['cut off', (it: string) => it.slice(0, it.length / 2)],
  ['empty', () => ''],
  ['of another version', () => '{"version": 1, "made": {}}'],
  ['changed by hand', (it: string) => it.replace('"from"', '"form"')],
])('a manifest that is %s is as none: the same is made again', async (_, damage) => {
  const world = twoTexts()
  await buildFolder(world)
  const before = outputs(world)
  const path = `out/${manifestFileName}`
  put(world, path, damage(new TextDecoder().decode(world.files.get(path))))
  await buildFolder(world)
  expect([...outputs(world)]).toEqual([...before])
  expect((await rebuild(world, () => {})).printed).toBe(0)
})
