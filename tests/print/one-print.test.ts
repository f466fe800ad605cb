import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {countOpenNumbers} from '../../src/print/open-number.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {root} from '../support/cli.ts'
import {seedFolder} from '../support/seeds.ts'
import {captureSheet} from './capture-sheet.ts'
import {readPdf} from './read-pdf.ts'

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

const texts = [join(root, 'sources'), ...(seedFolder === undefined ? [] : [seedFolder])].flatMap(
  folder =>
    readdirSync(folder)
      .filter(it => /\.(?:txt|md)$/.test(it))
      .map(it => join(folder, it)),
)

test.each(texts)('the paper of %s has all of its page numbers after one print', async path => {
  const sheet = await captureSheet(path)
  const count = countOpenNumbers(sheet.html)
  const printed = await printer.print(sheet)
  const finished = await finishPdf(printed, {title: '進捗', program: 'shinchoku'}, count)
  expect(count).toBeGreaterThan(30)
  const {pages} = await readPdf(finished?.pdf ?? new Uint8Array())
  expect(countOpenNumbers(pages.map(it => it.text).join('\n'))).toBe(0)
})
