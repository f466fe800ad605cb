import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {checkPdf, listFaults, type PdfRule} from '../../src/print/check-pdf.ts'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {listPages} from '../../src/print/pdf/list-pages.ts'
import {openPdf, type Pdf} from '../../src/print/pdf/open-pdf.ts'
import {type PdfDict, type PdfValue, toPdfText} from '../../src/print/pdf/pdf-value.ts'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {composeReport} from './compose-report.ts'

let printer: Printer
let printed: Uint8Array
let finished: Uint8Array

beforeAll(async () => {
  printer = await openPrinter()
  printed = await printer.print(await composeReport())
  const made = await finishPdf(printed, {title: '進捗', program: 'shinchoku'})
  finished = made?.pdf ?? new Uint8Array()
}, 60_000)

afterAll(() => printer.close())

/** The first element of a type in the structure. */
function findElement(pdf: Pdf, type: string): PdfDict {
  const visit = (value: PdfValue | undefined): PdfDict | undefined => {
    const dict = pdf.dict(value)
    const name = dict.get('S') as {name: string} | undefined
    if (name?.name === type) return dict
    for (const kid of pdf.list(dict.get('K'))) {
      const found = typeof kid === 'object' ? visit(kid) : undefined
      if (found) return found
    }
    return undefined
  }
  const found = visit(pdf.dict(pdf.catalogue.get('StructTreeRoot')).get('K'))
  if (found === undefined) throw new Error(`no ${type}`)
  return found
}

function findLink(pdf: Pdf): PdfDict {
  const [page] = listPages(pdf)
  return pdf.dict(pdf.list(pdf.dict(page).get('Annots'))[0])
}

function findFont(pdf: Pdf): PdfDict {
  const [page] = listPages(pdf)
  const fonts = pdf.dict(pdf.dict(pdf.dict(page).get('Resources')).get('Font'))
  return pdf.dict([...fonts.values()][0])
}

const damages: [PdfRule, (pdf: Pdf) => void][] = [
  ['not-tagged', pdf => pdf.catalogue.delete('MarkInfo')],
  ['suspect-tags', pdf => pdf.dict(pdf.catalogue.get('MarkInfo')).set('Suspects', true)],
  ['no-language', pdf => pdf.catalogue.delete('Lang')],
  ['no-title', pdf => pdf.dict(pdf.trailer.get('Info')).set('Title', toPdfText(' '))],
  ['title-not-shown', pdf => pdf.catalogue.delete('ViewerPreferences')],
  ['no-outline', pdf => pdf.catalogue.delete('Outlines')],
  ['figure-without-alt', pdf => findElement(pdf, 'Figure').delete('Alt')],
  ['header-without-scope', pdf => findElement(pdf, 'TH').delete('A')],
  ['heading-skipped', pdf => findElement(pdf, 'H2').set('S', {name: 'H4'})],
  ['list-item-without-body', pdf => findElement(pdf, 'LBody').set('S', {name: 'P'})],
  ['tab-order', pdf => pdf.dict(listPages(pdf)[0]).delete('Tabs')],
  ['link-without-contents', pdf => findLink(pdf).delete('Contents')],
  ['link-outside-structure', pdf => findElement(pdf, 'Link').set('S', {name: 'Span'})],
  ['font-without-unicode', pdf => findFont(pdf).delete('ToUnicode')],
  [
    'font-not-embedded',
    pdf => {
      const descendant = pdf.dict(pdf.list(findFont(pdf).get('DescendantFonts'))[0])
      pdf.dict(descendant.get('FontDescriptor')).delete('FontFile2')
    },
  ],
]

describe('the check of a PDF', () => {
  test('finds nothing wrong with a finished one', () => {
    expect(checkPdf(finished)).toEqual([])
  })

  test.each(damages)('finds that it is damaged: %s', (rule, damage) => {
    const pdf = openPdf(finished)
    damage(pdf)
    expect(listFaults(pdf, []).map(it => it.rule)).toEqual([rule])
  })

  test('tells what Chromium leaves out, how often, and on which pages', () => {
    expect(checkPdf(printed)).toEqual([
      {rule: 'content-unmarked', count: 4, pages: [1, 2, 3, 4]},
      {rule: 'list-item-without-body', count: 5, pages: [1, 4]},
      {rule: 'figure-without-alt', count: 1, pages: [3]},
      {rule: 'link-without-contents', count: 5, pages: [1, 4]},
    ])
  })
})
