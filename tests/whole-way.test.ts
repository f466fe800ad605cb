import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, extname, join} from 'node:path'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Document} from '../src/model/document.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {subsetFonts} from '../src/print/subset-fonts.js'
import {readYaml} from '../src/yaml/read.js'
import {readPdf} from './print/read-pdf.js'
import {builtSeeds, builtSources} from './support/built.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('000')
const texts = [
  ...['minahoshi-shinchoku', 'minahoshi-kaikaku-action', 'minahoshi-kihon-keikaku'].map(id => ({
    id,
    build: builtSources,
  })),
  ...(seed ? [{id: basename(seed.path, extname(seed.path)), build: builtSeeds}] : []),
]

describe.each(texts)('the whole way of $id', ({id, build}) => {
  let out = ''
  let document: Document
  let words: string[]

  beforeAll(() => {
    out = build() ?? ''
    const file = new VFile({value: readFileSync(join(out, `data/${id}.yaml`), 'utf8')})
    const found = readYaml(file)
    if (!found) throw new Error(file.messages.join('\n'))
    document = found
    words = printedWords(document)
  }, 60_000)

  it('prints every name, figure and paragraph of the YAML, on A4, in embedded fonts, tagged', async () => {
    const pdf = await readPdf(readFileSync(join(out, `pdf/${id}.pdf`)))
    const text = pdf.pages.map(it => it.text).join('')
    // What the font cannot draw is reported, and cannot be read back.
    const {missing} = await subsetFonts(words.join(''), 'truetype')
    const drawn = words.filter(it => !missing.some(sign => it.includes(sign)))
    expect(drawn.length).toBeGreaterThan(words.length - 10)
    expect(drawn.filter(it => it.length <= 60 && !text.includes(it))).toEqual([])
    // A long paragraph may run over the foot of a page: its beginning and its end must be there.
    const long = drawn.filter(it => it.length > 60)
    expect(
      long.filter(it => !text.includes(it.slice(0, 10)) || !text.includes(it.slice(-10))),
    ).toEqual([])
    for (const {width, height} of pdf.pages) expect([width, height].sort()).toEqual([210, 297])
    expect(pdf.fonts.filter(it => !it.startsWith('BIZUDPGothic'))).toEqual([])
    expect(pdf.fonts.length).toBe(2)
    expect(pdf.tagged).toBe(true)
    expect(pdf.title?.length).toBeGreaterThan(0)
  }, 60_000)

  it('shows the same words on the page of the site', () => {
    const html = readFileSync(join(out, `site/${id}/index.html`), 'utf8')
    const text = bare(unescapeHtml(html.replace(/<[^>]*>/g, '')))
    expect(words.filter(it => !text.includes(it))).toEqual([])
    const elements = elementsOf(html)
    const scripts = elements.filter(it => it.tagName === 'script')
    expect(scripts.map(it => [it.properties.src, it.children.length])).toEqual([['../site.js', 0]])
    expect(
      elements.filter(it => ['iframe', 'object', 'embed', 'style'].includes(it.tagName)),
    ).toEqual([])
    const attributes = elements.flatMap(it => Object.entries(it.properties))
    expect(
      attributes.filter(
        ([name, value]) => /^(?:on|style$)/i.test(name) || /https?:/.test(String(value)),
      ),
    ).toEqual([])
  })

  it('links only to what is there', () => {
    const site = join(out, 'site')
    for (const page of ['index.html', `${id}/index.html`]) {
      const elements = elementsOf(readFileSync(join(site, page), 'utf8'))
      const ids = new Set(elements.map(it => it.properties.id))
      const targets = elements
        .flatMap(it => [it.properties.href, it.properties.src])
        .filter(it => it !== undefined && !String(it).startsWith('data:'))
      expect(targets.length, page).toBeGreaterThan(3)
      for (const target of targets.map(String)) {
        if (target.startsWith('#'))
          expect(ids.has(decodeURIComponent(target.slice(1))), `${page} ${target}`).toBe(true)
        else
          expect(
            existsSync(join(site, page, '..', target.split('#')[0] ?? '')),
            `${page} ${target}`,
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
    ...sections.flatMap(it => [
      it.title,
      ...(it.paragraphs ?? []),
      ...(it.divisions ?? []),
      ...(it.issues ?? []),
      ...(it.figures ?? []).map(figure => figure.caption),
      ...(it.actions ?? []).map(action => action.text),
      ...(it.glossary ?? []).map(term => term.term),
    ]),
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

function elementsOf(html: string): Element[] {
  const collect = (node: Nodes): Element[] => [
    ...(node.type === 'element' ? [node] : []),
    ...('children' in node ? node.children.flatMap(collect) : []),
  ]
  return collect(fromHtml(html))
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
