import {existsSync} from 'node:fs'
import {openBrowserWork, type WorkLimits} from './browser-work.js'
import {findArchives, unpackBundledBrowser} from './bundled-browser.js'
import {listDownloadedBrowsers} from './downloaded-browsers.js'
import {type BrowserFile, type BrowserKind, findBrowsers} from './find-browser.js'
import {FolderError} from './folder-error.js'
import {findFontFiles} from './font-files.js'
import type {BrowserGuard} from './guard-browser.js'
import {
  type LaunchOptions,
  launchBrowser,
  type RunningBrowser,
  type Unsandboxed,
} from './launch-browser.js'
import {NoBrowserError} from './no-browser-error.js'
import {blameOpenFiles} from './open-files.js'
import {preparePage} from './open-page.js'
import {sweepPrintFolders} from './print-folders.js'
import {printInContext} from './print-sheet.js'
import {printWithPages, type SheetOfPages} from './print-with-pages.js'
import type {Sheet} from './sheet.js'
import {SheetError} from './sheet-error.js'
import {blameRoom, checkRoom} from './temporary-room.js'

export type {Unsandboxed} from './launch-browser.js'
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
  /** Why the pages are not in the sandbox of the system, where they are not. */
  readonly unsandboxed?: Unsandboxed
  /** Ends the browser, and removes what it wrote. */
  close(): Promise<void>
}

/** How a printer is opened. */
export interface PrinterOptions {
  /** The path of the browser the settings name. */
  browser?: string | undefined
  /** The environment to look for browsers by and to start one with; that of the process by default. */
  env?: NodeJS.ProcessEnv
  /** What a document may take of a browser, and a browser of the machine. */
  limits?: Partial<WorkLimits> | undefined
  /** See `LaunchOptions`. */
  guard?: (() => BrowserGuard) | undefined
}

/**
 * A part of a long paper takes 400 megabytes and less than half a minute on a busy machine, so that what comes here
 * is ill, or is tried once more alone. What a browser gathers from paper to paper is given back now and then, which costs
 * less than a second.
 */
const defaultLimits: WorkLimits = {
  documentMs: 180_000,
  documents: 100,
  megabytesBetween: 1_000,
  megabytes: 4_000,
}

const kindNames: Record<BrowserKind, string> = {
  named: 'named browser',
  bundled: 'bundled headless shell',
  downloaded: 'downloaded browser',
  installed: 'installed browser',
}

/** Looks up ahead what `openPrinter` needs to know; what is wrong is told by that. */
export async function preparePrinter(): Promise<void> {
  await findArchives().catch(() => {})
  findFontFiles()
}

/**
 * Finds a browser and starts it.
 * @throws NoBrowserError when none is found, or none of those found starts; FolderError when that is for want of a folder
 */
export async function openPrinter(options: PrinterOptions = {}): Promise<Printer> {
  const env = options.env ?? process.env
  const limits = {...defaultLimits, ...options.limits}
  const launch = {env, timeoutMs: limits.documentMs, guard: options.guard}
  await checkRoom(options.guard)
  // What killed builds left is in nobody's way; a folder that cannot be read stays as it is.
  const swept = sweepPrintFolders().catch(() => {})
  const tried: string[] = []
  let unpacking: FolderError | undefined
  const places = findBrowsers({
    named: options.browser,
    env,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    unpackBundled: () => unpackBundledBrowser(env),
    listDownloaded: listDownloadedBrowsers,
  })
  for await (const {place, file, reason, error} of places) {
    if (error instanceof FolderError) unpacking = error
    // Where no more files may be open, no other browser is of use.
    if (error !== undefined) blameOpenFiles(error)
    if (file === undefined) {
      tried.push(reason === undefined ? place : `${place}: ${reason}`)
      continue
    }
    try {
      const running = await launchBrowser(file, launch)
      const printer = composePrinter(running, file, {launch, limits})
      return {...printer, close: () => Promise.all([printer.close(), swept]).then(() => {})}
    } catch (error) {
      blameOpenFiles(error)
      await blameRoom(error, options.guard)
      tried.push(`${place}: ${error instanceof Error ? firstLine(error.message) : String(error)}`)
    }
  }
  throw unpacking ?? new NoBrowserError(tried)
}

function composePrinter(
  first: RunningBrowser,
  file: BrowserFile,
  {launch, limits}: {launch: LaunchOptions; limits: WorkLimits},
): Printer {
  preparePage(first.browser)
  const {run, close} = openBrowserWork(first, () => launchBrowser(file, launch), limits)
  return {
    browser: `${kindNames[file.kind]} ${first.version}`,
    ...(first.unsandboxed && {unsandboxed: first.unsandboxed}),
    print: sheet =>
      blame(
        run(browser => printInContext(browser, launch, print => print(sheet))),
        launch,
      ),
    printWithPages: sheetOf =>
      blame(
        run(browser => printInContext(browser, launch, print => printWithPages(print, sheetOf))),
        launch,
      ),
    close,
  }
}

/** A browser without room for what it writes dies, hangs, or says nothing of it. */
async function blame<T>(work: Promise<T>, {guard}: LaunchOptions): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof SheetError)) await blameRoom(error, guard)
    throw error
  }
}

function firstLine(message: string): string {
  return message.split('\n').find(line => line.trim() !== '') ?? message
}
