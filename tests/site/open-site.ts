import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer-core'
import {launchBrowser} from '../../src/print/launch-browser.ts'
import {builtSources} from '../support/built.ts'
import {findBrowser} from '../support/open-browser.mjs'

/** A site, and a browser that is open for its pages. */
export interface OpenSite {
  /** The folder that would be published. */
  folder: string
  /** The documents' pages, `<id>/index.html`. */
  documents: string[]
  /** What a page asked for and did not find, or asked for elsewhere. */
  failures: string[]
  /** Loads a page as from a server: its path, with or without a query. */
  visit(path: string, options?: VisitOptions): Promise<Page>
  close(): Promise<void>
}

export interface VisitOptions {
  /** Of the viewport, in CSS pixels (default 1280). */
  width?: number
  /** Whether the page may run its script (default true). */
  script?: boolean
  /** Opened from the folder and not from a server (default false). */
  local?: boolean
}

const origin = 'https://site.invalid'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Starts a browser for the site in an output folder of the program (default: that of `sources/`). */
export async function openSite(out: string = builtSources()): Promise<OpenSite> {
  const folder = join(out, 'site')
  const failures: string[] = []
  const {browser, close} = await launchBrowser(await findBrowser(), {
    env: process.env,
    timeoutMs: 120_000,
  })

  async function serve(page: Page): Promise<void> {
    await page.setRequestInterception(true)
    page.on('request', request => {
      const url = new URL(request.url())
      // What stands in the page itself is asked of nobody.
      if (url.protocol === 'data:') return void request.continue()
      const path = join(folder, decodeURIComponent(url.pathname))
      if (url.origin === origin && existsSync(path)) {
        const contentType = types[extname(path)] ?? 'application/octet-stream'
        void request.respond({status: 200, contentType, body: readFileSync(path)})
        return
      }
      failures.push(request.url())
      void request.abort()
    })
  }

  return {
    folder,
    documents: readdirSync(folder)
      .map(name => `${name}/index.html`)
      .filter(path => existsSync(join(folder, path))),
    failures,
    async visit(path, {width = 1280, script = true, local = false} = {}) {
      const page = await browser.newPage()
      page.on('pageerror', error => failures.push(String(error)))
      page.on('console', message => failures.push(message.text()))
      if (!local) await serve(page)
      await page.setJavaScriptEnabled(script)
      await page.setViewport({width, height: 900})
      await page.goto(`${local ? pathToFileURL(folder) : origin}/${path}`, {waitUntil: 'load'})
      return page
    },
    close,
  }
}
