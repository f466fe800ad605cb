import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readDestinations} from '../../src/print/destinations.ts'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {countOpenNumbers, openNumber} from '../../src/print/open-number.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {SheetError} from '../../src/print/sheet-error.ts'
import {composeReport, reportIds} from './compose-report.ts'
import {composeSheet} from './compose-sheet.ts'
import {readNavigation} from './read-navigation.ts'
import {readPdf} from './read-pdf.ts'

const about = {title: '進捗', program: 'shinchoku 0.1.0'}

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

describe('page numbers that a sheet leaves open', {timeout: 60_000}, () => {
  test('are filled in with the pages that their links lead to', async () => {
    const sheet = await composeReport(() => openNumber)
    const printed = await printer.print(sheet)
    const finished = await finishPdf(printed, about, countOpenNumbers(sheet.html))
    const {pages} = readDestinations(printed)
    const {pages: read} = await readPdf(finished?.pdf ?? new Uint8Array())
    for (const id of reportIds) expect(read[0]?.text).toContain(`${id}へ進む${pages.get(id)}`)
    expect(read[0]?.text).not.toContain(openNumber)
    expect(finished?.pageCount).toBe(4)
  })

  test('are told by the links as well', async () => {
    const sheet = await composeReport(() => openNumber)
    const finished = await finishPdf(await printer.print(sheet), about, 3)
    const {links} = await readNavigation(finished?.pdf ?? new Uint8Array())
    const says = new Set(links.filter(it => it.from === 1).map(it => it.says))
    expect([...says]).toEqual(['goal-1へ進む 2', 'goal-1/目標へ進む 3', 'goal-2へ進む 4'])
  })

  test('are found at every size of type, and may have four digits', async () => {
    const sizes = [7, 9.5, 10, 12.3, 18]
    const links = sizes.map(
      size =>
        `<p style="font-size: ${size}pt"><a href="#end">終 <span class="open">${openNumber}</span></a></p>`,
    )
    const leaves = '<div style="break-before: page">紙</div>'.repeat(1000)
    const sheet = await composeSheet(`<h1>題</h1>${links.join('')}${leaves}<h2 id="end">終</h2>`)
    const finished = await finishPdf(await printer.print(sheet), about, sizes.length)
    const {links: found} = await readNavigation(finished?.pdf ?? new Uint8Array())
    expect(new Set(found.map(it => it.says))).toEqual(new Set(['終 1001']))
  })

  test.each([
    ['a text of the document has the same digits', `<p>${openNumber}</p>`, openNumber],
    ['one leads nowhere', '', `${openNumber}</a> <a class="open" href="#nowhere">${openNumber}`],
    ['one shares its place with other text', '', `約${openNumber}`],
    ['one is not squeezed', `<a href="#goal">${openNumber}</a>`, openNumber],
    ['one is not seen', `<a href="#goal" style="display: none">${openNumber}</a>`, openNumber],
  ])('are not filled in where %s', async (_, text, number) => {
    const sheet = await composeSheet(
      `<h1>題</h1>${text}<a class="open" href="#goal">${number}</a><h2 id="goal">目標</h2>`,
    )
    const count = countOpenNumbers(sheet.html)
    expect(await finishPdf(await printer.print(sheet), about, count)).toBeUndefined()
  })
})

describe('a sheet that is printed with its page numbers', {timeout: 60_000}, () => {
  test('is printed twice, and then has the true ones', async () => {
    const blank = await composeReport(() => '00頁')
    const {pages: places} = readDestinations(await printer.print(blank))
    const filled = await composeReport(id => `${places.get(id)}頁`)
    let count = 0
    const pdf = await printer.printWithPages(numbers => {
      count++
      return numbers.size === 0 ? blank : filled
    })
    const {pages} = await readPdf(pdf)
    expect(count).toBe(2)
    for (const id of reportIds) {
      expect(pages[0]?.text).toContain(`${id}へ進む${places.get(id)}頁`)
    }
  })

  test('is printed a third time when the true numbers moved something', async () => {
    const [short, long] = await composePair()
    let count = 0
    const pdf = await printer.printWithPages(numbers => {
      count++
      return numbers.size === 0 ? short : long
    })
    expect(count).toBe(3)
    expect(readDestinations(pdf).pages.get('a')).toBe(3)
  })

  test('is refused, by the name of what moves, when it never comes to rest', async () => {
    const [short, long] = await composePair()
    const printed = printer.printWithPages(numbers => (numbers.get('a') === 2 ? long : short))
    await expect(printed).rejects.toThrow(new SheetError('pages-unstable', 'a'))
  })
})

/** Two sheets that differ in the page on which `a` stands: 2 and 3. */
function composePair() {
  const compose = (more: string) =>
    composeSheet(
      `<h1>題</h1><a href="#a">甲</a>${more}<h2 id="a" style="break-before: page">甲</h2>`,
    )
  return Promise.all([compose(''), compose('<p style="break-before: page">前書き</p>')])
}
