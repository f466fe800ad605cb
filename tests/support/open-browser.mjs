import {existsSync} from 'node:fs'
import puppeteer from 'puppeteer-core'
import {unpackBundledBrowser} from '../../dist/print/bundled-browser.js'
import {findBrowsers} from '../../dist/print/find-browser.js'

/** The browser that prints on this machine, for looking at pages. */
export async function findBrowser() {
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

/** A browser as a person has one: unlike the one that prints, it may speak to servers on this machine. */
export async function openBrowser() {
  const {path, libraries} = await findBrowser()
  const own = process.env.LD_LIBRARY_PATH
  return puppeteer.launch({
    executablePath: path,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      ...(libraries && {LD_LIBRARY_PATH: own ? `${libraries}:${own}` : libraries}),
    },
  })
}
