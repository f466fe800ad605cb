import {mkdtempSync} from 'node:fs'
import {join} from 'node:path'
import {endWithProcess} from '../world/end-with-process.js'
import {killGroup} from './kill-group.js'
import {makePrintFolder, markBrowser, removePrintFolder} from './print-folders.js'

/** Sees to it that a browser and what it wrote do not outlive this process. */
export interface BrowserGuard {
  /** Its own, for all that it writes. */
  folder: string
  /** Told as soon as the browser has a process. */
  started(process: number): void
  /** Told when the browser has ended and its folder is gone. */
  release(): void
}

/** Guards a browser that this thread starts; this thread must be the main one, which alone hears of signals. */
export function guardHere(): BrowserGuard {
  // In one turn with the watch over it, so that no signal comes between.
  const folder = makePrintFolder()
  let browser: number | undefined
  const release = endWithProcess(() => {
    killGroup(browser)
    removePrintFolder(folder)
  })
  const started = (process: number): void => {
    browser = process
    markBrowser(folder, process)
  }
  return {folder, started, release}
}

/** How many browsers of one printer may run at a time: one, and one each for documents that are tried again. */
const mostBrowsers = 64

/**
 * The browsers of another thread, in memory that both see: the first place says whether they have been ended for good, the
 * others are process numbers, 0 where free.
 */
export function shareBrowsers(): Int32Array {
  return new Int32Array(new SharedArrayBuffer((1 + mostBrowsers) * Int32Array.BYTES_PER_ELEMENT))
}

/**
 * Notes the browsers of this thread where another, which hears of signals, finds them.
 * @param folder the other thread removes it
 * @param browsers see `shareBrowsers`
 */
export function guardIn(folder: string, browsers: Int32Array): () => BrowserGuard {
  return () => {
    // A browser that is ended for good is not to be started anew.
    if (isOver(browsers)) throw new Error('the printer was ended')
    let place = -1
    const own = mkdtempSync(join(folder, 'browser-'))
    return {
      folder: own,
      started(process) {
        place = browsers.indexOf(0, 1)
        if (place > 0) Atomics.store(browsers, place, process)
        if (isOver(browsers)) killGroup(process)
        markBrowser(own, process)
      },
      release() {
        if (place > 0) Atomics.store(browsers, place, 0)
      },
    }
  }
}

/** Ends all browsers that are noted, and lets no other be started. */
export function killAll(browsers: Int32Array): void {
  Atomics.store(browsers, 0, 1)
  for (const process of browsers.subarray(1)) if (process !== 0) killGroup(process)
}

function isOver(browsers: Int32Array): boolean {
  return Atomics.load(browsers, 0) !== 0
}
