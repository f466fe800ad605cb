import {posix, win32} from 'node:path'

/** The machine, as far as it decides where a browser is installed. */
export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
}

/** A browser by name, and the files it would be, the likeliest first. */
export interface InstalledBrowser {
  name: string
  paths: string[]
}

const linuxPrograms = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Lists the Chrome, Chromium and Edge this machine may have. Nothing is looked up: most of the
 * files will not exist.
 */
export function listInstalledBrowsers({platform, env}: Machine): InstalledBrowser[] {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    return combine(windowsPrograms, folders, win32.join)
  }
  if (platform === 'darwin') {
    const own = env.HOME ? posix.join(env.HOME, 'Applications') : undefined
    return combine(macPrograms, ['/Applications', own], posix.join)
  }
  return combine(linuxPrograms, (env.PATH ?? '').split(':'), posix.join)
}

function combine(
  programs: string[],
  folders: (string | undefined)[],
  join: (...parts: string[]) => string,
): InstalledBrowser[] {
  const present = folders.flatMap(folder => (folder ? [folder] : []))
  return programs.map(name => ({name, paths: present.map(folder => join(folder, name))}))
}
