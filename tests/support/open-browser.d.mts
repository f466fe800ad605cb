import type {Browser} from 'puppeteer-core'
import type {BrowserFile} from '../../src/print/find-browser.js'

export function findBrowser(): Promise<BrowserFile>
export function openBrowser(): Promise<Browser>
