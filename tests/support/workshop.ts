import {fileURLToPath} from 'node:url'
import {fingerprint} from '../../src/build/fingerprint.js'
import {loadTemplates} from '../../src/build/load-templates.js'
import type {Workshop} from '../../src/build/workshop.js'
import type {Printer, Sheet} from '../../src/print/printer.js'
import {disk} from '../../src/world/disk.js'
import type {World} from '../../src/world/world.js'

const templates = await loadTemplates(
  fileURLToPath(new URL('../../templates', import.meta.url)),
  disk,
)

/** A workshop whose printer only remembers what it was given. */
export interface TestWorkshop extends Workshop {
  opened: number
  closed: number
  sheets: Sheet[]
  /** Printing a sheet whose HTML matches fails. */
  jam?: RegExp
  /** Page numbers that were left open cannot be filled in. */
  unfillable?: boolean
}

/** A workshop in `world` with the real templates and a printer of two blank pages. */
export function testWorkshop(world: World): TestWorkshop {
  const workshop: TestWorkshop = {
    world,
    templates,
    program: 'shinchoku test',
    versions: {program: 'program 1', fonts: 'fonts 1', browser: named => named ?? 'browser 1'},
    fontLicence: 'OFL',
    opened: 0,
    closed: 0,
    sheets: [],
    preparePrinter() {},
    async openPrinter() {
      workshop.opened++
      const printer: Printer = {
        browser: 'paper and ink',
        async print(sheet) {
          if (workshop.jam?.test(sheet.html)) throw new Error('jam')
          workshop.sheets.push(sheet)
          const style = sheet.files.get('style.css')?.bytes ?? ''
          return Buffer.from(`%PDF ${fingerprint([sheet.html, style])}`)
        },
        async printWithPages(sheetOf) {
          return printer.print(sheetOf(new Map([['report-summary', 2]])))
        },
        async close() {
          workshop.closed++
        },
      }
      return printer
    },
    async subsetFonts(text, format, fonts) {
      const characters = [...new Set(text)].sort().join('')
      const bytes = (weight: 'regular' | 'bold') => {
        const name = String(fonts?.[weight] ?? `${workshop.versions.fonts} ${weight}`)
        if (name.includes('no font')) throw new Error('Unrecognized font signature')
        return Buffer.from(`${name} ${format} ${characters}`)
      }
      return {
        regular: bytes('regular'),
        bold: bytes('bold'),
        missing: [...characters].filter(it => it === '𠮟'),
      }
    },
    async finishPdf(printed, about, openNumbers = 0) {
      if (openNumbers > 0 && workshop.unfillable) return undefined
      const fonts = workshop.versions.fonts
      return {pdf: Buffer.from(`${printed} ${fonts} ${JSON.stringify(about)}`), pageCount: 2}
    },
    progress() {},
    waiting() {},
  }
  return workshop
}
