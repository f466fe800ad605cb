import type {Browser, Page} from 'puppeteer-core'
import {loadFonts} from './load-fonts.js'
import {serveSheet, sheetAddress} from './serve-sheet.js'
import type {Sheet} from './sheet.js'
import {SheetError} from './sheet-error.js'

/**
 * Prints a sheet in a browser context of its own, so that two sheets share nothing.
 * @param options.timeoutMs what loading and printing may each take
 * @returns the PDF, tagged and with an outline
 * @throws SheetError when a style sheet or a font of the sheet is missing or broken: the PDF would
 *   come out bare, or without any text, and nobody would be told
 */
export async function printSheet(
  browser: Browser,
  sheet: Sheet,
  options: {timeoutMs: number},
): Promise<Uint8Array> {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.setJavaScriptEnabled(false)
    await page.emulateMediaType('print')
    const absent = await serveSheet(page, sheet)
    await page.goto(sheetAddress, {waitUntil: 'load', timeout: options.timeoutMs})
    await requireFonts(page, absent)
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: options.timeoutMs,
    })
  } finally {
    await context.close().catch(() => {
      // A browser that has died cannot close a context; what it died of is already thrown.
    })
  }
}

async function requireFonts(page: Page, absent: string[]): Promise<void> {
  const broken = await loadFonts(page)
  const missing = absent.at(0)
  if (missing !== undefined) throw new SheetError('file-missing', missing)
  const font = broken.at(0)
  if (font !== undefined) throw new SheetError('font-failed', font)
}
