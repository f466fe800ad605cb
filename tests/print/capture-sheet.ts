import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from '../../src/build/build.ts'
import {loadTemplates} from '../../src/build/load-templates.ts'
import type {Sheet} from '../../src/print/printer.ts'
import {subsetFonts} from '../../src/print/subset-fonts.ts'
import {disk} from '../../src/world/disk.ts'
import {root} from '../support/cli.ts'

/** Builds the report of a text up to the sheet that the printer is given. */
export async function captureSheet(path: string): Promise<Sheet> {
  const out = mkdtempSync(join(tmpdir(), 'print-test-'))
  const sheets: Sheet[] = []
  const capture = (sheet: Sheet): Promise<never> => {
    sheets.push(sheet)
    return Promise.reject(new Error('captured'))
  }
  try {
    await build(
      {paths: [path], from: 'text', out, make: 'all'},
      {
        world: disk,
        templates: await loadTemplates(join(root, 'templates'), disk),
        fontLicence: '',
        program: 'shinchoku',
        finishPdf: async () => undefined,
        versions: {program: '', fonts: '', browser: () => ''},
        preparePrinter() {},
        openPrinter: async () => ({
          browser: '',
          print: capture,
          printWithPages: sheetOf => capture(sheetOf(new Map())),
          close: async () => {},
        }),
        subsetFonts,
        progress() {},
        waiting() {},
      },
    )
  } finally {
    rmSync(out, {recursive: true})
  }
  const [sheet] = sheets
  if (sheet === undefined) throw new Error(`no report of ${path}`)
  return sheet
}
