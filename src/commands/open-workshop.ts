import {join} from 'node:path'
import {loadTemplates} from '../build/load-templates.js'
import type {Versions, Workshop} from '../build/workshop.js'
import {fill} from '../messages/catalogue.js'
import {disk} from '../world/disk.js'
import {installedVersions} from './installed-versions.js'
import type {Options} from './options.js'
import {showProgress, type Terminal} from './terminal.js'

/** The program and where it is installed. */
export interface Program {
  /** Name and version. */
  name: string
  /** The folder of its package, with its templates and the licence of the fonts. */
  root: string
  /** The folder of its compiled code. */
  code: string
  /** The date that outputs bear (ISO 8601), where one is set. */
  date: string | undefined
  env: NodeJS.ProcessEnv
  /** Ends when somebody asks the program to end. */
  interrupted(): Promise<void>
}

/** The workshop of this machine; what prints is loaded when something is printed. */
export async function openWorkshop(
  {quiet, format}: Options,
  {name, root, code, date, env}: Program,
  terminal: Terminal,
): Promise<Workshop> {
  let versions: Versions | undefined
  return {
    world: disk,
    templates: await loadTemplates(join(root, 'templates'), disk),
    fontLicence: new TextDecoder().decode(await disk.read(join(root, 'LICENSE-fonts.txt'))),
    program: name,
    get versions() {
      versions ??= installedVersions(root, code, env)
      return versions
    },
    preparePrinter() {
      // Whoever prints hears of what is wrong.
      besides()
        .then(it => it.preparePrinting())
        .catch(() => {})
    },
    openPrinter: async browser => (beside ?? (await besides())).openPrinterBeside({browser}),
    subsetFonts: async (...text) => (await besides()).subsetFontsBeside(...text),
    finishPdf: async (...printed) => (await besides()).finishPdfBeside(...printed),
    date,
    progress: showProgress(terminal, quiet || format === 'json'),
    waiting: process => terminal.err(`${fill(terminal.lang, 'build-waits', {process})}\n`),
  }
}

type Beside = typeof import('../print/beside/beside.js')

/** Whoever opens a printer goes on with other work, which the order must not wait for where all is there. */
let beside: Beside | undefined

async function besides(): Promise<Beside> {
  beside ??= await import('../print/beside/beside.js')
  return beside
}
