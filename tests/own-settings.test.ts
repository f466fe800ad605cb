import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {findSettingsOfData} from '../src/build/find-settings-of-data.js'
import {manifestFileName} from '../src/build/manifest.js'
import type {World} from '../src/world/world.js'
import {buildFolder, twoTexts} from './build/two-texts.js'
import {freshFolder, shinchoku} from './support/cli.js'

const text = `進捗報告

基本目標1 しごと

指標名\t担当課\t基準値\t令和6年度\t目標値
相談件数\t産業課\t10件\t12件\t20件
`

/** A folder where texts with settings stand in \`papers/\`, what was made of them in \`output/\`, and other sources beside. */
function madeFolder(): string {
  const folder = freshFolder()
  for (const it of ['papers', 'sources']) mkdirSync(join(folder, it))
  writeFileSync(join(folder, 'papers/a.txt'), text)
  writeFileSync(join(folder, 'papers/settings.yaml'), 'municipality: やまのべ市\n')
  writeFileSync(join(folder, 'sources/settings.yaml'), 'municipality: みなほし市\n')
  expect(shinchoku(['build', 'papers', '-q'], {cwd: folder}).status).toBe(0)
  return folder
}

describe('our own YAML', () => {
  let folder = ''
  beforeAll(() => {
    folder = madeFolder()
  }, 90_000)

  const pageOf = (out: string) => readFileSync(join(folder, out, 'site/a/index.html'), 'utf8')

  it('is typeset under the settings beside the text that it was made of, and no others', () => {
    expect(shinchoku(['render', '--out', 'again'], {cwd: folder}).status).toBe(0)
    expect(pageOf('again')).toContain('やまのべ市')
    expect(pageOf('again')).not.toContain('みなほし市')
  }, 90_000)

  it('has no page to replace where nothing changed', () => {
    cpSync(join(folder, 'output'), join(folder, 'old'), {recursive: true})
    const {status, out} = shinchoku(['diff', 'old', 'output', '--pages'], {cwd: folder})
    expect({status, out}).toEqual({status: 0, out: '差し替えるページはありません。\n'})
  }, 90_000)

  it('is typeset under the settings beside itself, where there are some', () => {
    cpSync(join(folder, 'output'), join(folder, 'given'), {recursive: true})
    writeFileSync(join(folder, 'given/data/settings.yaml'), 'municipality: ほしみ町\n')
    const {status} = shinchoku(['render', 'given/data', '--out', 'given-out'], {cwd: folder})
    expect(status).toBe(0)
    expect(pageOf('given-out')).toContain('ほしみ町')
  }, 90_000)
})

it('what many YAML files were made of is looked up once', async () => {
  const world = twoTexts()
  await buildFolder(world, {make: 'data'})
  let reads = 0
  const counting: World = {
    ...world,
    read(path, most) {
      if (path.endsWith(manifestFileName)) reads++
      return world.read(path, most)
    },
  }
  const paths = ['out/data/a.yaml', 'out/data/b.yaml']
  expect([await findSettingsOfData(paths, counting), reads]).toEqual(['in/settings.yaml', 1])
})
