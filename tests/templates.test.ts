import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {actionSchema} from '../src/model/action.ts'
import {type Document, diagnosticSchema, documentSchema} from '../src/model/document.ts'
import {indicatorSchema} from '../src/model/indicator.ts'
import {figureSchema, sectionKinds, sectionSchema, termSchema} from '../src/model/section.ts'
import {
  cumulativeSchema,
  missingKinds,
  partSchema,
  periodSchema,
  targetSchema,
} from '../src/model/value.ts'
import {checkTemplates} from '../src/render/check-templates.ts'
import {guardView} from '../src/render/guard-view.ts'
import {
  fontSheet,
  indexStyleSheet,
  renderIndex,
  renderPage,
  renderPaper,
  styleSheet,
} from '../src/render/render.ts'
import {openTemplates} from '../src/render/templates.ts'
import {toIndexRow, toIndexView, toView, type ViewContext} from '../src/view/view.ts'

const folder = 'templates'
const files = new Map(
  (readdirSync(folder, {recursive: true}) as string[])
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
)
const templates = await openTemplates(files)
const sample = documentSchema.parse(parse(files.get('report/sample.yaml') ?? ''))
const context: ViewContext = {
  cover: {
    paper: '資料1',
    meeting: '第2回 みなも市創生会議',
    date: '令和5年8月1日',
    division: '企画課',
    municipality: 'みなも市',
    title: '進捗状況の報告',
  },
  program: 'shinchoku 0.1.0',
  dataVersion: '0123456789ab',
  downloads: [{label: 'CSV', href: 'sample.csv'}],
}
const bare: ViewContext = {cover: {}, program: 'p', dataVersion: 'd', downloads: []}
const pages = {
  paper: (document: Document, guard = guardView) =>
    renderPaper(guard(toView(document, context)), templates),
  page: (document: Document, guard = guardView) =>
    renderPage(guard(toView(document, context)), templates),
  index: (document: Document, guard = guardView) =>
    renderIndex(
      guard(
        toIndexView([toIndexRow({document, href: 'a/index.html', pdf: 'a.pdf'})], {program: 'p'}),
      ),
      templates,
    ),
}

/** All text of the sample replaced, so that no field can be forgotten. */
function hostile(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map(entry => hostile(entry, key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, hostile(entry, name)]),
    )
  const fixed = [
    'schema',
    'kind',
    'severity',
    'sha256',
    'qualifier',
    'change',
    'relative',
    'missing',
    'extent',
  ]
  if (typeof value !== 'string' || fixed.includes(key)) return value
  // The id of the document names files and can be no attack; see tests/hostile/paths.test.ts.
  return value === sample.document.id ? value : value + attack
}
/** The one script of the site's pages; without it they show all the same. */
const ownScript = /<script defer src="?\.\.\/site\.js"?><\/script>/
const attack = `<script>alert(1)</script>{{x}}"'\`</style>&\\`

function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set([
    ...(Array.isArray(value) ? [] : Object.keys(value)),
    ...Object.values(value).flatMap(entry => [...keysOf(entry)]),
  ])
}

describe('the sample', () => {
  it('has every field that the model knows', () => {
    const schemas = [
      documentSchema.shape.document,
      sectionSchema,
      indicatorSchema,
      targetSchema,
      partSchema,
      periodSchema,
      cumulativeSchema,
      actionSchema,
      termSchema,
      figureSchema,
      diagnosticSchema,
    ]
    const present = keysOf(sample)
    const lacking = schemas
      .flatMap(({shape}) => Object.keys(shape))
      .filter(key => !present.has(key))
    expect(lacking).toEqual([])
  })

  it('has every kind of section and every kind of missing value', () => {
    const text = JSON.stringify(sample)
    const lacking = [...sectionKinds, ...missingKinds].filter(kind => !text.includes(`"${kind}"`))
    expect(lacking).toEqual([])
  })
})

describe.each(Object.entries(pages))('the template of the %s', (name, draw) => {
  it('reads nothing that the view does not have, and prints no broken value', () => {
    const html = draw(sample)
    expect(html).toContain('</html>')
    expect(html).not.toMatch(/undefined|\[object|NaN/)
  })

  it('escapes hostile text everywhere', () => {
    const html = draw(documentSchema.parse(hostile(sample)))
    expect(html.replace(ownScript, '')).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('{{x}}')
    expect(html.match(/<\/style>/g)?.length ?? 0).toBe(name === 'paper' ? 2 : 0)
  })

  it('has one h1 and skips no level of headings', () => {
    const levels = [...draw(sample).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1)
      return level
    }, 0)
  })

  it('has every id once, and every link within the page finds its place', () => {
    const html = draw(sample)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) =>
      decodeURIComponent(id ?? ''),
    )
    expect(targets.filter(target => !ids.includes(target))).toEqual([])
    const labels = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id]) => id)
    expect(labels.filter(label => !ids.includes(label))).toEqual([])
  })

  it('draws a document that has nothing but a title', () => {
    const empty = documentSchema.parse({...sample, sections: [], diagnostics: []})
    const html = draw(empty)
    expect(html).toContain('</html>')
    expect(html).not.toContain('指標一覧</h2>')
    expect(html).not.toContain('データに関する注記')
  })
})

describe('the pages of the site', () => {
  it('have no script but the one of the site, and no inline style', () => {
    for (const draw of [pages.page, pages.index]) {
      const html = draw(sample).replace(ownScript, '')
      expect(html).toContain(`default-src 'none'`)
      expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/)
    }
  })
})

describe('the cover', () => {
  it('leaves out what is not set', () => {
    const html = renderPaper(toView(sample, bare), templates)
    expect(html).not.toMatch(/cover-paper|cover-division|<p><\/p>/)
    expect(html).toContain('<h1>みなも市しごと・くらし創生計画の進捗状況（見本）</h1>')
  })
})

describe('a column', () => {
  it('is left out whole where no indicator has a value for it', () => {
    const plan = structuredClone(sample)
    for (const section of plan.sections.flatMap(function below(each): (typeof each)[] {
      return [each, ...(each.sections ?? []).flatMap(below)]
    }))
      for (const indicator of section.indicators ?? []) {
        delete indicator.actuals
        delete indicator.targets
      }
    const [, table = ''] = pages.paper(plan).split('<table class="overview-table')
    const heading = table.slice(0, table.indexOf('</thead>'))
    expect(heading).toContain('基準値')
    expect(heading).not.toMatch(/R2|目標/)
  })
})

describe('openTemplates', () => {
  const set = (text: string) => new Map([['report/paper.hbs', text]])
  const view = toView(sample, context)

  it('names template, line and column of a field that does not exist', async () => {
    const templates = await openTemplates(set('<p>\n  {{titel}}</p>'))
    expect(() => renderPaper(view, templates)).toThrow(/report\/paper\.hbs: .*titel.* 2:5/)
  })

  it('names the partial in which a field does not exist', async () => {
    const typo = await openTemplates(
      new Map([...set('{{> partials/a this}}'), ['partials/a.hbs', '{{titel}}']]),
    )
    expect(() => renderPaper(view, typo)).toThrow(/^partials\/a\.hbs: .*titel/)
  })

  it.each([
    ['a block that is not closed', '{{#if title}}'],
    ['an unknown helper', '{{upper title}}'],
    ['an unknown partial', '\n{{> partials/nowhere this}}'],
    ['a partial without a context', '{{> report/paper}}'],
  ])('refuses %s', async (_, text) => {
    const templates = await openTemplates(set(text))
    const use = () => {
      checkTemplates(set(text))
      renderPaper(view, templates)
    }
    expect(use).toThrow(/report\/paper\.hbs/)
  })

  it('finds nothing to refuse in ours', () => {
    expect(() => checkTemplates(files)).not.toThrow()
  })

  it('lets a misspelt condition pass, which the guard of these tests then finds', async () => {
    const silent = await openTemplates(set('{{#if titel}}x{{/if}}'))
    expect(renderPaper(view, silent)).toBe('')
    expect(() => renderPaper(guardView(view), silent)).toThrow(
      'report/paper.hbs: unknown field `titel` - 1:7',
    )
  })

  it('never prints text as it is: no template has a triple brace', () => {
    for (const [name, text] of files)
      if (name.endsWith('.hbs')) expect(text).not.toMatch(/\{\{\{|\{\{&/)
  })
})

describe('the style sheets', () => {
  it('join all files but those of fonts and index, and load nothing from elsewhere', () => {
    const css = styleSheet(files)
    const apart = /^compare\/|^preview\/|^theme\/fonts\.css$|^site\/index\.css$/
    const parts = [...files].filter(([name]) => name.endsWith('.css') && !apart.test(name))
    for (const [, text] of parts) expect(css).toContain(text)
    expect(css + fontSheet(files) + indexStyleSheet(files)).not.toMatch(/https?:|@import/)
  })

  it('say which file is missing', () => {
    expect(() => styleSheet(new Map())).toThrow('theme/colours.css')
  })
})
