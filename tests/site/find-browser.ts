import {existsSync} from 'node:fs'
import {unpackBundledBrowser} from '../../src/print/bundled-browser.ts'
import {type BrowserFile, findBrowsers} from '../../src/print/find-browser.ts'

/** The browser that prints on this machine, for looking at pages. */
export async function findBrowser(): Promise<BrowserFile> {
  const places = findBrowsers({
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    unpackBundled: () => unpackBundledBrowser(process.env),
    listDownloaded: async () => [],
  })
  for await (const {file} of places) if (file !== undefined) return file
  throw new Error('No browser for the tests')
}
