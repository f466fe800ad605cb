import {inflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {composeWoff} from '../../src/print/compose-woff.ts'
import {openPrinter} from '../../src/print/printer.ts'
import {subsetFonts} from '../../src/print/subset-fonts.ts'
import {readPdf} from './read-pdf.ts'

interface Table {
  tag: string
  checksum: number
  bytes: Buffer
}

function readTrueType(font: Buffer): Table[] {
  return Array.from({length: font.readUInt16BE(4)}, (_, i) => {
    const [at, start] = [12 + i * 16, font.readUInt32BE(12 + i * 16 + 8)]
    const bytes = font.subarray(start, start + font.readUInt32BE(at + 12))
    return {tag: font.toString('latin1', at, at + 4), checksum: font.readUInt32BE(at + 4), bytes}
  })
}

function readWoff(font: Buffer): Table[] {
  return Array.from({length: font.readUInt16BE(12)}, (_, i) => {
    const at = 44 + i * 20
    const [start, packed, full] = [4, 8, 12].map(it => font.readUInt32BE(at + it))
    const bytes = font.subarray(start, (start ?? 0) + (packed ?? 0))
    return {
      tag: font.toString('latin1', at, at + 4),
      checksum: font.readUInt32BE(at + 16),
      bytes: packed === full ? bytes : inflateSync(bytes),
    }
  })
}

test('a font keeps all of its tables as a WOFF, and is smaller', async () => {
  const {regular} = await subsetFonts('進捗を報告', 'truetype')
  const woff = Buffer.from(await composeWoff(regular))
  expect(readWoff(woff)).toEqual(readTrueType(Buffer.from(regular)))
  expect(woff.length).toBe(woff.readUInt32BE(8))
  expect(woff.length).toBeLessThan(regular.length * 0.8)
})

test('a browser sets text in it', {timeout: 30_000}, async () => {
  const {regular} = await subsetFonts('進捗', 'woff')
  const printer = await openPrinter()
  const html = `<!doctype html><style>@font-face {font-family: x; src: url(x.woff)} p {font-family: x}</style><p>進捗`
  const pdf = await printer.print({
    html,
    files: new Map([['x.woff', {type: 'font/woff', bytes: regular}]]),
  })
  await printer.close()
  expect((await readPdf(pdf)).fonts).toEqual(['BIZUDPGothic-Regular'])
})
