import {existsSync} from 'node:fs'

/** The one function wanted of `puppeteer`. */
interface Puppeteer {
  executablePath(options: {browser: 'chrome'; headless: 'shell' | true}): Promise<string>
}

/**
 * Lists the browsers the package `puppeteer` downloaded when it was installed, the quicker
 * headless shell first. The package is optional (npm leaves it out below Node 22.12), and so is its download: often there is
 * neither.
 */
export async function listDownloadedBrowsers(): Promise<string[]> {
  // Named by a variable, so that the type check does not need the package either.
  const name: string = 'puppeteer'
  try {
    const module = (await import(name)) as {default: Puppeteer}
    const kinds = ['shell', true] as const
    const paths = await Promise.all(
      kinds.map(headless => module.default.executablePath({browser: 'chrome', headless})),
    )
    return paths.filter(path => existsSync(path))
  } catch {
    return []
  }
}
