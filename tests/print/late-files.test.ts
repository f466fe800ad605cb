import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openPrinter} from '../../src/print/printer.ts'
import type {SheetFile} from '../../src/print/sheet.ts'
import {text} from '../build/two-texts.ts'
import {freshFolder} from '../support/cli.ts'
import {captureSheet} from './capture-sheet.ts'

/** The files of a sheet, of which that at `late` keeps the browser waiting. */
class LateFiles extends Map<string, SheetFile> {
  late = ''
  override get(path: string): SheetFile | undefined {
    if (path.includes(this.late)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
    return super.get(path)
  }
}

test('a paper has the same bytes whichever of its files comes late', async () => {
  const path = join(freshFolder(), 'a.txt')
  writeFileSync(path, text)
  const {html, files} = await captureSheet(path)
  const printer = await openPrinter()
  const seen = new Set<string>()
  const late = new LateFiles(files)
  for (late.late of ['nothing', 'css', 'regular', 'bold', 'fonts', 'css', 'regular', 'bold']) {
    const pdf = Buffer.from(await printer.print({html, files: late})).toString('latin1')
    seen.add(pdf.replaceAll(/\(D:[^)]{1,40}\)/g, '()'))
  }
  await printer.close()
  expect(seen.size).toBe(1)
})
