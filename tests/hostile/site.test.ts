import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {typeset} from '../../src/pipeline.ts'
import {launchBrowser} from '../../src/print/launch-browser.ts'
import {compileTemplates} from '../../src/render/templates.ts'
import {findBrowser} from '../site/find-browser.ts'
import {root} from '../support/cli.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {testWorkshop} from '../support/workshop.ts'
import {context} from '../view/make-document.ts'
import {essence} from './essence.ts'
import {fieldCount, fillDocument} from './fill-document.ts'
import {allVectors as all, vectors} from './vectors.ts'

/** Vectors by which each document starts later than the one before it, so that each stands in many fields. */
const stride = 10

const templates = compileTemplates(testWorkshop(memoryWorld({})).templates)

/** What a browser made of a page. */
interface Seen {
  tags: string[]
  attributes: string[]
  scripts: string[]
  links: string[]
  ran: boolean
  text: string
}

/** The page of the document whose texts begin with vector `first`, with hostile cover and municipality. */
function pageFrom(textAt: (field: number) => string): string {
  const cover = {
    paper: textAt(0),
    meeting: textAt(1),
    date: textAt(2),
    division: textAt(3),
    title: textAt(4),
    municipality: textAt(5),
  }
  return typeset(fillDocument(textAt), {...context, cover}, templates).page
}

/** Halves of characters are refused before there is a document. */
const allVectors = all.filter(it => !vectors.halves?.includes(it))

const vectorAt = (at: number) => allVectors[at % allVectors.length] ?? ''

describe('a page full of hostile texts', () => {
  let browser: Browser
  let close: () => Promise<void>
  let failures: string[] = []
  let harmless: Seen

  beforeAll(async () => {
    const launched = await launchBrowser(await findBrowser(), {
      env: process.env,
      timeoutMs: 120_000,
    })
    browser = launched.browser
    close = launched.close
    harmless = await see(pageFrom(() => 'x'))
    expect(failures).toEqual([])
  }, 120_000)

  afterAll(() => close())

  async function see(html: string): Promise<Seen> {
    const page = await browser.newPage()
    failures = []
    page.on('pageerror', error => failures.push(String(error)))
    page.on('console', message => failures.push(message.text()))
    page.on('dialog', dialog => {
      failures.push(dialog.message())
      void dialog.dismiss()
    })
    await serve(page, html)
    await page.goto('https://site.invalid/d/index.html', {waitUntil: 'load'})
    const seen = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')]
      const unique = (names: string[]) => [...new Set(names)].sort()
      return {
        tags: unique(all.map(it => it.localName)),
        attributes: unique(all.flatMap(it => it.getAttributeNames())),
        scripts: [...document.scripts].map(it => it.getAttribute('src') ?? it.text),
        links: unique(
          all.flatMap(it => ['href', 'src', 'action'].flatMap(name => it.getAttribute(name) ?? [])),
        ),
        ran: 'ran' in window,
        text: document.documentElement.innerText,
      }
    })
    await page.close()
    return seen
  }

  async function serve(page: Page, html: string): Promise<void> {
    await page.setRequestInterception(true)
    page.on('request', request => {
      const {pathname, origin} = new URL(request.url())
      const ours = origin === 'https://site.invalid' && pathname
      if (ours === '/d/index.html')
        return void request.respond({contentType: 'text/html; charset=utf-8', body: html})
      if (ours === '/site.js') {
        const body = readFileSync(join(root, 'templates/site/site.js'))
        return void request.respond({contentType: 'text/javascript', body})
      }
      if (ours === '/style.css' || ours === '/d/fonts.css')
        return void request.respond({contentType: 'text/css', body: ''})
      failures.push(request.url())
      return void request.abort()
    })
  }

  it(`holds nothing but text of each of the ${allVectors.length} vectors, in whatever field it stands`, async () => {
    const read = new Set<string>()
    for (let first = 0; first < allVectors.length; first += stride) {
      const textAt = (field: number) => vectorAt(first + field)
      const seen = await see(pageFrom(textAt))
      const place = `from vector ${first}: ${vectorAt(first)}`
      expect(failures, place).toEqual([])
      expect(seen.ran, place).toBe(false)
      expect(seen.scripts, place).toEqual(['../site.js'])
      // A text that looks like a figure brings these along; none of them has attributes but a class.
      const known = [...harmless.tags, 'br', 'i', 'wbr']
      expect(added(seen.tags, known), place).toEqual([])
      expect(added(seen.attributes, harmless.attributes), place).toEqual([])
      expect(
        seen.links.filter(
          it => !/^(?:#|\.\.\/(?:index\.html|site\.js|style\.css)$|fonts\.css$|d[.-])/.test(it),
        ),
        place,
      ).toEqual([])
      const text = essence(seen.text)
      for (let field = 0; field < fieldCount; field++)
        if (text.includes(essence(textAt(field)))) read.add(textAt(field))
    }
    expect(allVectors.filter(it => !read.has(it))).toEqual([])
  }, 240_000)
})

function added(names: ReadonlyArray<string>, known: ReadonlyArray<string>): string[] {
  return names.filter(it => !known.includes(it))
}
