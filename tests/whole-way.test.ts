import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Document} from '../src/model/document.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {readYaml} from '../src/yaml/read.js'
import {readPdf} from './print/read-pdf.js'
import {freshFolder, root, shinchoku} from './support/cli.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('000')
const texts = [join(root, 'sources/minahoshi-shinchoku.txt'), ...(seed ? [seed.path] : [])]

describe.each(texts)('the whole way of %s', path => {
  const out = freshFolder()
  const id = basename(path, '.txt')
  let document: Document
  let words: string[]

  beforeAll(() => {
    const {status, out: said} = shinchoku(['build', path, '--out', out])
    expect(said).toContain('ページ')
    expect(status).toBe(0)
    const file = new VFile({value: readFileSync(join(out, `data/${id}.yaml`), 'utf8')})
    const found = readYaml(file)
    if (!found) throw new Error(file.messages.join('\n'))
    document = found
    words = printedWords(document)
  }, 60_000)

  it('prints every name, figure and paragraph of the YAML, on A4, in embedded fonts, tagged', async () => {
    const pdf = await readPdf(readFileSync(join(out, `pdf/${id}.pdf`)))
    const text = pdf.pages.map(it => it.text).join('')
    expect(words.filter(it => it.length <= 60 && !text.includes(it))).toEqual([])
    // A long paragraph may run over the foot of a page: its beginning and its end must be there.
    const long = words.filter(it => it.length > 60)
    expect(
      long.filter(it => !text.includes(it.slice(0, 10)) || !text.includes(it.slice(-10))),
    ).toEqual([])
    for (const {width, height} of pdf.pages) expect([width, height].sort()).toEqual([210, 297])
    expect(pdf.fonts.filter(it => !it.startsWith('BIZUDPGothic'))).toEqual([])
    expect(pdf.fonts.length).toBe(2)
    expect(pdf.tagged).toBe(true)
    expect(pdf.title).toBe(document.document.title)
  }, 60_000)

  it('shows the same words on the page of the site', () => {
    const html = readFileSync(join(out, `site/${id}/index.html`), 'utf8')
    const text = bare(unescapeHtml(html.replace(/<[^>]*>/g, '')))
    expect(words.filter(it => !text.includes(it))).toEqual([])
    expect(html).not.toMatch(/<script|<iframe|\son\w+=|https?:\/\//)
  })

  it('links only to what is there', () => {
    const site = join(out, 'site')
    for (const page of ['index.html', `${id}/index.html`]) {
      const html = readFileSync(join(site, page), 'utf8')
      const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(it => it[1]))
      for (const [, href = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (href.startsWith('#'))
          expect(ids.has(decodeURIComponent(href.slice(1))), `${page} ${href}`).toBe(true)
        else
          expect(
            existsSync(join(site, page, '..', href.split('#')[0] ?? '')),
            `${page} ${href}`,
          ).toBe(true)
      }
    }
  })

  it('leaves nothing half-written behind', () => {
    const names = readdirSync(out, {recursive: true, encoding: 'utf8'})
    expect(names.filter(it => it.endsWith('.tmp'))).toEqual([])
  })
})

/** Every text of the document that the report must show, without white space. */
function printedWords(document: Document): string[] {
  const sections = sectionsOf(document.sections)
  const indicators = indicatorsOf(document.sections)
  const values = indicators.flatMap(it => [
    ...(it.baseline ? [it.baseline] : []),
    ...(it.actuals ?? []),
    ...(it.targets ?? []),
    ...(it.unplaced ?? []),
  ])
  const words = [
    ...sections.flatMap(it => [it.title, ...(it.paragraphs ?? []), ...(it.divisions ?? [])]),
    ...indicators.flatMap(it => [
      it.name,
      ...(it.notes ?? []),
      ...(it.divisions ?? []),
      ...(it.review ?? []),
    ]),
    ...values.map(it => it.raw),
    ...document.diagnostics.map(it => it.message),
  ]
  return words.map(bare).filter(it => it !== '')
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

function unescapeHtml(html: string): string {
  const entities: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#x27': "'",
    '#x60': '`',
    '#x3D': '=',
  }
  return html.replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole)
}
