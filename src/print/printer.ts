import {existsSync} from 'node:fs'
import type {Browser} from 'puppeteer-core'
import {unpackBundledBrowser} from './bundled-browser.js'
import {listDownloadedBrowsers} from './downloaded-browsers.js'
import {type BrowserFile, type BrowserKind, findBrowsers} from './find-browser.js'
import {type LaunchOptions, launchBrowser, type RunningBrowser} from './launch-browser.js'
import {NoBrowserError} from './no-browser-error.js'
import {printInContext} from './print-sheet.js'
import {printWithPages, type SheetOfPages} from './print-with-pages.js'
import type {Sheet} from './sheet.js'

export type {SheetOfPages} from './print-with-pages.js'
export type {Sheet} from './sheet.js'

/** A browser that is open for printing. */
export interface Printer {
  /** Prints one sheet; several may be printed at once. */
  print(sheet: Sheet): Promise<Uint8Array>
  /**
   * Prints a sheet that says on which page things stand: until the numbers that it was made with are the true ones. For
   * a PDF in which they cannot be filled in (see `finishPdf`).
   * @throws SheetError `pages-unstable` when they are not after the third print
   */
  printWithPages(sheetOf: SheetOfPages): Promise<Uint8Array>
  /** Which browser it is, in words for the summary: "bundled headless shell 143.0.7499.0". */
  readonly browser: string
  /** Whether the browser could shut its pages into the sandbox of the system. */
  readonly sandboxed: boolean
  /** Ends the browser, and removes what it wrote. */
  close(): Promise<void>
}

/** How a printer is opened. */
export interface PrinterOptions {
  /** The path of the browser the settings name. */
  browser?: string | undefined
  /** The environment to look for browsers by and to start one with; that of the process by default. */
  env?: NodeJS.ProcessEnv
  /** What starting, loading and printing may each take. */
  timeoutMs?: number
}

const defaultTimeoutMs = 120_000

const kindNames: Record<BrowserKind, string> = {
  named: 'named browser',
  bundled: 'bundled headless shell',
  downloaded: 'downloaded browser',
  installed: 'installed browser',
}

/**
 * Finds a browser and starts it.
 * @throws NoBrowserError when none is found, or none of those found starts
 */
export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  const env = options.env ?? process.env
  const launch = {env, timeoutMs: options.timeoutMs ?? defaultTimeoutMs}
  const tried: string[] = []
  const places = findBrowsers({
    named: options.browser,
    env,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    unpackBundled: () => unpackBundledBrowser(env),
    listDownloaded: listDownloadedBrowsers,
  })
  for await (const {place, file, reason} of places) {
    if (file === undefined) {
      tried.push(reason === undefined ? place : `${place}: ${reason}`)
      continue
    }
    try {
      const running = await launchBrowser(file, launch)
      return await composePrinter(running, file, launch)
    } catch (error) {
      tried.push(`${place}: ${error instanceof Error ? firstLine(error.message) : String(error)}`)
    }
  }
  throw new NoBrowserError(tried)
}

async function composePrinter(
  first: RunningBrowser,
  file: BrowserFile,
  launch: LaunchOptions,
): Promise<Printer> {
  const version = (await first.browser.version()).replace(/^[^/]*\//, '')
  let running = Promise.resolve(first)
  let closed = false

  // A browser that was killed in the middle (by the system for its memory, say) gets one
  // successor; all sheets that were in it share it.
  const replace = (dead: Promise<RunningBrowser>): Promise<RunningBrowser> => {
    if (running === dead) {
      running = dead.then(async ({close}) => {
        await close()
        return launchBrowser(file, launch)
      })
    }
    return running
  }

  const work = async <T>(task: (browser: Browser) => Promise<T>): Promise<T> => {
    const current = running
    const {browser} = await current
    try {
      return await task(browser)
    } catch (error) {
      if (closed || browser.connected) throw error
      return task((await replace(current)).browser)
    }
  }

  return {
    browser: `${kindNames[file.kind]} ${version}`,
    sandboxed: first.sandboxed,
    print: sheet => work(browser => printInContext(browser, launch, print => print(sheet))),
    printWithPages: sheetOf =>
      work(browser => printInContext(browser, launch, print => printWithPages(print, sheetOf))),
    async close() {
      closed = true
      // A successor that did not start left nothing to end.
      const last = await running.catch(() => undefined)
      await last?.close()
    },
  }
}

function firstLine(message: string): string {
  return message.split('\n').find(line => line.trim() !== '') ?? message
}
