import {writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {Browser} from 'puppeteer-core'
import {listBrowserFlags} from './browser-flags.js'
import type {BrowserFile} from './find-browser.js'
import {composeFontConfig} from './font-config.js'
import {findFontFiles} from './font-files.js'
import {type BrowserGuard, guardHere} from './guard-browser.js'
import {limitTime} from './limit-time.js'
import {type BrowserEnd, type BrowserProcess, spawnBrowser} from './spawn-browser.js'

/** A browser that runs, and the way to end it. */
export interface RunningBrowser {
  browser: Browser
  /** Its version: "143.0.7499.0". */
  version: string
  /** Why its pages are not in the sandbox of the system, where they are not. */
  unsandboxed?: Unsandboxed
  /** What it and its helpers hold, where the system says so. */
  megabytes(): number | undefined
  /** Ends it and its helpers at once; `close` then removes what it wrote. */
  kill(): void
  /** Ends it and its helpers, and removes what it wrote; nothing of that is of any use to the next. */
  close(): Promise<void>
}

/** Why there is no sandbox: none is made for the root user of Linux, or this system forbids what it is made of. */
export type Unsandboxed = 'root' | 'system'

/** How a browser is started: its environment, and how long it and each step in it may take. */
export interface LaunchOptions {
  env: NodeJS.ProcessEnv
  timeoutMs: number
  /** Guards one that is started; by default from this thread, which is the main one, then. */
  guard?: (() => BrowserGuard) | undefined
}

const startDeadlineMs = 30_000
const closeDeadlineMs = 10_000

/**
 * Starts a browser with a profile of its own, which goes when the browser goes. Its pages are shut
 * into the system's sandbox wherever there is one: not for the root user of Linux, and not where
 * Linux forbids user namespaces.
 * @throws Error with the browser's last words when it does not start
 */
export async function launchBrowser(
  file: BrowserFile,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return startTwice(file, options, 'root')
  try {
    return await startTwice(file, options)
  } catch (error) {
    if (!lacksSandbox(error)) throw error
    return startTwice(file, options, 'system')
  }
}

/** One that is killed while it starts (by the system, which needs memory, say) is started once more. */
async function startTwice(...how: Parameters<typeof start>): Promise<RunningBrowser> {
  try {
    return await start(...how)
  } catch (error) {
    if (!(error instanceof EndedError && error.killed)) throw error
    return start(...how)
  }
}

class EndedError extends Error {
  readonly killed: boolean

  constructor({words, killed}: BrowserEnd) {
    super(words)
    this.killed = killed
  }
}

// Chromium for Linux says "No usable sandbox!" or "Failed to move to new namespace". On any other
// failure the guard stays: a machine that is merely slow must not lose it.
function lacksSandbox(error: unknown): boolean {
  return error instanceof Error && /no usable sandbox|new namespace/i.test(error.message)
}

async function start(
  file: BrowserFile,
  options: LaunchOptions,
  unsandboxed?: Unsandboxed,
): Promise<RunningBrowser> {
  const guard = (options.guard ?? guardHere)()
  const {folder} = guard
  let child: BrowserProcess | undefined
  const close = async (): Promise<void> => {
    child?.kill()
    // Elsewhere a killed process writes no more, and only Windows keeps its files until it is gone.
    if (child && process.platform === 'win32')
      await limitTime(child.ended, closeDeadlineMs).catch(ignore)
    await removeFolder(folder)
    guard.release()
  }
  try {
    const env = composeEnvironment(file, folder, options.env)
    const sandboxed = unsandboxed === undefined
    const flags = listBrowserFlags({profile: join(folder, 'profile'), sandboxed})
    child = guard.start(() => spawnBrowser(file.path, flags, env))
    const connected = await connect(child, options.timeoutMs)
    const {kill, megabytes} = child
    return {...connected, ...(unsandboxed && {unsandboxed}), kill, megabytes, close}
  } catch (error) {
    await close()
    throw error
  }
}

function composeEnvironment(
  file: BrowserFile,
  folder: string,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const fontConfig = join(folder, 'fonts.conf')
  const fonts = composeFontConfig(findFontFiles().folders, join(folder, 'fontconfig'))
  writeFileSync(fontConfig, fonts, {mode: 0o600})
  return {
    ...withoutLocale(env),
    FONTCONFIG_FILE: fontConfig,
    TMPDIR: folder,
    ...(file.libraries === undefined ? {} : listLibraries(file.libraries, env)),
  }
}

// The pages must not depend on the user's locale and time zone. Nor may the browser: with LANG=ja_JP.UTF-8 and an empty
// LC_ALL the headless shell 143 stops answering.
function withoutLocale(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:LC_\w+|LANG|LANGUAGE|TZ)$/.test(name))
  return {...Object.fromEntries(kept), LANG: 'C.UTF-8', TZ: 'UTC'}
}

function listLibraries(libraries: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = env.LD_LIBRARY_PATH
  return {LD_LIBRARY_PATH: own ? `${libraries}:${own}` : libraries}
}

/** The library that speaks to a browser, in its form for web pages: without all that finds, fetches and starts one. */
export function loadPuppeteer(): Promise<
  typeof import('puppeteer-core/lib/puppeteer/puppeteer-core-browser.js')
> {
  return import('puppeteer-core/lib/puppeteer/puppeteer-core-browser.js')
}

// The library is loaded while the browser starts.
async function connect(
  child: BrowserProcess,
  timeoutMs: number,
): Promise<Pick<RunningBrowser, 'browser' | 'version'>> {
  const connecting = loadPuppeteer().then(async ({default: puppeteer}) => {
    const {transport} = child
    const browser = await puppeteer.connect({transport, protocolTimeout: timeoutMs})
    return {browser, version: (await browser.version()).replace(/^[^/]*\//, '')}
  })
  const died = child.ended.then(end => Promise.reject(new EndedError(end)))
  // Where it dies, its pipe is gone before its last words are here; they say why, and whether it was killed.
  const connected = connecting.catch((error: unknown) =>
    limitTime(died, closeDeadlineMs).catch((last: unknown) => {
      throw last instanceof EndedError ? last : error
    }),
  )
  // Whichever of the two comes second is of no interest.
  connected.catch(ignore)
  died.catch(ignore)
  return limitTime(Promise.race([connected, died]), startDeadlineMs)
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 50})
}

function ignore(): void {}
