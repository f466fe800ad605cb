import {expect, test} from 'vitest'
import {checkPdf} from '../../src/print/check-pdf.ts'
import {describePages} from '../../src/print/describe-pages.ts'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {countOpenNumbers, openNumber} from '../../src/print/open-number.ts'
import {openPrinter} from '../../src/print/printer.ts'
import {relabelLinks} from '../../src/print/relabel-links.ts'
import {composeSheet} from './compose-sheet.ts'
import {readNavigation} from './read-navigation.ts'
import {readPdf} from './read-pdf.ts'

const page = (text: string, id = '') => `<h2 id="${id}" style="break-before: page">${text}</h2>`
const contents = `<h1>目次</h1><p>- <a href="#x">甲へ <span class="open">${openNumber}</span></a></p>`

/** Prints pages behind contents that say where 甲 stands. */
async function printed(pages: string): Promise<Uint8Array> {
  const printer = await openPrinter()
  try {
    const sheet = await composeSheet(`<body>${contents}${pages}`)
    const about = {title: '進捗', program: 'p'}
    const once = await printer.print(sheet)
    return (await finishPdf(once, about, countOpenNumbers(sheet.html)))?.pdf ?? new Uint8Array()
  } finally {
    await printer.close()
  }
}

test('a link says what is printed on the page it leads to, and looks as one that always said so', async () => {
  const far = await printed('乙丙丁戊己庚辛壬'.replace(/./g, it => page(it)) + page('甲', 'x'))
  const near = await printed(page('乙') + page('甲', 'x'))
  const labels = ['1', '2', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7', '2-8', '3']
  const said = (await relabelLinks(far, labels)) ?? new Uint8Array()
  expect((await readPdf(said)).pages[0]?.text).toBe('1目次-甲へ3')
  const {links} = await readNavigation(said)
  expect(new Set(links.map(it => `${it.says}: ${it.to}`))).toEqual(new Set(['甲へ 3: 10']))
  expect(describePages(said)[0]).toBe(describePages(near)[0])
  expect(checkPdf(said)).toEqual([])
  const inserted = (await relabelLinks(near, ['1', '1-2', '1-3'])) ?? new Uint8Array()
  expect((await readPdf(inserted)).pages[0]?.text).toBe('1目次-甲へ1-3')
}, 60_000)
