/**
 * The yardstick: prints the sheets in the folders that are named, one after the other, with nothing but a browser and
 * puppeteer-core. First comes the path of the browser, then a folder for the PDFs.
 */
import {writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import puppeteer from 'puppeteer-core'

const [executablePath, out, ...folders] = process.argv.slice(2)
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]
const browser = await puppeteer.launch({executablePath, args, pipe: true})
for (const folder of folders) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(folder, 'index.html')).href, {waitUntil: 'load'})
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  })
  writeFileSync(join(out, `${basename(folder)}.pdf`), pdf)
  await page.close()
}
await browser.close()
