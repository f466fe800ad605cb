import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'puppeteer-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {root} from '../support/cli.ts'
import {openBrowser} from '../support/open-browser.mjs'
import {captureSheet} from './capture-sheet.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(() => browser.close())

const folder = join(root, 'sources')
const texts = readdirSync(folder).filter(it => /\.(?:txt|md)$/.test(it))

// After a part with pages of a name Chromium begins another page for what is no part: in one print of five for what takes no
// room, too, so that the same sheet has a page more or less.
test.each(texts)(
  'what takes no room in the paper of %s stands inside of one of its parts',
  async text => {
    const {html, files} = await captureSheet(join(folder, text))
    const style = new TextDecoder().decode(files.get('style.css')?.bytes)
    const page = await browser.newPage()
    await page.setContent(html.replace('</head>', () => `<style>${style}</style></head>`))
    await page.emulateMediaType('print')
    const parts = (await page.evaluate(
      `[...document.querySelectorAll('body > :not(main), main > *')]
      .map(it => [it.tagName + '.' + it.className, getComputedStyle(it).position])`,
    )) as [string, string][]
    await page.close()
    expect(parts.length).toBeGreaterThan(5)
    expect(
      parts.filter(([, position]) => position !== 'static' && position !== 'relative'),
    ).toEqual([])
  },
)
