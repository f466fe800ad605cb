import {loadTemplates} from '../build/load-templates.js'
import type {Workshop} from '../build/workshop.js'
import {disk} from '../world/disk.js'
import type {Options} from './options.js'
import {showProgress, type Terminal} from './terminal.js'

/** Name and version of the program, the folder of its templates, and the file of its fonts' licence. */
export interface Program {
  name: string
  templates: string
  fontLicence: string
  /** The date that outputs bear (ISO 8601), where one is set. */
  date: string | undefined
}

/** The workshop of this machine; what prints is loaded when something is printed. */
export async function openWorkshop(
  {quiet, format}: Options,
  program: Program,
  terminal: Terminal,
): Promise<Workshop> {
  return {
    world: disk,
    templates: await loadTemplates(program.templates, disk),
    fontLicence: new TextDecoder().decode(await disk.read(program.fontLicence)),
    program: program.name,
    openPrinter: async browser => {
      const {prepareThread} = await import('../print/finish-beside.js')
      prepareThread()
      return (await import('../print/printer.js')).openPrinter({browser})
    },
    subsetFonts: async (text, format, fonts) =>
      (await import('../print/subset-fonts.js')).subsetFonts(text, format, fonts),
    finishPdf: async (pdf, about, openNumbers) =>
      (await import('../print/finish-beside.js')).finishPdfBeside(pdf, about, openNumbers),
    date: program.date,
    progress: showProgress(terminal, quiet || format === 'json'),
  }
}
