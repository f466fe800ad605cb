import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {endWithProcess} from '../world/end-with-process.js'
import {killGroup} from './kill-group.js'
import {makePrintFolder, markBrowser} from './print-folders.js'

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
    rmSync(folder, {recursive: true, force: true, maxRetries: 3})
  })
  const started = (process: number): void => {
    browser = process
    markBrowser(folder, process)
  }
  return {folder, started, release}
}

/** How many browsers of one printer may run at a time: one, and one each for documents that are tried again. */
export const mostBrowsers = 64

/**
 * Notes the browsers of this thread where another, which hears of signals, finds them.
 * @param folder the other thread removes it
 * @param processes shared; 0 is a free place
 */
export function guardIn(folder: string, processes: Int32Array): () => BrowserGuard {
  return () => {
    let place = -1
    const own = mkdtempSync(join(folder, 'browser-'))
    return {
      folder: own,
      started(process) {
        place = processes.indexOf(0)
        if (place >= 0) processes[place] = process
        markBrowser(own, process)
      },
      release() {
        if (place >= 0) processes[place] = 0
      },
    }
  }
}

/** Ends all browsers that are noted. */
export function killAll(processes: Int32Array): void {
  for (const process of processes) if (process !== 0) killGroup(process)
}
