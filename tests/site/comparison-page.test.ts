import {cpSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {builtSources} from '../support/built.ts'
import {freshFolder, root, shinchoku} from '../support/cli.ts'
import {findOverflow, findViolations} from './find-violations.ts'
import {type OpenSite, openSite} from './open-site.ts'

const name = 'minahoshi-shinchoku'
let site: OpenSite

beforeAll(async () => {
  const source = join(root, `sources/${name}.txt`)
  const [folder, copy] = [freshFolder(), freshFolder()]
  cpSync(builtSources(), copy, {recursive: true})
  site = await openSite(copy)
  const text = readFileSync(source, 'utf8').replaceAll('豆腐', 'とうふ').replaceAll('51人', '55人')
  writeFileSync(join(folder, `${name}.txt`), text)
  expect(shinchoku(['extract', join(folder, `${name}.txt`), '--out', folder]).status).toBe(0)
  const next = join(folder, 'data', `${name}.yaml`)
  const out = join(site.folder, 'comparison.html')
  const old = join(copy, 'data', `${name}.yaml`)
  expect(shinchoku(['diff', old, next, '--out', out]).status).toBe(3)
}, 120_000)

afterAll(() => site.close())

describe.each([320, 1280])('新旧対照表 as a page, at %i px', width => {
  test('has nothing that axe finds wrong, fits the window, and asks for nothing', {
    timeout: 60_000,
  }, async () => {
    const page = await site.visit('comparison.html', {width})
    expect(await findViolations(page)).toEqual([])
    expect(await findOverflow(page)).toEqual([])
    expect(site.failures).toEqual([])
    await page.close()
  })
})
