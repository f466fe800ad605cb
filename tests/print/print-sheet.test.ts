import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openPrinter, type Printer} from '../../src/print/printer.ts'
import {composeSheet} from './compose-sheet.ts'
import {readPdf} from './read-pdf.ts'

let printer: Printer

beforeAll(async () => {
  printer = await openPrinter()
}, 60_000)

afterAll(() => printer.close())

describe('a printed sheet', {timeout: 30_000}, () => {
  test('has the text, the page size, the tags, the outline and the fonts that were asked for', async () => {
    const sheet = await composeSheet('<h1>進捗の報告</h1><p>待機児童数 105人 <b>太字</b></p>')
    const pdf = await readPdf(await printer.print(sheet))
    expect(pdf).toEqual({
      tagged: true,
      title: '進捗',
      outline: ['進捗の報告'],
      pages: [{text: '1進捗の報告待機児童数105人太字', width: 210, height: 297}],
      fonts: ['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'],
    })
  })

  test('has a font that stands in a page margin alone', async () => {
    const pdf = await readPdf(await printer.print(await composeSheet('<p>本文</p>')))
    expect(pdf.fonts).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'])
  })

  test('is the same, but for its dates, when it is printed again', async () => {
    const sheet = await composeSheet('<h1>見出し</h1><p>本文</p>')
    const [first, second] = await Promise.all([printer.print(sheet), printer.print(sheet)])
    expect(blankDates(second)).toBe(blankDates(first))
  })
})

describe('a sheet that would print wrongly', {timeout: 30_000}, () => {
  test('is refused, by the name of the style sheet that is missing', async () => {
    const sheet = await composeSheet('<link rel="stylesheet" href="other.css"><p>本文</p>')
    await expect(printer.print(sheet)).rejects.toThrow('file-missing: other.css')
  })

  test('is refused, by the name of the font that is missing', async () => {
    const {html, files} = await composeSheet('<p>本文</p>')
    const fewer = new Map([...files].filter(([path]) => path !== 'fonts/bold.ttf'))
    const printed = printer.print({html, files: fewer})
    await expect(printed).rejects.toThrow('file-missing: fonts/bold.ttf')
  })

  test('is refused, by family and weight of the font that is broken', async () => {
    const {html, files} = await composeSheet('<p>本文</p>')
    const broken = {type: 'font/ttf', bytes: new Uint8Array([0, 1, 0, 0, 0])}
    const printed = printer.print({html, files: new Map([...files, ['fonts/bold.ttf', broken]])})
    await expect(printed).rejects.toThrow('font-failed: BIZ UDPGothic 700')
  })
})

describe('a sheet with something hostile in it', {timeout: 30_000}, () => {
  test('reaches no server, whatever asks', async () => {
    let connections = 0
    const server = createServer((_, response) => response.end('<p>外部</p>'))
    server.on('connection', () => connections++)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const sheet = await composeSheet(
      `<link rel="preconnect" href="${outside}"><link rel="prefetch" href="${outside}/p">
       <link rel="icon" href="${outside}/icon.png"><meta http-equiv="refresh" content="0;url=${outside}/r">
       <img src="${outside}/a.png"><iframe src="${outside}"></iframe><embed src="${outside}/e">
       <object data="${outside}/o"></object><video style="display: none" src="${outside}/v" poster="${outside}/w"></video>
       <img src="http://example.invalid/a.png"><form action="${outside}"></form>
       <svg><image href="${outside}/i.png"/></svg><p style="background: url(${outside}/b.png)">本文</p>
       <style>@import url(${outside}/s.css); p::before {content: url(${outside}/c.png)}</style>`,
    )
    const pdf = await readPdf(await printer.print(sheet))
    server.close()
    expect(pdf.pages.map(page => page.text)).toEqual(['1本文'])
    expect(connections).toBe(0)
  })

  test('shows no file of the machine', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'print-test-'))
    writeFileSync(join(folder, 'secret.txt'), '秘密')
    const file = pathToFileURL(join(folder, 'secret.txt')).href
    const addresses = [
      'file:///etc/hostname',
      file,
      file.replace('file:', 'FILE:'),
      `view-source:${file}`,
    ]
    const frames = addresses.map(
      address => `<iframe src="${address}"></iframe><object data="${address}"></object>`,
    )
    const pdf = await readPdf(
      await printer.print(await composeSheet(`<p>本文</p>${frames.join('')}`)),
    )
    rmSync(folder, {recursive: true})
    expect(pdf.pages.map(page => page.text).join('')).toBe('1本文')
  })

  test('runs no script, in the page or in a frame', async () => {
    const hostile = 'document.body.textContent = "実行"'
    const sheet = await composeSheet(
      `<p>本文</p><script>${hostile}</script><img src="data:," onerror='${hostile}'>
       <svg onload='${hostile}'></svg><iframe srcdoc="<p>枠</p><script>document.body.textContent=1+1</script>"></iframe>
       <iframe src="data:text/html,<script>document.write(1+1)</script>"></iframe>
       <iframe src='javascript:"実行"'></iframe>`,
    )
    const pdf = await readPdf(await printer.print(sheet))
    expect(pdf.pages.map(page => page.text).join('')).toBe('1本文枠')
  })

  test('draws an image that stands in the page as data', async () => {
    const image =
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    const sheet = await composeSheet(`<p>本文</p><img src="${image}" alt="印">`)
    const pdf = await readPdf(await printer.print(sheet))
    expect(pdf.pages[0]?.text).toBe('1本文')
  })
})

function blankDates(pdf: Uint8Array): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/\(D:[^)]{1,40}\)/g, '()')
}
