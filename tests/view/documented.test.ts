import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {compareDocuments} from '../../src/compare/compare.js'
import {type Document, documentSchema} from '../../src/model/document.js'
import {toComparisonView} from '../../src/view/comparison.js'
import {toReplacedPagesView} from '../../src/view/replaced-pages.js'
import {toIndexRow, toIndexView, toView, type ViewContext} from '../../src/view/view.js'
import {composeTables, typesSeen} from '../support/view-page.js'
import {type Field, readViewTypes} from '../support/view-types.js'

const page = 'templates/README.md'
const mark = '<!-- made by tests/view/documented.test.ts: npm run accept -->\n'
const roots = [
  {type: 'ReportView', draws: 'the paper, and a document’s page of the site,'},
  {type: 'IndexView', draws: 'the site’s list of documents'},
  {type: 'ComparisonView', draws: '新旧対照表'},
  {type: 'ReplacedPagesView', draws: '差替一覧'},
]
const types = readViewTypes('src/view')
const text = readFileSync(page, 'utf8')

const sample = documentSchema.parse(parse(readFileSync('templates/report/sample.yaml', 'utf8')))
const context: ViewContext = {
  cover: {},
  logo: {src: 'data:,'},
  program: 'p',
  dataVersion: 'd',
  downloads: [{label: 'CSV', href: 'sample.csv'}],
}
const version = {file: 'a.yaml', title: '題', dataVersion: 'd'}
const views: Array<[string, object]> = [
  ['ReportView', toView(sample, context)],
  ['ReportView', toView(manyCourses(sample), context)],
  ['IndexView', toIndexView([toIndexRow({document: sample, href: 'a', pdf: 'a.pdf'})], context)],
  [
    'ComparisonView',
    toComparisonView(
      [
        {
          id: 'a',
          old: version,
          new: version,
          changes: [
            ...compareDocuments(sample, {...sample, sections: sample.sections.slice(1)}),
            ...compareDocuments(sample, corrected(sample)),
          ],
        },
      ],
      context,
    ),
  ],
  [
    'ReplacedPagesView',
    toReplacedPagesView([{takeOut: '1', putIn: '1', heading: '題', changes: []}], {
      title: '題',
      oldVersion: 'd',
      newVersion: 'e',
    }),
  ],
]

describe('the view that templates get', () => {
  it('says of every field what it holds', () => {
    const seen = typesSeen(roots, types)
    expect(seen.length).toBeGreaterThan(30)
    expect(seen.flatMap(type => bare(types.get(type) ?? [], type))).toEqual([])
  })

  it('stands field by field in the page for those who write templates', async () => {
    const [written = ''] = text.split(mark)
    await expect(`${written}${mark}\n${composeTables(roots, types)}`).toMatchFileSnapshot(
      `../../${page}`,
    )
  })

  it('has the fields that its types declare and no others, in every part', () => {
    const met = new Set<string>()
    for (const [type, view] of views) compare(view, types.get(type) ?? [], type, met)
    expect(typesSeen(roots, types).filter(it => !met.has(it))).toEqual([])
  })
})

describe('the page for those who write templates', () => {
  it('names every file that can be replaced, and no other', () => {
    const files = (readdirSync('templates', {recursive: true}) as string[]).map(it =>
      it.replaceAll('\\', '/'),
    )
    const tables = text.slice(text.indexOf('## Which file'), text.indexOf('## Every field'))
    const named = [...tables.matchAll(/`([a-z/-]+\.(?:hbs|css|js))`/g)].map(([, name]) => name)
    expect(named.sort()).toEqual(files.filter(it => /\.(?:hbs|css|js)$/.test(it)).sort())
  })
})

/** A document with so many indicators that the cover has its picture. */
function manyCourses(document: Document): Document {
  const many = Array.from({length: 12}, (_, index) =>
    structuredClone(document.sections).map(it => ({...it, id: `${it.id}-${index}`})),
  )
  return {...document, sections: many.flat()}
}

/** A document of which a title was corrected. */
function corrected(document: Document): Document {
  const [first, ...others] = document.sections
  if (first === undefined) throw new Error('no section')
  const title = `${first.title}（改）`
  const correction = {set: first.id, key: 'title', value: title, reason: '改称', by: '企画課'}
  return {...document, sections: [{...first, title}, ...others], corrections: [correction]}
}

/** The fields without a word about them. */
function bare(fields: ReadonlyArray<Field>, path: string): string[] {
  return fields.flatMap(({name, meaning, fields: inner}) => [
    ...(meaning === '' ? [`${path}.${name}`] : []),
    ...bare(inner, `${path}.${name}`),
  ])
}

/** Fails where an object of a view has another field than its type says, or lacks one. */
function compare(
  value: unknown,
  fields: ReadonlyArray<Field>,
  path: string,
  met: Set<string>,
): void {
  const known = fields.filter(({name, optional}) => !optional || name in (value as object))
  expect([path, ...Object.keys(value as object).sort()]).toEqual([
    path,
    ...known.map(({name}) => name).sort(),
  ])
  met.add(path.replace(/.* /, ''))
  for (const field of fields) {
    const inside = (value as Record<string, unknown>)[field.name]
    const inner = [...(types.get(field.holds) ?? []), ...field.fields]
    if (inner.length === 0) continue
    const name = types.has(field.holds) && field.fields.length === 0 ? ` ${field.holds}` : ''
    for (const each of [inside].flat(field.lists))
      if (each !== undefined) compare(each, inner, `${path}.${field.name}${name}`, met)
  }
}
