import {expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {readOptions} from '../../src/commands/options.js'
import {tell} from '../../src/commands/tell.js'
import type {Terminal} from '../../src/commands/terminal.js'
import type {Unsandboxed} from '../../src/print/printer.js'
import {twoTexts} from '../build/two-texts.js'
import type {MemoryWorld} from '../support/memory-world.js'
import {testWorkshop} from '../support/workshop.js'

/** Builds two texts with a browser that has, or has not, the sandbox of the system, and gives back what is said. */
async function say(
  args: ReadonlyArray<string>,
  unsandboxed: Unsandboxed | undefined,
  world: MemoryWorld = twoTexts(),
): Promise<string> {
  const workshop = testWorkshop(world)
  const open = workshop.openPrinter
  workshop.openPrinter = async browser => ({
    ...(await open(browser)),
    ...(unsandboxed && {unsandboxed}),
  })
  const paths = ['in/a.txt', 'in/b.txt']
  const result = await build({paths, from: 'text', out: 'out', make: 'all'}, workshop)
  const call = readOptions(['build', ...args], 'ja')
  if (call.kind !== 'run') throw new Error(call.kind)
  let said = ''
  const out = (text: string) => {
    said += text
  }
  const terminal: Terminal = {out, err: out, live: false, colour: false, lang: call.options.lang}
  tell(result, call.options, terminal)
  return said
}

it.each([
  ['ja', 'root', '（サンドボックス）が効いていません', 'root で実行'],
  ['ja', 'system', '（サンドボックス）が効いていません', 'ユーザー名前空間'],
  ['en', 'root', 'without the sandbox', 'as root'],
  ['en', 'system', 'without the sandbox', 'forbids user namespaces'],
] as const)(
  'that there was no sandbox is said once, with the reason (%s, %s)',
  async (lang, reason, what, why) => {
    const said = (await say(['--lang', lang], reason)).split('\n').filter(it => it.includes(what))
    expect(said).toEqual([expect.stringContaining(why)])
    expect(await say(['--lang', lang], undefined)).not.toContain(what)
  },
)

it('that there was no sandbox stands in the JSON, and only where a browser printed', async () => {
  const world = twoTexts()
  expect(JSON.parse(await say(['--format', 'json'], 'root', world))).toMatchObject({
    unsandboxed: 'root',
  })
  expect(JSON.parse(await say(['--format', 'json'], 'root', world))).not.toHaveProperty(
    'unsandboxed',
  )
})
