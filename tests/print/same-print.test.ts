import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {finishPdf} from '../../src/print/finish-pdf.ts'
import {openPrinter} from '../../src/print/printer.ts'
import {text} from '../build/two-texts.ts'
import {freshFolder} from '../support/cli.ts'
import {captureSheet} from './capture-sheet.ts'

// What takes no room after the last part tells whether Chromium has laid anything out before the style was there: it makes a
// page more, then.
test('a sheet is the same PDF each time that it is printed, whatever arrives first', async () => {
  const path = join(freshFolder(), 'a.txt')
  writeFileSync(path, text)
  const {html, files} = await captureSheet(path)
  const tail = '<svg class="visually-hidden"><path d="M0 0"/></svg></main>'
  const sheet = {html: html.replace('</main>', tail), files}
  const printer = await openPrinter()
  try {
    const seen = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const prints = await Promise.all([0, 1].map(() => printer.print(sheet)))
      for (const it of prints) {
        const {pdf} = (await finishPdf(it, {title: '進捗', program: 'shinchoku'})) ?? {}
        seen.add(Buffer.from(pdf ?? '').toString('latin1'))
      }
    }
    expect(seen.size).toBe(1)
  } finally {
    await printer.close()
  }
}, 60_000)
