import {cpSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {freshFolder, root, shinchoku} from '../support/cli.js'

/** A list of indicators and a plan. */
const texts = ['minahoshi-shihyo-ichiran.txt', 'minahoshi-kihon-keikaku.md']

/** Builds texts of the repository in a folder of its own, so many folders deep, and gives back all files but what the build keeps for itself. */
function buildIn(
  depth: string,
  names: ReadonlyArray<string>,
  env: NodeJS.ProcessEnv,
): Map<string, string> {
  const folder = join(freshFolder(), depth)
  cpSync(join(root, 'sources'), join(folder, 'texts'), {recursive: true})
  const paths = names.map(it => `texts/${it}`)
  const {status, err} = shinchoku(['build', ...paths, '--out', 'made', '--quiet'], {
    cwd: folder,
    env,
  })
  expect({status, err}).toEqual({status: 0, err: ''})
  const out = join(folder, 'made')
  const files = readdirSync(out, {recursive: true, encoding: 'utf8'}).filter(
    it => statSync(join(out, it)).isFile() && !it.startsWith('.'),
  )
  return new Map(files.sort().map(it => [it, readFileSync(join(out, it), 'base64')]))
}

it('gives the same bytes in another place, time zone, language and order', () => {
  const one = buildIn('a', texts, {TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8'})
  const turned = [...texts].reverse()
  const other = buildIn('much/deeper/down', turned, {TZ: 'America/New_York', LANG: 'C'})
  expect([...other.keys()]).toEqual([...one.keys()])
  expect([...one.keys()].filter(it => one.get(it) !== other.get(it))).toEqual([])
  expect([...one.keys()].filter(it => it.endsWith('.pdf'))).toHaveLength(4)
})
