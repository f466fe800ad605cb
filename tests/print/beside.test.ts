import {afterAll, beforeAll, expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {composeSheet} from './compose-sheet.ts'

// A thread runs what was built.
const built = new URL('../../dist/print/beside/beside.js', import.meta.url).href
const {finishPdfBeside}: typeof import('../../src/print/beside/beside.ts') = await import(built)

const about = {title: '進捗', program: 'shinchoku 0.1.0'}

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

test('PDFs that are finished beside each other are those that are finished alone', async () => {
  const bodies = ['甲', '乙', '丙', '丁'].map(it => `<h1>${it}</h1>`)
  const prints = await Promise.all(
    bodies.map(async body => printer.print(await composeSheet(body))),
  )
  const beside = await Promise.all(prints.map(it => finishPdfBeside(it, about)))
  const alone = await Promise.all(prints.map(it => finishPdf(it, about)))
  expect(beside.map(it => it?.pageCount)).toEqual([1, 1, 1, 1])
  for (const [index, it] of alone.entries()) {
    expect(Buffer.from(beside[index]?.pdf ?? '').equals(it?.pdf ?? Buffer.of())).toBe(true)
  }
})

test('says beside, too, that page numbers could not be filled in', async () => {
  const print = await printer.print(await composeSheet('<h1>題</h1>'))
  expect(await finishPdfBeside(print, about, 1)).toBeUndefined()
})

test('fails beside with the words that it fails with alone, and goes on', async () => {
  const print = await printer.print(await composeSheet('<h1>題</h1>'))
  await expect(finishPdfBeside(new Uint8Array(), about)).rejects.toThrow('no startxref')
  expect((await finishPdfBeside(print, about))?.pageCount).toBe(1)
})
