import {beforeEach, describe, expect, it} from 'vitest'
import type {MemoryWorld} from '../support/memory-world.js'
import type {TestWorkshop} from '../support/workshop.js'
import {buildFolder, put, rebuild, settings, text, twoTexts} from './two-texts.js'

let world: MemoryWorld

beforeEach(async () => {
  world = twoTexts()
  await buildFolder(world)
})

const bothPdfs = ['pdf/a.pdf', 'pdf/b.pdf', 'site/a/a.pdf', 'site/b/b.pdf']
const bothPages = ['site/a/index.html', 'site/b/index.html']
const bothFonts = ['a/bold', 'a/regular', 'b/bold', 'b/regular', 'bold', 'regular'].map(
  it => `site/${it}.woff`,
)

function template(name: string, change: (text: string) => string) {
  return (_: MemoryWorld, workshop: TestWorkshop) => {
    const before = workshop.templates.get(name) ?? ''
    workshop.templates = new Map([...workshop.templates, [name, change(before)]])
  }
}

/** What is changed → which files are other files after it. */
const cases: Array<[string, (world: MemoryWorld, workshop: TestWorkshop) => void, string[]]> = [
  ['nothing', () => {}, []],
  [
    'a figure of one text',
    it => put(it, 'in/b.txt', text.replace('並木の本数', '生け垣の長さ').replace('12本', '13本')),
    [
      'data/b.yaml',
      'pdf/b.pdf',
      ...['b.csv', 'b.json', 'b.pdf', 'b.yaml', 'index.html'].map(name => `site/b/${name}`),
    ],
  ],
  ['a comment in the settings', it => put(it, 'in/settings.yaml', `# 表紙\n${settings}`), []],
  [
    'the rules in the settings',
    it => put(it, 'in/settings.yaml', `${settings}rules: {flatShare: 0.1}\n`),
    [...bothPdfs, ...bothPages],
  ],
  [
    'the cover of one document',
    it => put(it, 'in/settings.yaml', `${settings}documents: {b.txt: {cover: {paper: 資料1}}}\n`),
    [],
  ],
  [
    'the title of one document',
    it => put(it, 'in/settings.yaml', `${settings}documents: {b.txt: {cover: {title: 戦略}}}\n`),
    [
      'pdf/b.pdf',
      ...['b.pdf', 'bold.woff', 'index.html', 'regular.woff'].map(name => `site/b/${name}`),
      'site/index.html',
    ],
  ],
  ['the template of the paper', template('report/paper.hbs', it => `${it}<!-- -->`), bothPdfs],
  ['the template of the page', template('report/page.hbs', it => `${it} <hr>`), bothPages],
  [
    'a part of both templates',
    template('partials/ledger.hbs', it => `${it}<hr>`),
    [...bothPdfs, ...bothPages],
  ],
  ['the template of the list', template('site/index.hbs', it => `${it}<hr>`), ['site/index.html']],
  [
    'the theme',
    template('theme/base.css', it => `${it} body {color: red}`),
    [...bothPdfs, 'site/style.css'],
  ],
  ['the script', template('site/site.js', it => `${it} ;`), ['site/site.js']],
  [
    'the fonts',
    (_, workshop) => {
      workshop.versions = {...workshop.versions, fonts: 'fonts 2'}
    },
    [...bothPdfs, ...bothFonts],
  ],
  [
    'the date',
    (_, workshop) => {
      workshop.date = '2026-04-01T00:00:00.000Z'
    },
    bothPdfs,
  ],
  [
    'the licence of the fonts',
    (_, workshop) => {
      workshop.fontLicence = 'another'
    },
    ['site/LICENSE-fonts.txt'],
  ],
]

describe('what is made again', () => {
  it.each(cases)('after %s changed: exactly what depends on it', async (_, change, expected) => {
    const {written, removed} = await rebuild(world, change)
    expect({written, removed}).toEqual({written: [...expected].sort(), removed: []})
  })

  it.each([
    ['the program', 'program'],
    ['the browser', 'browser'],
  ])('is printed, where %s is another, even if the same bytes come of it', async (_, tool) => {
    const {printed, written} = await rebuild(world, (_, workshop) => {
      const other = tool === 'browser' ? {browser: () => 'browser 2'} : {program: 'program 2'}
      workshop.versions = {...workshop.versions, ...other}
    })
    expect({printed, written}).toEqual({printed: 2, written: []})
  })

  it('is what the corrections beside a text are for', async () => {
    const {written} = await rebuild(world, it =>
      put(
        it,
        'in/b.corrections.yaml',
        'corrections:\n  - {line: 8, from: 12本, to: 13本, reason: 誤}\n',
      ),
    )
    expect(written).toContain('data/b.yaml')
    expect(written).toContain('pdf/b.pdf')
    expect(written.filter(it => !it.includes('b.') && !it.startsWith('site/b/'))).toEqual([])
    const after = await rebuild(world, it => void it.files.delete('in/b.corrections.yaml'))
    expect(after.written).toEqual(written)
  })

  it('is nothing in a second run, whatever changed before', async () => {
    for (const [, change] of cases) {
      await rebuild(world, change)
      expect(await rebuild(world, change)).toEqual({
        written: [],
        removed: [],
        printed: 0,
        opened: 0,
      })
    }
  })

  it('ends with the tables, where the text changed and no value did', async () => {
    const {written} = await rebuild(world, it => put(it, 'in/a.txt', `${text}\n\n`))
    expect(written).toContain('data/a.yaml')
    expect(written.filter(it => it.endsWith('.csv'))).toEqual([])
  })
})

describe('what was counted', () => {
  it('is each file of the output folder, once', async () => {
    const files = [...world.files.keys()].filter(it => /^out\/(?:.*\/)?[^./][^/]*$/.test(it)).length
    expect((await buildFolder(world)).counts).toEqual({written: 0, kept: files, removed: 0})
    put(world, 'in/b.txt', text.replace('12本', '13本'))
    const {counts} = await buildFolder(world)
    expect(counts.written + counts.kept).toBe(files)
  })
})
