import type {BundledBrowser} from './bundled-browser.js'
import {listInstalledBrowsers, type Machine} from './installed-browsers.js'

/** Where a browser came from. */
export type BrowserKind = 'named' | 'bundled' | 'downloaded' | 'installed'

/** A browser that can be started: its file, and the folder of libraries it brings, if any. */
export interface BrowserFile {
  kind: BrowserKind
  path: string
  libraries?: string
}

/** A place looked at: what was found there, or why nothing was. */
export interface BrowserPlace {
  place: string
  file?: BrowserFile
  reason?: string
  error?: unknown
}

/** What a search needs to know, and how it looks at the machine. */
export interface BrowserSearch extends Machine {
  arch: string
  /** The path the settings name. */
  named?: string | undefined
  exists(path: string): boolean
  unpackBundled(): Promise<BundledBrowser>
  listDownloaded(): Promise<string[]>
}

/**
 * Looks for a browser, place by place, each only when the one before was of no use: the one that
 * is named (by the settings, else by the environment), the one the project carries (Linux x64),
 * the one Puppeteer downloaded, one that is installed. A named one is the only one looked for:
 * who names a browser does not want another.
 */
export async function* findBrowsers(search: BrowserSearch): AsyncGenerator<BrowserPlace> {
  const named = nameBrowser(search)
  if (named !== undefined) {
    yield lookAt(named, 'named', search)
    return
  }
  yield await lookIntoBundle(search)
  const downloads = await search.listDownloaded()
  if (downloads.length === 0) yield {place: 'puppeteer', reason: 'no download'}
  for (const path of downloads) yield lookAt(path, 'downloaded', search)
  for (const {name, paths} of listInstalledBrowsers(search)) {
    const path = paths.find(search.exists)
    yield path === undefined
      ? {place: name, reason: 'not installed'}
      : lookAt(path, 'installed', search)
  }
}

/** The browser that settings or environment name. */
export function nameBrowser({
  named,
  env,
}: {
  named?: string | undefined
  env: NodeJS.ProcessEnv
}): string | undefined {
  return [named, env.SHINCHOKU_BROWSER, env.PUPPETEER_EXECUTABLE_PATH].find(
    path => path !== undefined && path !== '',
  )
}

async function lookIntoBundle(search: BrowserSearch): Promise<BrowserPlace> {
  const place = '@sparticuz/chromium'
  if (search.platform !== 'linux' || search.arch !== 'x64') {
    return {place, reason: `not for ${search.platform} ${search.arch}`}
  }
  try {
    return {place, file: {kind: 'bundled', ...(await search.unpackBundled())}}
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {place, reason, error}
  }
}

function lookAt(path: string, kind: BrowserKind, {exists}: BrowserSearch): BrowserPlace {
  return exists(path) ? {place: path, file: {kind, path}} : {place: path, reason: 'not there'}
}
