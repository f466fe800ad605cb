import {copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {manifestFileName} from '../../src/build/manifest.js'
import {readPdf} from '../print/read-pdf.js'
import {type OpenSite, openSite} from '../site/open-site.js'
import {freshFolder, root, shinchoku} from '../support/cli.js'

const fonts = join(root, 'node_modules/pdfjs-dist/standard_fonts')

/** A picture that tries everything: scripts, an address elsewhere, a page inside it. */
const hostile = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  viewBox="0 0 30 10" onload="document.title='taken'">
  <script>document.title = 'taken'; fetch('https://elsewhere.invalid/')</script>
  <style>@import url('https://elsewhere.invalid/a.css');</style>
  <image xlink:href="https://elsewhere.invalid/a.png" width="9" height="9"/>
  <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.invalid/"/></foreignObject>
  <rect width="30" height="10" fill="#17406d"/>
</svg>`

/** A folder with one document and, elsewhere, what its settings name by absolute paths. */
function makeSources(): {folder: string; elsewhere: string} {
  const [folder, elsewhere] = [freshFolder(), freshFolder()]
  copyFileSync(join(root, 'sources/minahoshi-senryaku.md'), join(folder, 'plan.md'))
  mkdirSync(join(elsewhere, 'templates/partials'), {recursive: true})
  writeFileSync(join(elsewhere, 'templates/partials/counts.hbs'), '<p>かぞえません</p>')
  writeFileSync(join(elsewhere, 'mark'), hostile)
  const settings = {
    municipality: 'みなほし市',
    theme: {
      colours: {accent: '#123456'},
      fonts: {
        regular: join(fonts, 'LiberationSans-Regular.ttf'),
        bold: join(fonts, 'LiberationSans-Bold.ttf'),
      },
      logo: {file: join(elsewhere, 'mark'), alt: '青い旗'},
      running: {header: 'HEAD {goal}', footer: 'FOOT {municipality}'},
    },
    templates: join(elsewhere, 'templates'),
  }
  writeFileSync(join(folder, 'settings.yaml'), JSON.stringify(settings))
  return {folder, elsewhere}
}

let site: OpenSite
let sources: ReturnType<typeof makeSources>

beforeAll(async () => {
  sources = makeSources()
  const out = freshFolder()
  const {status, err} = shinchoku(['build', sources.folder, '--out', out, '--quiet'])
  expect([status, err]).toEqual([0, ''])
  site = await openSite(out)
}, 120_000)
afterAll(() => site?.close())

describe('a themed PDF', () => {
  it('is set in the fonts of the theme, with ours for what they lack', async () => {
    const {fonts: used} = await readPdf(readFileSync(join(site.folder, 'plan/plan.pdf')))
    expect(used).toContain('LiberationSans')
    expect(used).toContain('LiberationSans-Bold')
    expect(used).toContain('BIZUDPGothic-Regular')
  })

  it('has the running titles and the templates of the settings', async () => {
    const {pages, title} = await readPdf(readFileSync(join(site.folder, 'plan/plan.pdf')))
    expect(title).not.toBe('taken')
    expect(pages[0]?.text).not.toMatch(/HEAD|FOOT/)
    for (const {text} of pages.slice(1))
      expect(text).toMatch(/HEAD.*FOOTみなほし市|FOOTみなほし市.*HEAD/)
    expect(pages.some(({text}) => text.includes('かぞえません'))).toBe(true)
  })
})

describe('the cover of a themed PDF', () => {
  it('bears the logo, with its words for those who do not see it', async () => {
    const data = new Uint8Array(readFileSync(join(site.folder, 'plan/plan.pdf')))
    const task = getDocument({data, verbosity: 0, useSystemFonts: false})
    const cover = await (await task.promise).getPage(1)
    expect(JSON.stringify(await cover.getStructTree())).toContain('"alt":"青い旗"')
    await task.destroy()
  })
})

describe('a themed site', () => {
  it('draws the logo, and nothing that stands in it runs or is loaded', async () => {
    for (const path of ['index.html', ...site.documents]) {
      const page = await site.visit(path)
      const logo = await page.$eval('img', image => ({
        alt: (image as unknown as {alt: string}).alt,
        width: (image as unknown as {naturalWidth: number}).naturalWidth,
      }))
      expect(logo).toEqual({alt: '青い旗', width: expect.any(Number)})
      expect(logo.width).toBeGreaterThan(0)
      expect(await page.title()).not.toBe('taken')
    }
    expect(site.failures).toEqual([])
  })

  it('is painted in the colours of the theme and set in its fonts', async () => {
    const page = await site.visit('index.html')
    const colour = await page.$eval('.masthead', it => getComputedStyle(it).borderBlockEndColor)
    expect(colour).toBe('rgb(18, 52, 86)')
    const loaded = await page.evaluate(
      'document.fonts.ready.then(() => document.fonts.check("1em report"))',
    )
    expect(loaded).toBe(true)
  })

  it('names no path of the machine in any file but the one that the build keeps for itself', () => {
    const out = dirname(site.folder)
    const files = readdirSync(out, {recursive: true, encoding: 'utf8'})
      .filter(it => it !== manifestFileName)
      .map(it => join(out, it))
      .filter(it => statSync(it).isFile())
    expect(files.length).toBeGreaterThan(15)
    const secrets = [sources.folder, sources.elsewhere, fonts]
    const leaks = files.filter(it => {
      const bytes = readFileSync(it)
      return secrets.some(secret => bytes.includes(secret))
    })
    expect(leaks).toEqual([])
  })
})
