import type {Browser, Page} from 'puppeteer-core'
import {loadFonts} from './load-fonts.js'
import {openPage} from './open-page.js'
import {type Service, serveSheet, sheetAddress} from './serve-sheet.js'
import type {Sheet} from './sheet.js'
import {SheetError} from './sheet-error.js'

/** Prints sheets one after the other. */
export type PrintSheet = (sheet: Sheet) => Promise<Uint8Array>

/**
 * Opens a browser context of its own for a piece of work, so that two of them share nothing.
 * @param options.timeoutMs what loading and printing may each take
 * @param work is given what prints a sheet: to a PDF, tagged and with an outline. That throws a SheetError when a style
 *   sheet or a font of the sheet is missing or broken, and an Error when the browser lost one on its way to the page: the
 *   PDF would come out bare, or without any text, and nobody would be told
 * @throws UnopenedError when no page could be opened for the work
 */
export async function printInContext<T>(
  browser: Browser,
  options: {timeoutMs: number},
  work: (print: PrintSheet) => Promise<T>,
): Promise<T> {
  const {context, page} = await openPage(browser)
  try {
    let service: Service | undefined
    const done = work(async sheet => {
      service?.stop()
      service = await openSheet(page, sheet, options.timeoutMs)
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        // They are there (see `loadFonts`).
        waitForFonts: false,
        timeout: options.timeoutMs,
      })
      throwIfLost(service)
      return pdf
    })
    return await Promise.race([done, crashOf(page)])
  } finally {
    await context.close().catch(() => {
      // A browser that has died cannot close a context; what it died of is already thrown.
    })
  }
}

/** Rejects when the process that draws the page dies. The browser lives on then, and what it was asked is never answered. */
function crashOf(page: Page): Promise<never> {
  return new Promise((_, reject) => page.once('error', reject))
}

async function openSheet(page: Page, sheet: Sheet, timeoutMs: number): Promise<Service> {
  await page.emulateMediaType('print')
  const service = await serveSheet(page, sheet)
  await page.goto(sheetAddress, {waitUntil: 'load', timeout: timeoutMs})
  const broken = await loadFonts(page)
  throwIfLost(service)
  const missing = service.absent.at(0)
  if (missing !== undefined) throw new SheetError('file-missing', missing)
  const font = broken.at(0)
  if (font !== undefined) throw new SheetError('font-failed', font)
  return service
}

/** The process of the browser that carries answers to the page may die without the page, which then goes without them. */
function throwIfLost({lost}: Service): void {
  const [path] = lost
  if (path !== undefined) throw new Error(`lost on the way to the page: ${path}`)
}
