import {existsSync, realpathSync, statSync} from 'node:fs'
import {nameBrowser} from './find-browser.js'
import {listInstalledBrowsers} from './installed-browsers.js'

/** What there is to print with. */
export interface BrowserChoice {
  /** The path that the settings name. */
  named: string | undefined
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  arch: string
  /** Versions of the packages that bring a browser, or drive one. */
  packages: ReadonlyMap<string, string>
}

/**
 * Says which browser will print, in words that change when another one would, without starting it or loading its
 * driver. Of one that no package brings, its place and size are all that can be told.
 */
export function identifyBrowser(choice: BrowserChoice): string {
  const {env, platform, arch, packages} = choice
  const brought = [...packages].map(([name, version]) => `${name} ${version}`)
  const named = nameBrowser(choice)
  if (named !== undefined) return [...brought, describe(named)].join(', ')
  if (platform === 'linux' && arch === 'x64' && packages.has('@sparticuz/chromium'))
    return brought.join(', ')
  const installed = listInstalledBrowsers({platform, env}).flatMap(it => it.paths)
  return [...brought, ...installed.filter(existsSync).map(describe)].join(', ')
}

function describe(path: string): string {
  try {
    const file = realpathSync(path)
    return `${file} ${statSync(file).size}`
  } catch {
    return path
  }
}
