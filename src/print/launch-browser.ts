import {rmSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'puppeteer-core'
import {listBrowserFlags} from './browser-flags.js'
import {endWithProcess} from './end-with-process.js'
import type {BrowserFile} from './find-browser.js'
import {composeFontConfig} from './font-config.js'
import {findFontFiles} from './font-files.js'
import {limitTime} from './limit-time.js'
import {type BrowserProcess, spawnBrowser} from './spawn-browser.js'

/** A browser that runs, and the way to end it. */
export interface RunningBrowser {
  browser: Browser
  sandboxed: boolean
  /** Asks it to end, ends it by force after ten seconds, and removes what it wrote. */
  close(): Promise<void>
}

/** How a browser is started: its environment, and how long it and each step in it may take. */
export interface LaunchOptions {
  env: NodeJS.ProcessEnv
  timeoutMs: number
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
  if (process.platform === 'linux' && process.getuid?.() === 0) return start(file, options, false)
  try {
    return await start(file, options, true)
  } catch (error) {
    if (!lacksSandbox(error)) throw error
    return start(file, options, false)
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
  sandboxed: boolean,
): Promise<RunningBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'shinchoku-print-'))
  try {
    const env = await composeEnvironment(file, folder, options.env)
    const flags = listBrowserFlags({profile: join(folder, 'profile'), sandboxed})
    const child = spawnBrowser(file.path, flags, env)
    return await watch(child, {folder, sandboxed, timeoutMs: options.timeoutMs})
  } catch (error) {
    await removeFolder(folder)
    throw error
  }
}

async function composeEnvironment(
  file: BrowserFile,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<NodeJS.ProcessEnv> {
  const fontConfig = join(folder, 'fonts.conf')
  const fonts = composeFontConfig(findFontFiles().folders, join(folder, 'fontconfig'))
  await writeFile(fontConfig, fonts, {mode: 0o600})
  return {
    ...withoutLocale(env),
    FONTCONFIG_FILE: fontConfig,
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

async function watch(
  child: BrowserProcess,
  options: {folder: string; sandboxed: boolean; timeoutMs: number},
): Promise<RunningBrowser> {
  const release = endWithProcess(() => {
    child.kill()
    rmSync(options.folder, {recursive: true, force: true, maxRetries: 3})
  })
  try {
    const browser = await connect(child, options.timeoutMs)
    const close = async (): Promise<void> => {
      await limitTime(endGently(browser, child), closeDeadlineMs).catch(() => {
        // It did not end in time: by force, then.
      })
      child.kill()
      await removeFolder(options.folder)
      release()
    }
    return {browser, sandboxed: options.sandboxed, close}
  } catch (error) {
    child.kill()
    release()
    throw error
  }
}

// The library is loaded while the browser starts.
async function connect(child: BrowserProcess, timeoutMs: number): Promise<Browser> {
  const connected = import('puppeteer-core').then(({default: puppeteer}) =>
    puppeteer.connect({transport: child.transport, protocolTimeout: timeoutMs}),
  )
  const died = child.ended.then(words => {
    throw new Error(words)
  })
  // Whichever of the two comes second is of no interest.
  connected.catch(ignore)
  died.catch(ignore)
  return limitTime(Promise.race([connected, died]), startDeadlineMs)
}

async function endGently(browser: Browser, child: BrowserProcess): Promise<void> {
  await browser.close().catch(ignore)
  await child.ended
}

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 50})
}

function ignore(): void {}
