import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.js'
import {freshFolder, shinchoku} from '../support/cli.js'
import {memoryWorld} from '../support/memory-world.js'
import {testWorkshop} from '../support/workshop.js'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の本数\t公園課\t10本\t12本\t15本\t20本
`

describe('a call with settings that cannot be used', () => {
  it.each([
    ['theme: {colours: {accent: teal}}', 'settings.yaml:1:27', 'teal'],
    ['theme: {logo: none.svg}', 'settings.yaml:1:15', 'none.svg'],
    ['theme: {running: {footer: "{page}"}}', 'settings.yaml:1:27', '{page}'],
    ['templates: own', 'own/partials/status.hbs:1:3', 'wrod'],
  ])('%s ends with 2 and one error that says where', (settings, place, word) => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'own/partials'), {recursive: true})
    writeFileSync(join(folder, 'own/partials/status.hbs'), '{{wrod}}')
    writeFileSync(join(folder, 'a.txt'), text)
    writeFileSync(join(folder, 'settings.yaml'), `${settings}\n`)
    const out = join(folder, 'out')
    const {status, out: said} = shinchoku([
      'build',
      folder,
      '--out',
      out,
      '--quiet',
      '--lang',
      'en',
    ])
    const errors = said.split('\n').filter(it => it.includes(': error: '))
    expect(status).toBe(2)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(place)
    expect(errors[0]).toContain(word)
    expect(existsSync(join(out, 'site'))).toBe(false)
  })
})

describe('a build of two folders', () => {
  it('prints each paper as its own settings say, and the site as those that first say anything', async () => {
    const world = memoryWorld({
      'one/a.txt': text,
      'two/b.txt': text,
      'two/settings.yaml': 'theme: {colours: {accent: "#800000"}, logo: mark}\n',
      'two/mark': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const workshop = testWorkshop(world)
    const paths = ['one/a.txt', 'two/b.txt']
    await build({paths, from: 'text', out: 'out', make: 'all'}, workshop)
    // Whichever is drawn first.
    expect(workshop.sheets.map(it => it.html.includes('<img')).sort()).toEqual([false, true])
    for (const path of ['index.html', 'a/index.html', 'b/index.html'])
      expect(String(world.files.get(`out/site/${path}`))).toContain('<img')
    expect(String(world.files.get('out/site/style.css'))).toContain('--accent:#800000')
  })
})
