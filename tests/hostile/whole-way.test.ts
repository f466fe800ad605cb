import {normalize} from 'node:path'
import type {Browser, Page} from 'puppeteer-core'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/build/build.ts'
import {compareDocuments} from '../../src/compare/compare.ts'
import {typesetComparison} from '../../src/pipeline.ts'
import {launchBrowser} from '../../src/print/launch-browser.ts'
import {openTemplates} from '../../src/render/templates.ts'
import {readSettings} from '../../src/settings/settings.ts'
import {type MemoryWorld, memoryWorld} from '../support/memory-world.ts'
import {findBrowser} from '../support/open-browser.mjs'
import {testWorkshop} from '../support/workshop.ts'
import {essence} from './essence.ts'
import {fillDocument} from './fill-document.ts'
import {seePage} from './see-page.ts'
import {allVectors} from './vectors.ts'

/** Vectors of one text. */
const inOne = 14

/** A text in which each of `vectors` stands in a heading, a paragraph, a head of a column, a name, a division and a figure. */
function textOf(vectors: ReadonlyArray<string>): string {
  const parts = vectors
    // A text with a NUL is refused as none; line ends and tabs part cells.
    .map(it => it.replace(/[\0\n\r\t]/g, ' '))
    .map(
      (it, at) =>
        `(${at + 1}) 施策${it}\n\n${it}\n\nKPI\t担当課\t${it}\t現状値 (H30)\t(R2)\t目標値 (当初)\n並木${it}\t${it}\t?\t10本${it}\t${it}\t20本\n`,
    )
  return `みどり市総合戦略の進捗状況\n\n基本目標1 木と暮らすまち\n\n${parts.join('\n')}`
}

/** What YAML can hold; the rest is refused where it stands, which other tests hold. */
const writable = allVectors.filter(
  it => readSettings(new VFile({value: JSON.stringify({municipality: it})})) !== undefined,
)
const vectorAt = (at: number) => writable[at % writable.length] ?? ''

/** The site of all vectors, made from texts with corrections and settings; each field of these has another vector. */
async function buildAll(): Promise<MemoryWorld> {
  const files: Record<string, string | Uint8Array> = {}
  const documents: Record<string, object> = {}
  for (let first = 0; first < allVectors.length; first += inOne) {
    const name = `a${first}`
    files[`in/${name}.txt`] = Buffer.from(textOf(allVectors.slice(first, first + inOne)))
    const [value, reason, by, paper, meeting, date, division, title] = Array.from(
      {length: 8},
      (_, at) => vectorAt(first + at),
    )
    files[`in/${name}.corrections.yaml`] = JSON.stringify({
      corrections: [{set: 'goal-1/measure-1', key: 'vision', value: `x${value}`, reason, by}],
    })
    documents[`${name}.txt`] = {cover: {paper, meeting, date, division, title: title || 'x'}}
  }
  files['in/settings.yaml'] = JSON.stringify({documents, municipality: '<b>みどり</b>市'})
  const world = memoryWorld(files)
  const paths = Object.keys(files).filter(it => it.endsWith('.txt'))
  const request = {paths, folders: ['in'], from: 'text', out: 'out', make: 'all'} as const
  const {settingsFiles} = await build(request, testWorkshop(world))
  expect(settingsFiles.flatMap(it => it.messages.map(({reason}) => reason))).toEqual([])
  return world
}

/** Does with a page what its script answers to. */
async function filter(page: Page): Promise<void> {
  for (const words of ['<img src=x onerror=ran=1>', '(', '並木'])
    await page.$eval(
      'input[type=search]',
      (field, value) => {
        ;(field as HTMLInputElement).value = value
        field.dispatchEvent(new Event('input', {bubbles: true}))
      },
      words,
    )
  for (const name of await page.$$eval('select', all => all.map(it => it.name)))
    await page.evaluate(it => {
      const select = document.querySelector<HTMLSelectElement>(`select[name="${it}"]`)
      for (const option of [...(select?.options ?? [])]) {
        if (select) select.value = option.value
        select?.dispatchEvent(new Event('input', {bubbles: true}))
      }
    }, name)
  await page.$eval('form', form => form.reset())
}

describe(`the whole way of ${allVectors.length} hostile texts, from texts, corrections and settings`, () => {
  let browser: Browser
  let close: () => Promise<void>
  let world: MemoryWorld
  let site: Map<string, Uint8Array>

  beforeAll(async () => {
    const launched = await launchBrowser(await findBrowser(), {
      env: process.env,
      timeoutMs: 120_000,
    })
    browser = launched.browser
    close = launched.close
    world = await buildAll()
    const ours = [...world.files].filter(([path]) => path.startsWith('out/site/'))
    site = new Map(ours.map(([path, bytes]) => [path.slice('out/site/'.length), bytes]))
    // The workshop of the tests cuts no real fonts.
    for (const path of site.keys()) if (path.endsWith('fonts.css')) site.set(path, Buffer.from(''))
  }, 240_000)

  afterAll(() => close())

  it('leaves the output folder nowhere', () => {
    const outside = world.written.filter(it => normalize(it) !== it || !it.startsWith('out/'))
    expect(outside).toEqual([])
    expect(world.written.length).toBeGreaterThan(300)
  })

  it('runs and fetches nothing on any page, whatever is searched and chosen there', async () => {
    const pages = [...site.keys()].filter(it => /^a\d+\/index\.html$/.test(it))
    expect(pages.length).toBe(Math.ceil(allVectors.length / inOne))
    for (const path of pages) {
      const {failures, ran, scripts, text} = await seePage(browser, {files: site, path}, filter)
      expect([path, failures, ran, scripts]).toEqual([path, [], false, ['../site.js']])
      const first = Number(/\d+/.exec(path)?.[0])
      const shown = essence(text)
      // The correction with its reason and whose it is; the cover.
      for (let at = 0; at < 7; at++) expect(shown, path).toContain(essence(vectorAt(first + at)))
    }
  }, 240_000)

  it('runs and fetches nothing on the list of the site, which shows the titles as text', async () => {
    const seen = await seePage(browser, {files: site, path: 'index.html'})
    expect([seen.failures, seen.ran, seen.scripts]).toEqual([[], false, []])
    expect(seen.text).toContain('<b>みどり</b>市')
    const shown = essence(seen.text)
    for (let first = 0; first < allVectors.length; first += inOne)
      expect(shown).toContain(essence(vectorAt(first + 7)))
  }, 120_000)

  it('runs and fetches nothing in 新旧対照表', async () => {
    const files = testWorkshop(world).templates
    const templates = await openTemplates(files)
    for (let first = 0; first < writable.length; first += 100) {
      const before = fillDocument(field => vectorAt(first + field))
      const after = fillDocument(field => vectorAt(first + field + 50))
      const version = {file: vectorAt(first), title: vectorAt(first + 1), dataVersion: '0'}
      const changes = compareDocuments(before, after)
      const {page} = typesetComparison([{id: 'd', old: version, new: version, changes}], {
        program: 'x',
        templates,
        files,
      })
      const site = new Map([['x.html', page]])
      const {failures, ran, scripts} = await seePage(browser, {files: site, path: 'x.html'})
      expect([first, failures, ran, scripts]).toEqual([first, [], false, []])
    }
  }, 240_000)
})
