import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../src/print/check-pdf.ts'
import {readDestinations} from '../../src/print/destinations.ts'
import {finishPdf, type PrintedPaper} from '../../src/print/finish-pdf.ts'
import {countOpenNumbers} from '../../src/print/open-number.ts'
import {printInParts} from '../../src/print/print-in-parts.ts'
import {openPrinter, type Printer, type Sheet} from '../../src/print/printer.ts'
import {splitSheet} from '../../src/print/split-sheet.ts'
import {root} from '../support/cli.ts'
import {captureSheet} from './capture-sheet.ts'
import {composeLong} from './compose-long.ts'
import {type Navigation, readNavigation} from './read-navigation.ts'
import {readPdf} from './read-pdf.ts'
import {readPlaces} from './read-places.ts'

const about = {title: '進捗', program: 'shinchoku 0.1.0'}

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

interface Both {
  printed: PrintedPaper
  whole: Uint8Array
  joined: Uint8Array
}

/** Prints a sheet in parts of some thousand characters. */
async function printJoined(sheet: Sheet, part: number): Promise<Omit<Both, 'whole'>> {
  const long = splitSheet(sheet, {sheet: 0, part})
  if (long === undefined) throw new Error('the sheet cannot be split')
  const printed = await printInParts(it => printer.print(it), long)
  const joined = await finishPdf(printed, about, countOpenNumbers(sheet.html))
  return {printed, joined: joined?.pdf ?? new Uint8Array()}
}

/** Prints it at once, too. */
async function printBoth(sheet: Sheet, part: number): Promise<Both> {
  const count = countOpenNumbers(sheet.html)
  const whole = await finishPdf(await printer.print(sheet), about, count)
  return {...(await printJoined(sheet, part)), whole: whole?.pdf ?? new Uint8Array()}
}

/** In points: rounding, and the pixel by which the frame at the head of a table that was cut is thinner. */
const tolerance = 0.8

// Into how many pieces Chromium takes a link differs from print to print of one sheet.
const linksOf = ({links}: Navigation) => [...new Set(links.map(it => JSON.stringify(it)))]

describe.each([
  ['of a text of ours', () => captureSheet(join(root, 'sources/minahoshi-shinchoku.txt')), 12_000],
  ['of one table and one list over many pages', composeLong, 4_000],
])('a paper %s that is printed in parts', {timeout: 120_000}, (_, compose, part) => {
  let both: Both
  let one: Navigation
  let other: Navigation

  beforeAll(async () => {
    both = await printBoth(await compose(), part)
    one = await readNavigation(both.whole)
    other = await readNavigation(both.joined)
  }, 240_000)

  test('is printed in several, one of them cut where a page was seen to begin', () => {
    const {parts} = both.printed
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.some(it => (it.pages ?? 0) < readDestinations(it.bytes).pageCount)).toBe(true)
  })

  test('has the pages that it has as a whole, with every text in its place', async () => {
    const [before, after] = [await readPlaces(both.whole), await readPlaces(both.joined)]
    expect(after.map(page => page.map(it => it.text))).toEqual(
      before.map(page => page.map(it => it.text)),
    )
    const far = before.flatMap((page, index) =>
      page.flatMap(({text, x, y}, i) => {
        const now = after[index]?.[i] ?? {x: 0, y: 0}
        const [right, up] = [now.x - x, now.y - y]
        return Math.abs(right) > tolerance || Math.abs(up) > tolerance ? [{text, right, up}] : []
      }),
    )
    expect(far).toEqual([])
    expect((await readPdf(both.joined)).pages).toEqual((await readPdf(both.whole)).pages)
  })

  test('has its bookmarks in each other, its destinations and its links', () => {
    expect(other.bookmarks).toEqual(one.bookmarks)
    expect([...other.destinations].sort()).toEqual([...one.destinations].sort())
    expect(linksOf(other)).toEqual(linksOf(one))
  })

  test('has its structure, and keeps every rule that can be checked', () => {
    expect(other.roles).toEqual(one.roles)
    expect(other.alternatives).toEqual(one.alternatives)
    expect(checkPdf(both.joined)).toEqual(checkPdf(both.whole))
  })

  test('has no more fonts', async () => {
    expect((await readPdf(both.joined)).fonts).toEqual((await readPdf(both.whole)).fonts)
  })
})

test('a paper that is printed in parts is the same, byte for byte, when it is printed again', async () => {
  const sheet = await composeLong()
  const once = await printJoined(sheet, 9_000)
  const again = await printJoined(sheet, 9_000)
  expect(once.printed.parts.length).toBeGreaterThan(1)
  expect(Buffer.from(once.joined).equals(again.joined)).toBe(true)
}, 120_000)
