import {type ChildProcess, spawn} from 'node:child_process'
import type {Readable, Writable} from 'node:stream'
import type {ConnectionTransport} from 'puppeteer-core'
import {measureGroup} from './group-memory.js'
import {killGroup} from './kill-group.js'
import {openPipeTransport} from './pipe-transport.js'

/** The process of a browser. */
export interface BrowserProcess {
  /** Its number; undefined where it did not start. */
  process: number | undefined
  transport: ConnectionTransport
  /** Resolves when the process has ended, or did not start. */
  ended: Promise<BrowserEnd>
  /** Ends it and its helpers at once. */
  kill(): void
  /** What it and its helpers hold, where the system says so. */
  megabytes(): number | undefined
}

/** How a browser ended, with its last words, or why it did not start; and whether it was killed by a signal. */
export interface BrowserEnd {
  words: string
  killed: boolean
}

const keptWords = 4_000

/**
 * Starts a browser that is spoken to over pipes, as the leader of a process group of its own, so
 * that its helpers can be ended with it. Puppeteer's own launcher is not used: over pipes it loses
 * what the browser says when it fails, and a file that cannot be run ends this process.
 * @param env the whole environment of the browser
 * @throws the error of the system (EMFILE) where no more files may be open
 */
export function spawnBrowser(
  path: string,
  flags: string[],
  env: NodeJS.ProcessEnv,
): BrowserProcess {
  const child = spawn(path, flags, {
    detached: process.platform !== 'win32',
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  // Without handles for pipes to it, there are none.
  if (child.stdio === undefined) {
    child.once('error', () => {})
    throw Object.assign(new Error(`EMFILE: ${path}`), {code: 'EMFILE', path})
  }
  return {
    process: child.pid,
    transport: openPipeTransport(child.stdio[3] as Writable, child.stdio[4] as Readable),
    ended: listenToEnd(child),
    kill: () => killGroup(child.pid),
    megabytes: () => (child.pid === undefined ? undefined : measureGroup(child.pid)),
  }
}

function listenToEnd(child: ChildProcess): Promise<BrowserEnd> {
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-keptWords)
  })
  return new Promise(resolve => {
    child.once('error', error => resolve({words: error.message, killed: false}))
    child.once('close', (code, signal) => {
      const told = [`ended with ${signal ?? code}`, words.trim()].filter(it => it !== '')
      resolve({words: told.join(': '), killed: signal !== null})
    })
  })
}
