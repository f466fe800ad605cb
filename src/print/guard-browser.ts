import {makeForProcess} from '../world/end-with-process.js'
import {killGroup} from './kill-group.js'
import {makePrintFolder, makeWithin, markBrowser, removePrintFolder} from './print-folders.js'

/** Sees to it that a browser and what it wrote do not outlive this process. */
export interface BrowserGuard {
  /** Its own, for all that it writes. */
  folder: string
  /** Notes the browser in the turn in which it is started. Throws where the printer was ended. */
  start<Browser extends Started>(spawn: () => Browser): Browser
  /** Told when the browser has ended and its folder is gone. */
  release(): void
}

/** A browser; without a process where it did not start. */
interface Started {
  process: number | undefined
}

/** Guards a browser that this thread starts; this thread must be the main one, which alone hears of signals. */
export function guardHere(): BrowserGuard {
  let browser: number | undefined
  const {made: folder, release} = makeForProcess(makePrintFolder, folder => {
    killGroup(browser)
    removePrintFolder(folder)
  })
  return {
    folder,
    start(spawn) {
      const started = spawn()
      browser = started.process
      if (browser !== undefined) markBrowser(folder, browser)
      return started
    },
    release,
  }
}

/** How many browsers of one printer may run at a time: one, and one each for documents that are tried again. */
const mostBrowsers = 64

/** Where it stands whether the browsers have been ended for good, and how many are just being started. */
const [over, starting, firstPlace] = [0, 1, 2]

/** Longer than a system takes to start a process. */
const startMs = 2_000

/** The browsers of another thread, in memory that both see: behind two counts their process numbers, 0 where free. */
export function shareBrowsers(): Int32Array {
  return new Int32Array(
    new SharedArrayBuffer((firstPlace + mostBrowsers) * Int32Array.BYTES_PER_ELEMENT),
  )
}

/**
 * Notes the browsers of this thread where another, which hears of signals, finds them.
 * @param folder the other thread removes it
 * @param browsers see `shareBrowsers`
 */
export function guardIn(folder: string, browsers: Int32Array): () => BrowserGuard {
  return () => {
    throwIfOver(browsers)
    let place = -1
    const own = makeWithin(folder)
    return {
      folder: own,
      start(spawn) {
        Atomics.add(browsers, starting, 1)
        try {
          throwIfOver(browsers)
          const started = spawn()
          if (started.process === undefined) return started
          place = browsers.indexOf(0, firstPlace)
          if (place > 0) Atomics.store(browsers, place, started.process)
          markBrowser(own, started.process)
          return started
        } finally {
          Atomics.sub(browsers, starting, 1)
          Atomics.notify(browsers, starting)
        }
      },
      release() {
        if (place > 0) Atomics.store(browsers, place, 0)
      },
    }
  }
}

/** Ends all browsers, those included that are just being started, and lets no other be started. */
export function killAll(browsers: Int32Array): void {
  Atomics.store(browsers, over, 1)
  const count = Atomics.load(browsers, starting)
  if (count > 0) Atomics.wait(browsers, starting, count, startMs)
  for (const process of browsers.subarray(firstPlace)) if (process !== 0) killGroup(process)
}

/** A browser that is ended for good is not to be started anew. */
function throwIfOver(browsers: Int32Array): void {
  if (Atomics.load(browsers, over) !== 0) throw new Error('the printer was ended')
}
