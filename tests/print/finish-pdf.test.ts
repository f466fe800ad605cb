import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../src/print/check-pdf.ts'
import {readDestinations} from '../../src/print/destinations.ts'
import {finishPdf, type PdfAbout} from '../../src/print/finish-pdf.ts'
import {PdfSyntaxError} from '../../src/print/pdf/read-value.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {root} from '../support/cli.ts'
import {captureSheet} from './capture-sheet.ts'
import {composeReport} from './compose-report.ts'
import {composeSheet} from './compose-sheet.ts'
import {readNavigation} from './read-navigation.ts'
import {readPdf} from './read-pdf.ts'

const about = {title: '進捗 <1&2>', author: 'みなほし市', program: 'shinchoku 0.1.0'}

let printer: Printer
let printed: Uint8Array
let finished: Uint8Array

beforeAll(async () => {
  printer = await openPrinter()
  printed = await printer.print(await composeReport())
  finished = await finish(printed, about)
}, 60_000)

afterAll(() => printer.close())

describe('a finished PDF', {timeout: 30_000}, () => {
  test('has the pages, the text and the fonts it was printed with', async () => {
    const [before, after] = [await readPdf(printed), await readPdf(finished)]
    expect(after).toEqual({...before, title: about.title})
    expect(after.pages).toHaveLength(4)
  })

  test('has bookmarks of three levels that lead to the pages of the headings', async () => {
    const {bookmarks} = await readNavigation(finished)
    expect(bookmarks).toEqual([
      {title: '進捗の報告', level: 1, page: 1},
      {title: '目標1 しごと', level: 2, page: 2},
      {title: '目標値の見方', level: 3, page: 3},
      {title: '目標2 くらし', level: 2, page: 4},
    ])
  })

  test('has links that lead where they say, and say so', async () => {
    const {links, destinations} = await readNavigation(finished)
    expect(links).toEqual([
      {from: 1, to: 2, says: 'goal-1へ進む'},
      {from: 1, to: 3, says: 'goal-1/目標へ進む'},
      {from: 1, to: 4, says: 'goal-2へ進む'},
      // Chromium writes an annotation for each piece of a link that is set in another way.
      {from: 4, to: 2, says: '目標1へもどる'},
      {from: 4, to: 2, says: '目標1へもどる'},
    ])
    expect(destinations.size).toBe(3)
    expect(readDestinations(finished)).toEqual(readDestinations(printed))
  })

  test('has a structure without elements that mean nothing, and lists whose items have bodies', async () => {
    const {roles, alternatives} = await readNavigation(finished)
    expect(roles.map(it => it.join(' '))).toEqual([
      'Document H1 P L LI LBody Link LI LBody Link LI LBody Link',
      'Document H2 P Table TR TH TH TR TH TD',
      'Document H3 Div Figure NonStruct',
      'Document H2 L LI LBody LI LBody P Link',
    ])
    expect(alternatives).toEqual(['上向きの折れ線'])
  })

  test('keeps every rule that can be checked, which the print does not', () => {
    expect(checkPdf(printed).map(it => it.rule)).toContain('link-without-contents')
    expect(checkPdf(printed).map(it => it.rule)).toContain('content-unmarked')
    expect(checkPdf(finished)).toEqual([])
  })

  test('says what it is, in its metadata and in the older way', async () => {
    const {xmp, info} = await readNavigation(finished)
    expect(xmp).toContain('<rdf:li xml:lang="x-default">進捗 &lt;1&amp;2&gt;</rdf:li>')
    expect(xmp).toContain('<rdf:li xml:lang="ja">進捗 &lt;1&amp;2&gt;</rdf:li>')
    expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>ja</rdf:li></rdf:Bag></dc:language>')
    expect(xmp).toContain('<dc:creator><rdf:Seq><rdf:li>みなほし市</rdf:li></rdf:Seq></dc:creator>')
    expect(xmp).toContain('<xmp:CreatorTool>shinchoku 0.1.0</xmp:CreatorTool>')
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(info).toMatchObject({
      Title: about.title,
      Author: 'みなほし市',
      Creator: 'shinchoku 0.1.0',
      Language: 'ja',
      PDFFormatVersion: '1.7',
    })
    expect(xmp).toContain(`<pdf:Producer>${String(info.Producer)}</pdf:Producer>`)
    expect(info.CreationDate).toBeUndefined()
  })

  test('does not say that it is accessible when a picture has no alternative text', async () => {
    const sheet = await composeSheet(
      '<h1>図</h1><figure><svg viewBox="0 0 9 9" width="90" role="img"><text y="9">字</text></svg></figure>',
    )
    const pdf = await finish(await printer.print(sheet), about)
    expect(checkPdf(pdf)).toEqual([{rule: 'figure-without-alt', count: 1, pages: [1]}])
    expect((await readNavigation(pdf)).xmp).not.toContain('pdfuaid:part')
  })

  test('has each font once, whatever the colours of the text', async () => {
    expect(countFonts(printed)).toBeGreaterThan(2)
    expect(countFonts(finished)).toBe(2)
  })

  test('is the same, byte for byte, when the sheet is printed again', async () => {
    // The raw prints differ in their dates, unless both were made within one second.
    const again = await printer.print(await composeReport())
    expect(Buffer.compare(await finish(again, about), finished)).toBe(0)
  })

  test('has another identity when it says something else', async () => {
    const other = await finish(printed, {...about, title: '別の題'})
    expect(identityOf(other)).not.toBe(identityOf(finished))
    expect(identityOf(finished)).toMatch(/^\/ID\[/)
  })

  test.each([
    ['2025-08-21', 'D:20250821', '2025-08-21'],
    ['2025-08-21T10:05:00Z', 'D:20250821100500Z', '2025-08-21T10:05:00Z'],
    ['2025-08-21T10:05+09:00', "D:20250821100500+09'00'", '2025-08-21T10:05+09:00'],
  ])('has the date that it is given: %s', async (date, short, long) => {
    const {info, xmp} = await readNavigation(await finish(printed, {...about, date}))
    expect([info.CreationDate, info.ModDate]).toEqual([short, short])
    expect(xmp).toContain(`<xmp:CreateDate>${long}</xmp:CreateDate>`)
  })

  test('is not made with a date that is none', async () => {
    await expect(finish(printed, {...about, date: '令和7年'})).rejects.toThrow(RangeError)
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('%PDF-1.4\nnothing more')],
  ])('is not made of %s', async (_, bytes) => {
    await expect(finish(bytes, about)).rejects.toThrow(PdfSyntaxError)
  })

  test('is not made of a PDF that is cut off', async () => {
    const half = printed.subarray(0, printed.length / 2)
    await expect(finish(half, about)).rejects.toThrow(PdfSyntaxError)
  })
})

const text = join(root, 'sources/minahoshi-shinchoku.txt')

describe.runIf(existsSync(text))('the finished report of a town', {timeout: 60_000}, () => {
  test('has the text it was printed with, keeps the rules, and takes at most 15 KB a page', async () => {
    const sheet = await captureSheet(text)
    const before = await printer.print(sheet)
    const after = await finish(before, about)
    const [{pages}, old] = [await readPdf(after), await readPdf(before)]
    expect(pages).toEqual(old.pages)
    expect(checkPdf(after)).toEqual([])
    expect(after.length / pages.length).toBeLessThan(15 * 1024)
    const {bookmarks} = await readNavigation(after)
    expect(Math.max(...bookmarks.map(it => it.level))).toBeGreaterThanOrEqual(3)
    const lost = bookmarks.filter(
      ({title, page}) => !pages[page - 1]?.text.includes(title.replaceAll(/\s/g, '')),
    )
    expect(lost).toEqual([])
  })
})

async function finish(bytes: Uint8Array, of: PdfAbout): Promise<Uint8Array> {
  const finished = await finishPdf(bytes, of)
  return finished?.pdf ?? new Uint8Array()
}

function countFonts(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Length1 /g)?.length ?? 0
  )
}

function identityOf(pdf: Uint8Array): string | undefined {
  return /\/ID\[.*?\]/s.exec(Buffer.from(pdf).toString('latin1'))?.[0]
}
