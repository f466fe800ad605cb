import type {Versions} from '../build/workshop.js'
import {identifyBrowser} from '../print/identify-browser.js'
import {digestProgram, packageVersions} from '../world/installed.js'

const fontPackages = ['@expo-google-fonts/biz-udpgothic', 'harfbuzzjs', 'fontverter']
const browserPackages = ['@sparticuz/chromium', 'puppeteer', 'puppeteer-core']

/** What the tools are that are installed: the compiled program in `code` and the packages that `root` asks for. */
export function installedVersions(root: string, code: string, env: NodeJS.ProcessEnv): Versions {
  const all = [...packageVersions(root)]
  const describe = (chosen: typeof all) => chosen.map(it => it.join(' ')).join(', ')
  const isOther = (name: string) => ![...fontPackages, ...browserPackages].includes(name)
  const packages = new Map(all.filter(([name]) => browserPackages.includes(name)))
  const {platform, arch} = process
  const {unicode, zlib} = process.versions
  const engine = `unicode ${unicode}, zlib ${zlib}`
  return {
    program: `${digestProgram(code)} ${describe(all.filter(([name]) => isOther(name)))}, ${engine}`,
    fonts: describe(all.filter(([name]) => fontPackages.includes(name))),
    browser: named => identifyBrowser({named, env, platform, arch, packages}),
  }
}
