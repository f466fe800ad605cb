import type {Browser, BrowserContext, Page} from 'puppeteer-core'
import {limitTime} from './limit-time.js'
import {UnopenedError} from './unopened-error.js'

/** A page in a browser context of its own, in which no script runs. */
export interface OpenPage {
  context: BrowserContext
  page: Page
}

/** A page is open after some ten milliseconds; a browser that has lost a helper may never open one. */
const openDeadlineMs = 30_000

const prepared = new WeakMap<Browser, Promise<OpenPage>>()

/** Opens the first page of a browser while what is to be printed in it is still being drawn. */
export function preparePage(browser: Browser): void {
  const opening = open(browser)
  // Whoever takes it hears of it.
  opening.catch(() => {})
  prepared.set(browser, opening)
}

/**
 * Opens a page, or takes the one that was prepared.
 * @throws UnopenedError when none could be opened
 */
export async function openPage(browser: Browser): Promise<OpenPage> {
  const opening = prepared.get(browser) ?? open(browser)
  prepared.delete(browser)
  try {
    return await limitTime(opening, openDeadlineMs)
  } catch (error) {
    throw new UnopenedError(error)
  }
}

async function open(browser: Browser): Promise<OpenPage> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setJavaScriptEnabled(false)
  return {context, page}
}
