import {expect, it} from 'vitest'
import {buildFolder, outputs, put, text, twoTexts} from '../build/two-texts.js'
import type {MemoryWorld} from '../support/memory-world.js'
import {testWorkshop} from '../support/workshop.js'

const correction = (by: string) =>
  `corrections:\n  - {line: 8, from: 公園課, to: ${by}, reason: 異動, by: 企画課}\n`

function folder(): MemoryWorld {
  const world = twoTexts()
  put(world, 'in/a.corrections.yaml', correction('緑地課'))
  return world
}

const changes: [path: string, change: (world: MemoryWorld) => void][] = [
  ['in/a.txt', it => put(it, 'in/a.txt', text.replace('12本', '13本'))],
  ['in/a.txt', it => void it.files.delete('in/a.txt')],
  ['in/settings.yaml', it => put(it, 'in/settings.yaml', 'municipality: あおば市\n')],
  ['in/settings.yaml', it => void it.files.delete('in/settings.yaml')],
  ['in/a.corrections.yaml', it => put(it, 'in/a.corrections.yaml', correction('道路課'))],
  ['in/a.corrections.yaml', it => void it.files.delete('in/a.corrections.yaml')],
]

/** Builds while the file at `path` is changed just after it was looked at for the `last`-th time; says how often it was. */
async function buildWhile(
  world: MemoryWorld,
  [path, change]: (typeof changes)[number],
  last: number,
): Promise<number> {
  let looks = 0
  const after = async <T>(at: string, look: Promise<T>): Promise<T> => {
    const seen = await look
    if (at === path && ++looks === last) change(world)
    return seen
  }
  const moving = {
    ...world,
    read: (at: string, most?: number) => after(at, world.read(at, most)),
    kindOf: (at: string) => after(at, world.kindOf(at)),
  }
  await buildFolder(world, {workshop: testWorkshop(moving)})
  return looks
}

it.each(changes)(
  '%s may change between any two looks at it: the next build is right',
  async (...file) => {
    const expected = folder()
    file[1](expected)
    await buildFolder(expected)
    for (const start of ['nothing', 'outputs'])
      for (let last = 1, looks = 1; last <= looks; last++) {
        const world = folder()
        if (start === 'outputs') {
          await buildFolder(world)
          put(world, 'in/b.txt', `${text}\n`)
          await buildFolder(world)
          put(world, 'in/b.txt', new TextDecoder().decode(expected.files.get('in/b.txt')))
        }
        looks = await buildWhile(world, file, last)
        await buildFolder(world)
        expect([...outputs(world)], `from ${start}, after look ${last} of ${looks}`).toEqual([
          ...outputs(expected),
        ])
      }
  },
)
