import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {StructTreeContent, StructTreeNode} from 'pdfjs-dist/types/src/display/api.js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf} from '../../src/print/check-pdf.ts'
import {describePages} from '../../src/print/describe-pages.ts'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {openPrinter, type Printer, type Sheet} from '../../src/print/printer.ts'
import {selectPages} from '../../src/print/select-pages.ts'
import {composeReport} from './compose-report.ts'
import {composeSheet} from './compose-sheet.ts'
import {readNavigation} from './read-navigation.ts'
import {readPdf} from './read-pdf.ts'

let printer: Printer
let whole: Uint8Array

beforeAll(async () => {
  printer = await openPrinter()
  whole = await print(await composeReport())
}, 60_000)

afterAll(() => printer.close())

async function print(sheet: Sheet): Promise<Uint8Array> {
  const finished = await finishPdf(await printer.print(sheet), {title: '進捗', program: 'p'})
  if (finished === undefined) throw new Error('not finished')
  return finished.pdf
}

describe('some pages of a PDF', {timeout: 30_000}, () => {
  const selected = [
    {number: 2, label: '2', bookmark: '2ページ'},
    {number: 4, label: '3-2', bookmark: '3-2ページ'},
  ]

  test('look as in the whole, and are tagged as well', async () => {
    const some = await selectPages(whole, selected)
    const [pages, all] = [await readPdf(some), await readPdf(whole)]
    expect(pages.pages).toEqual([all.pages[1], all.pages[3]])
    expect({...pages, pages: []}).toEqual({...all, outline: ['2ページ', '3-2ページ'], pages: []})
    expect(checkPdf(some)).toEqual([])
    expect(describePages(some)).toEqual([1, 3].map(it => describePages(whole)[it]))
    expect(some.length).toBeLessThan(whole.length)
  })

  test('bear their labels, with a bookmark each, and lead to no page that is not there', async () => {
    const some = await selectPages(whole, selected)
    expect(await labelsOf(some)).toEqual(['2', '3-2'])
    const {bookmarks, links, roles} = await readNavigation(some)
    expect(bookmarks.map(it => [it.title, it.page])).toEqual([
      ['2ページ', 1],
      ['3-2ページ', 2],
    ])
    expect(links.map(it => [it.from, it.to])).toEqual([
      [2, 1],
      [2, 1],
    ])
    expect(roles.flat()).toContain('Table')
    const first = await selectPages(whole, [{number: 1, label: '1', bookmark: '1ページ'}])
    expect((await readNavigation(first)).links).toEqual([])
    expect((await readNavigation(first)).roles.flat()).not.toContain('Link')
    expect(checkPdf(first)).toEqual([])
  })

  test('stand and are read in the order that is asked for', async () => {
    const turned = await selectPages(whole, selected.toReversed())
    const [pages, all] = [await readPdf(turned), await readPdf(whole)]
    expect(pages.pages).toEqual([all.pages[3], all.pages[1]])
    expect(checkPdf(turned)).toEqual([])
  })

  test('have a text of their margins read aloud before all else on them, and look as before', async () => {
    const count = await selectPages(whole, selected, '4')
    const plain = await selectPages(whole, selected)
    const before = await taggedTexts(plain)
    expect(await taggedTexts(count)).toEqual([before[0], `4${before[1]}`])
    expect(describePages(count)).toEqual(describePages(plain))
    expect(checkPdf(count)).toEqual([])
  })

  test('cannot be ones that it does not have', async () => {
    await expect(selectPages(whole, [{number: 5, label: '5', bookmark: ''}])).rejects.toThrow(
      RangeError,
    )
  })
})

describe('what is seen on a page', {timeout: 30_000}, () => {
  const pages = (first: string, second: string) =>
    composeSheet(`<body><h1>一</h1><p>${first}</p><p style="break-before: page">${second}</p>`)

  test('is told by its fingerprint, whatever stands on other pages and in the fonts', async () => {
    const before = describePages(await print(await pages('12件', '増えた')))
    const after = describePages(await print(await pages('13件を亜医宇で数えた', '増えた')))
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
  })

  test('is something else where a figure, a colour, a weight or a place is', async () => {
    const looks = ['12件', '13件', '<b>12件</b>', '<i style="color: #900">12件</i>', '<br>12件']
    const found = await Promise.all(
      looks.map(async it => describePages(await print(await pages(it, '増えた')))[0]),
    )
    expect(new Set(found).size).toBe(looks.length)
  })

  test('is the same wherever the page stands, but for its number', async () => {
    const picture = '<svg width="50" height="20"><path d="M1 2.3L30 9.9" stroke="#900"/></svg>'
    const body = (before: string) =>
      `<style>@page {@bottom-center {content: none}}</style><body><h1>一</h1>${before}<p style="break-before: page">増えた</p><table border><tr><td>12件${picture}</table>`
    const more = '<p style="break-before: page">二</p>'.repeat(2)
    const [one, other] = await Promise.all(
      [body(''), body(more)].map(async it => describePages(await print(await composeSheet(it)))),
    )
    expect(other?.[3]).toBe(one?.[1])
    expect(other?.[2]).not.toBe(one?.[1])
  })

  test('is the same before and after finishing', async () => {
    const sheet = await composeReport()
    expect(describePages(await printer.print(sheet))).toEqual(describePages(whole))
  })
})

async function labelsOf(bytes: Uint8Array): Promise<string[] | null> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const labels = await (await task.promise).getPageLabels()
  await task.destroy()
  return labels
}

/** The text of each page in reading order, without what is an artifact. */
async function taggedTexts(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false})
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    const pieces = new Map<string, string>()
    let piece: string | undefined
    for (const it of items) {
      if ('str' in it) {
        if (piece) pieces.set(piece, (pieces.get(piece) ?? '') + it.str)
      } else piece = it.type === 'endMarkedContent' ? undefined : it.id
    }
    const ids = (node: StructTreeNode | StructTreeContent): string[] =>
      'children' in node ? node.children.flatMap(ids) : [node.id]
    const tree = await page.getStructTree()
    texts.push((tree ? ids(tree) : []).map(id => pieces.get(id) ?? '').join(''))
  }
  await task.destroy()
  return texts
}
