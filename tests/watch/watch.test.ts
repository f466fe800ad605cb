import {type ChildProcess, spawn} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {freshFolder, root} from '../support/cli.ts'
import {openBrowser} from '../support/open-browser.mjs'

const name = 'minahoshi-kihon-keikaku'

describe('watch', () => {
  const place = freshFolder()
  const source = join(place, `sources/${name}.md`)
  let child: ChildProcess
  let browser: Browser | undefined
  let page: Page
  let said = ''
  let url = ''

  /** Waits until `found` is there: on the terminal, on the page, on the disk. */
  async function until(found: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await found())) await new Promise(resolve => setTimeout(resolve, 25))
  }

  /** Saves as editors do that keep the old file until the new one is whole. */
  function save(path: string, text: string): void {
    writeFileSync(`${path}~`, text)
    renameSync(`${path}~`, path)
  }

  const shows = (words: string) =>
    page.evaluate(it => document.documentElement.innerText.includes(it), words).catch(() => false)

  beforeAll(async () => {
    mkdirSync(join(place, 'sources'))
    cpSync(join(root, `sources/${name}.md`), source)
    const args = [join(root, 'dist/cli.js'), 'watch', 'sources', '--out', 'out', '--lang', 'en']
    child = spawn(process.execPath, args, {cwd: place, stdio: ['ignore', 'pipe', 'pipe']})
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', piece => {
        said += piece
      })
    await until(() => /http:\S+\//.test(said))
    url = /http:\S+\//.exec(said)?.[0] ?? ''
    await until(() => said.includes('pages made again'))
    browser = await openBrowser()
    page = await browser.newPage()
    await page.setViewport({width: 1280, height: 700})
    await page.goto(`${url}${name}/`, {waitUntil: 'load'})
  }, 120_000)

  afterAll(async () => {
    child.kill('SIGKILL')
    await browser?.close()
  })

  it('shows the site, and the papers after it', async () => {
    expect(await shows('みなほし市')).toBe(true)
    await until(() => said.includes('PDFs made again'))
    expect(existsSync(join(place, `out/pdf/${name}.pdf`))).toBe(true)
  })

  it('loads an open page again at the same place when a text is saved', async () => {
    const before = await page.evaluate(() => {
      const last = [...document.querySelectorAll('[id]')].at(-8)
      last?.scrollIntoView()
      return {id: last?.id ?? '', top: Math.round(last?.getBoundingClientRect().top ?? 0)}
    })
    const text = readFileSync(source, 'utf8')
    save(source, text.replace('基本目標 1 ', '基本目標 1 （改）'))
    await until(() => shows('（改）'))
    await until(async () => {
      const top = await page.evaluate(
        id => document.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN,
        before.id,
      )
      return Math.abs(top - before.top) < 40
    })
  })

  it('says what is wrong on the page and on the terminal, as long as it is', async () => {
    const settings = join(place, 'sources/settings.yaml')
    save(settings, 'covr: {paper: 資料9}\n')
    await until(() => shows('covr'))
    expect(said).toContain('covr')
    save(settings, 'cover: {paper: 資料9}\n')
    await until(() => shows('資料9'))
    await until(() => said.includes('the errors are mended'))
    await until(async () => (await page.$('.preview-trouble')) === null)
  })

  it('makes a text that is put into the folder, and takes away what was made of one that is gone', async () => {
    const other = join(place, 'sources/new.md')
    const made = join(place, 'out/site/new/index.html')
    save(other, readFileSync(source, 'utf8').replaceAll('みなほし', 'ほかの'))
    await until(() => existsSync(made))
    rmSync(other)
    await until(() => !existsSync(made))
    expect(existsSync(join(place, `out/site/${name}/index.html`))).toBe(true)
  })

  it('says on a page that was open when its document went what is wrong, and shows it when it is back', async () => {
    const text = readFileSync(source, 'utf8')
    rmSync(source)
    await until(() => shows('404'))
    writeFileSync(source, '')
    await until(() => shows(`${name}.md`))
    save(source, text)
    await until(() => shows('みなほし市'))
  })

  it('hears of a template of others that is put into their folder', async () => {
    mkdirSync(join(place, 'ours/site'), {recursive: true})
    save(join(place, 'sources/settings.yaml'), 'templates: ../ours\n')
    mkdirSync(join(place, 'ours/partials'))
    save(join(place, 'ours/partials/contents.hbs'), '<p>一つ目</p>')
    await until(() => shows('一つ目'))
    save(join(place, 'ours/partials/contents.hbs'), '<p>二つ目</p>')
    await until(() => shows('二つ目'))
  })

  it('ends cleanly, and leaves nothing that is half made', async () => {
    const ended = new Promise(resolve =>
      child.once('exit', (code, signal) => resolve({code, signal})),
    )
    child.kill('SIGINT')
    expect(await ended).toEqual({code: 0, signal: null})
    expect(existsSync(join(place, 'out/.shinchoku.lock'))).toBe(false)
  })
})
