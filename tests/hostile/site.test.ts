import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {typeset} from '../../src/pipeline.ts'
import {launchBrowser} from '../../src/print/launch-browser.ts'
import {openTemplates} from '../../src/render/templates.ts'
import {root} from '../support/cli.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {findBrowser} from '../support/open-browser.mjs'
import {testWorkshop} from '../support/workshop.ts'
import {context} from '../view/make-document.ts'
import {essence} from './essence.ts'
import {fieldCount, fillDocument} from './fill-document.ts'
import {type Seen, seePage} from './see-page.ts'
import {allVectors as all, vectors} from './vectors.ts'

/** Vectors by which each document starts later than the one before it, so that each stands in many fields. */
const stride = 10

const templates = await openTemplates(testWorkshop(memoryWorld({})).templates)

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
  let harmless: Seen

  beforeAll(async () => {
    const launched = await launchBrowser(await findBrowser(), {
      env: process.env,
      timeoutMs: 120_000,
    })
    browser = launched.browser
    close = launched.close
    harmless = await see(pageFrom(() => 'x'))
    expect(harmless.failures).toEqual([])
  }, 120_000)

  afterAll(() => close())

  function see(html: string): Promise<Seen> {
    const files = new Map<string, string | Uint8Array>([
      ['d/index.html', html],
      ['site.js', readFileSync(join(root, 'templates/site/site.js'))],
      ['style.css', ''],
      ['d/fonts.css', ''],
    ])
    return seePage(browser, {files, path: 'd/index.html'})
  }

  it(`holds nothing but text of each of the ${allVectors.length} vectors, in whatever field it stands`, async () => {
    const read = new Set<string>()
    for (let first = 0; first < allVectors.length; first += stride) {
      const textAt = (field: number) => vectorAt(first + field)
      const seen = await see(pageFrom(textAt))
      const place = `from vector ${first}: ${vectorAt(first)}`
      expect(seen.failures, place).toEqual([])
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
