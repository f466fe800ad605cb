import type {Browser} from 'puppeteer-core'
import type {RunningBrowser} from './launch-browser.js'
import {limitTime} from './limit-time.js'
import {overLimit} from './over-limit.js'
import {SheetError} from './sheet-error.js'
import {UnopenedError} from './unopened-error.js'

/** What one document may take of a browser, and one browser of the machine. */
export interface WorkLimits {
  /** What one try of a document may take, in milliseconds. */
  documentMs: number
  /** Documents after which a browser is replaced by a fresh one. */
  documents: number
  /** Megabytes that a browser may hold between two documents; with more it is replaced by a fresh one. */
  megabytesBetween: number
  /** Megabytes that a browser may hold at all; with more it is ended in the middle of its work. */
  megabytes: number
}

/** One browser at a time for many documents, and what happens when it fails. */
export interface BrowserWork {
  /**
   * Does what a document needs. Where the browser dies, hangs or takes too much memory, it is ended with all its helpers,
   * and each document that was in it is tried once more in a browser of its own, so that none can hurt another. One that
   * was already ill when the document came (an UnopenedError) is replaced, and that is no try of the document.
   * @throws what the second try throws; at once what is surely wrong with the sheet
   */
  run<T>(task: (browser: Browser) => Promise<T>): Promise<T>
  /** Ends all browsers. */
  close(): Promise<void>
}

/** A browser and its documents. */
interface Shift {
  running: RunningBrowser
  begun: number
  /** How many are in it now. */
  inside: number
  /** Whether it takes no more. */
  due: boolean
}

const measureEveryMs = 500

/**
 * Opens the work in a browser that runs.
 * @param launch starts another like it
 */
export function openBrowserWork(
  first: RunningBrowser,
  launch: () => Promise<RunningBrowser>,
  limits: WorkLimits,
): BrowserWork {
  const alive = new Set([first])
  const ending = new Set<Promise<void>>()
  let current = shiftIn(first)
  let starting: Promise<Shift> | undefined
  let closed = false

  async function start(): Promise<Shift> {
    const running = await launch()
    alive.add(running)
    if (closed) end(running)
    return shiftIn(running)
  }

  function end(running: RunningBrowser): void {
    if (!alive.delete(running)) return
    const done = running.close().finally(() => ending.delete(done))
    // Whoever waits for the end hears of it.
    done.catch(() => {})
    ending.add(done)
  }

  async function take(): Promise<Shift> {
    for (;;) {
      const {running, due} = current
      if (!due && alive.has(running) && running.browser.connected) break
      if (current.inside === 0) end(running)
      starting ??= start().finally(() => {
        starting = undefined
      })
      current = await starting
      if (closed) break
    }
    current.begun++
    current.inside++
    return current
  }

  function giveBack(shift: Shift): void {
    shift.inside--
    const held = shift.running.megabytes() ?? 0
    if (shift.begun >= limits.documents || held > limits.megabytesBetween) shift.due = true
    if (shift.due && shift.inside === 0) end(shift.running)
  }

  async function within<T>({running}: Shift, task: (browser: Browser) => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const tooLarge = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        const held = running.megabytes() ?? 0
        if (held > limits.megabytes) reject(overLimit('memory', `${limits.megabytes} MB`))
      }, measureEveryMs)
    })
    try {
      const done = Promise.race([task(running.browser), tooLarge])
      const slow = () => overLimit('time', `${limits.documentMs / 1000} s`)
      return await limitTime(done, limits.documentMs, slow)
    } finally {
      clearInterval(timer)
    }
  }

  return {
    async run(task) {
      while (!closed) {
        let shift: Shift | undefined
        try {
          shift = await take()
          return await within(shift, task)
        } catch (error) {
          if (closed || isOfSheet(error)) throw error
          shift?.running.kill()
          if (shift) end(shift.running)
          if (!wasIll(shift, error)) break
        } finally {
          if (shift) giveBack(shift)
        }
      }
      const alone = await start()
      try {
        return await within(alone, task)
      } finally {
        alone.running.kill()
        end(alone.running)
      }
    },
    async close() {
      closed = true
      // One that did not start left nothing to end.
      await starting?.catch(() => undefined)
      for (const running of [...alive]) end(running)
      await Promise.all(ending)
    },
  }
}

/** A font may fail for a process of the browser that died under it; all else that a sheet is refused for is its own. */
function isOfSheet(error: unknown): boolean {
  return error instanceof SheetError && error.key !== 'font-failed'
}

/** A fresh one that opens no page is a trouble of this document as well, or there would be no end. */
function wasIll(shift: Shift | undefined, error: unknown): boolean {
  return shift !== undefined && shift.begun > 1 && error instanceof UnopenedError
}

function shiftIn(running: RunningBrowser): Shift {
  return {running, begun: 0, inside: 0, due: false}
}
