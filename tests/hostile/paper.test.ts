import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, describe, expect, it} from 'vitest'
import {writeYaml} from '../../src/yaml/write.ts'
import {freshFolder, shinchoku} from '../support/cli.ts'
import {essence} from './essence.ts'
import {fieldCount, fillDocument} from './fill-document.ts'
import {allVectors as all, vectors} from './vectors.ts'

/** What a YAML can hold, and the font can draw; what it cannot is reported (`character-not-in-font`). */
const printed = all.filter(
  it => !/\p{C}|\u0338|\u2215/u.test(it) && !(vectors.characters ?? []).includes(it),
)

/** What a PDF holds besides text. */
interface Content {
  text: string
  addresses: string[]
  actions: unknown[]
}

async function readContent(path: string): Promise<Content> {
  const task = getDocument({data: new Uint8Array(readFileSync(path)), verbosity: 0})
  const pdf = await task.promise
  const content: Content = {text: '', addresses: [], actions: []}
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const {items} = await page.getTextContent()
    content.text += items.map(it => ('str' in it ? it.str : '')).join('')
    for (const {url, unsafeUrl, action} of await page.getAnnotations())
      content.addresses.push(...[url, unsafeUrl, action].filter(it => it !== undefined))
    content.actions.push(await page.getJSActions())
  }
  content.actions.push(
    await pdf.getJSActions(),
    await pdf.getOpenAction(),
    await pdf.getAttachments(),
  )
  await task.destroy()
  return content
}

describe('a paper full of hostile texts', () => {
  let contents: Content[] = []
  let said = ''

  beforeAll(async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'in'))
    const step = Math.floor(fieldCount / 9)
    for (let first = 0; first < printed.length; first += step) {
      const document = fillDocument(field => printed[(first + field) % printed.length] ?? '')
      const yaml = writeYaml({...document, document: {...document.document, id: `d${first}`}})
      writeFileSync(join(folder, `in/d${first}.yaml`), yaml)
    }
    const {status, out, err} = shinchoku(['render', 'in', '--out', 'out'], {cwd: folder})
    said = out + err
    expect([status, err.includes('Error')]).toEqual([0, false])
    const papers = readdirSync(join(folder, 'out/pdf'))
    contents = await Promise.all(papers.map(it => readContent(join(folder, 'out/pdf', it))))
  }, 240_000)

  it('is printed, every one', () => {
    expect(said).not.toContain('print-failed')
    expect(contents.length).toBeGreaterThan(5)
  })

  it('leads nowhere, runs nothing and holds no file', () => {
    for (const {addresses, actions} of contents) {
      expect(addresses).toEqual([])
      expect(actions.filter(it => it !== null)).toEqual([])
    }
  })

  it('shows the texts as texts', () => {
    const text = contents.map(it => essence(it.text)).join('\n')
    expect(printed.filter(it => !text.includes(essence(it)))).toEqual([])
  })
})
