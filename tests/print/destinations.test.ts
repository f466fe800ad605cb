import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readDestinations} from '../../src/print/destinations.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {SheetError} from '../../src/print/sheet-error.ts'
import {composeReport, reportIds} from './compose-report.ts'
import {composeSheet} from './compose-sheet.ts'
import {readPdf} from './read-pdf.ts'

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

describe('the destinations of a print', {timeout: 30_000}, () => {
  test('say on which page each thing stands that is linked to', async () => {
    const pdf = await printer.print(await composeReport())
    const {pages, pageCount} = readDestinations(pdf)
    expect([...pages].sort()).toEqual([
      ['goal-1', 2],
      ['goal-1/目標', 3],
      ['goal-2', 4],
    ])
    expect(pageCount).toBe(4)
  })

  test('lack what nothing links to', async () => {
    const pdf = await printer.print(await composeSheet('<h1 id="a">題</h1>'))
    expect(readDestinations(pdf)).toEqual({pages: new Map(), pageCount: 1})
  })

  test('are read from fifty pages in a tenth of a second', async () => {
    const numbers = Array.from({length: 50}, (_, i) => i)
    const body = numbers.map(
      i => `<h2 id="報告-${i}" style="break-before: page">報告</h2><p>${'本文'.repeat(500)}</p>`,
    )
    const links = numbers.map(i => `<a href="#報告-${i}">${i}</a> `)
    const sheet = await composeSheet(`<h1>報告</h1>${links.join('')}${body.join('')}`)
    const pdf = await printer.print(sheet)
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      expect(readDestinations(pdf).pages.get('報告-49')).toBe(51)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })
})

describe('a sheet with page numbers', {timeout: 60_000}, () => {
  test('is printed twice, and then has the true ones', async () => {
    let count = 0
    const {pdf, pages, pageCount} = await printer.printWithPages(numbers => {
      count++
      return composeReport(id => `${numbers.get(id) ?? '00'}頁`)
    })
    const {pages: printed} = await readPdf(pdf)
    expect(count).toBe(2)
    expect(pageCount).toBe(printed.length)
    for (const id of reportIds) {
      expect(printed[0]?.text).toContain(`${id}へ進む${pages.get(id)}頁`)
    }
    expect(printed[(pages.get('goal-2') ?? 0) - 1]?.text).toContain('目標2くらし')
  })

  test('is printed once when the numbers of an earlier print still hold', async () => {
    const sheetOf = (numbers: ReadonlyMap<string, number>) =>
      composeReport(id => `${numbers.get(id) ?? '00'}頁`)
    const first = await printer.printWithPages(sheetOf)
    let count = 0
    const second = await printer.printWithPages(numbers => {
      count++
      return sheetOf(numbers)
    }, first.pages)
    expect(count).toBe(1)
    expect(await readPdf(second.pdf)).toEqual(await readPdf(first.pdf))
  })

  test('is printed a third time when the true numbers moved something', async () => {
    let count = 0
    const {pages} = await printer.printWithPages(async numbers => {
      count++
      const more = numbers.size === 0 ? '' : '<p style="break-before: page">前書き</p>'
      return composeSheet(
        `<body><h1>題</h1><a href="#a">甲</a>${more}<h2 id="a" style="break-before: page">甲</h2>`,
      )
    })
    expect(count).toBe(3)
    expect(pages.get('a')).toBe(3)
  })

  test('is refused, by the name of what moves, when it never comes to rest', async () => {
    const printed = printer.printWithPages(async numbers => {
      const more = numbers.get('a') === 2 ? '<p style="break-before: page">前書き</p>' : ''
      return composeSheet(
        `<body><h1>題</h1><a href="#a">甲</a>${more}<h2 id="a" style="break-before: page">甲</h2>`,
      )
    })
    await expect(printed).rejects.toThrow(new SheetError('pages-unstable', 'a'))
  })

  test('is printed the same whether its body was exchanged or it was loaded anew', async () => {
    const picture =
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    const bodyOf = (word: string) =>
      `<body class="paper"><h1>題</h1><a href="#a">甲</a><p>${word}</p><img src="${picture}" alt="印"><h2 id="a">甲</h2>`
    const exchanged = await printer.printWithPages(numbers =>
      composeSheet(bodyOf(numbers.size > 0 ? '文字' : '字')),
    )
    const loaded = await printer.print(await composeSheet(bodyOf('文字')))
    expect(await readPdf(exchanged.pdf)).toEqual(await readPdf(loaded))
  })

  test('is refused when what its second body asks for is missing', async () => {
    const printed = printer.printWithPages(numbers =>
      composeSheet(
        `<body><h1>題</h1><a href="#a">甲</a><h2 id="a">甲</h2>${numbers.size > 0 ? '<link rel="stylesheet" href="other.css">' : ''}`,
      ),
    )
    await expect(printed).rejects.toThrow('file-missing: other.css')
  })

  test('runs no script, and reaches nothing, in a body that is exchanged', async () => {
    const hostile = 'document.body.textContent = "実行"'
    const {pdf} = await printer.printWithPages(numbers =>
      composeSheet(
        `<body><h1>題</h1><a href="#a">甲</a><h2 id="a">甲</h2>${
          numbers.size > 0
            ? `<p onclick='${hostile}'>実</p><img src="http://example.invalid/a.png" onerror='${hostile}'><svg onload='${hostile}'></svg>`
            : '<p>実</p>'
        }`,
      ),
    )
    expect((await readPdf(pdf)).pages[0]?.text).toBe('1題甲甲実')
  })
})
