import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
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
 * Says which browser will print, in words that change when another one would, without starting one that a package
 * brings, or loading its driver. Others are asked for their version: what is named is often a script of a few lines that
 * starts them, and stays as it is when they become others.
 */
export function identifyBrowser(choice: BrowserChoice): string {
  const {env, platform, arch, packages} = choice
  const brought = [...packages].map(([name, version]) => `${name} ${version}`)
  const named = nameBrowser(choice)
  if (named !== undefined) return [...brought, describe(named, platform)].join(', ')
  if (platform === 'linux' && arch === 'x64' && packages.has('@sparticuz/chromium'))
    return brought.join(', ')
  const installed = listInstalledBrowsers({platform, env}).flatMap(it => it.paths)
  const there = installed.filter(existsSync)
  return [...brought, ...there.map(it => describe(it, platform))].join(', ')
}

function describe(path: string, platform: NodeJS.Platform): string {
  try {
    const file = realpathSync(path)
    const version = platform === 'win32' ? foldersBeside(file) : askVersion(path)
    return `${file} ${statSync(file).size} ${version}`
  } catch {
    return path
  }
}

const mostMs = 5_000

/** What a browser says to `--version`; nothing where it does not know that word. */
function askVersion(path: string): string {
  // Loaded only where it is needed: most builds have nothing to do and no browser of others.
  const {spawnSync} = process.getBuiltinModule('node:child_process')
  const {stdout} = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: mostMs,
    killSignal: 'SIGKILL',
    maxBuffer: 10_000,
  })
  return (stdout ?? '').trim()
}

/** On Windows, where it would open a window when asked, the folder of its files is named for its version. */
function foldersBeside(file: string): string {
  const names = readdirSync(dirname(file)).filter(it => /^\d+(?:\.\d+)+$/.test(it))
  return names.sort().join(' ')
}
