import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {comparisonSchema} from '../src/compare/comparison.js'
import type {Document} from '../src/model/document.js'
import {checkPdf} from '../src/print/check-pdf.js'
import {writeYaml} from '../src/yaml/write.js'
import {readPdf} from './print/read-pdf.js'
import {freshFolder, shinchoku} from './support/cli.js'
import {documentOf, measured, section} from './view/make-document.js'

const births = (actual: number) => measured('goal-1/1', {name: '出生数', actual, targets: [120]})
const paper = (actual: number, id = 'd'): Document => {
  const document = documentOf([
    section('goal-1', 'goal', {title: '子育て', indicators: [births(actual)]}),
  ])
  document.document.id = id
  return document
}

/** A folder with these documents as an output folder has them. */
function outputOf(documents: ReadonlyArray<Document>): string {
  const folder = freshFolder()
  mkdirSync(join(folder, 'data'))
  for (const it of documents)
    writeFileSync(join(folder, 'data', `${it.document.id}.yaml`), writeYaml(it))
  return folder
}
const yamlOf = (document: Document) =>
  join(outputOf([document]), `data/${document.document.id}.yaml`)

describe('diff', () => {
  it('ends with 0 and writes nothing where nothing changed', () => {
    const cwd = freshFolder()
    const {status, out} = shinchoku(['diff', yamlOf(paper(101)), yamlOf(paper(101))], {cwd})
    expect({status, out}).toEqual({status: 0, out: '変わったところはありません。\n'})
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  it('leaves no name of a document at the end of a page without its table', async () => {
    const one = (index: number, actual: number): Document => {
      const indicators = Array.from({length: 1 + (index % 4)}, (_, place) =>
        measured(`goal-1/${place}`, {name: `出生数${place}`, actual, targets: [120]}),
      )
      const document = documentOf([section('goal-1', 'goal', {title: '子育て', indicators})])
      document.document.id = `d${10 + index}`
      return document
    }
    const all = (actual: number) => Array.from({length: 24}, (_, index) => one(index, actual))
    const cwd = freshFolder()
    const call = ['diff', outputOf(all(101)), outputOf(all(99)), '-q', '--out', 'all.pdf']
    expect(shinchoku(call, {cwd}).status).toBe(3)
    const {pages} = await readPdf(readFileSync(join(cwd, 'all.pdf')))
    expect(pages.length).toBeGreaterThan(5)
    for (const {text} of pages.filter(it => it.text.includes('データ版')))
      expect(text.split('データ版').at(-1)).toContain('出生数')
  }, 60_000)

  it('ends with 3 where something did, says what, and makes PDF and HTML', async () => {
    const cwd = freshFolder()
    const {status, out} = shinchoku(['diff', yamlOf(paper(101)), yamlOf(paper(99))], {cwd})
    expect(status).toBe(3)
    expect(out).toContain('変更  指標 出生数')
    expect(out).toContain('実績値 R4: 101人 → 99人')
    const bytes = readFileSync(join(cwd, 'output/diff/d.pdf'))
    const {pages, tagged, title, fonts} = await readPdf(bytes)
    expect({tagged, title, pages: pages.length}).toEqual({
      tagged: true,
      title: '題　新旧対照表',
      pages: 1,
    })
    expect(pages[0]).toMatchObject({width: 297, height: 210})
    for (const text of ['改正後', '現行', '実績値R499人', '実績値R4101人', '（略）', '1/1'])
      expect(pages[0]?.text).toContain(text)
    expect(fonts.every(it => it.startsWith('BIZUDPGothic'))).toBe(true)
    expect(checkPdf(bytes)).toEqual([])
    expect(readFileSync(join(cwd, 'output/diff/d.html'), 'utf8')).toContain('<ins>99</ins>')
  }, 60_000)

  it('ends with 1 where a document cannot be used, compares the others, and does not take it for gone', () => {
    const [before, after] = [outputOf([paper(1, 'a'), paper(1, 'b')]), outputOf([paper(2, 'a')])]
    writeFileSync(join(after, 'data/b.yaml'), 'schema: [')
    const {status, out} = shinchoku(['diff', before, after, '--format', 'json'])
    expect(status).toBe(1)
    const {documents, reports} = JSON.parse(out)
    expect(documents.map((it: {id: string}) => it.id)).toEqual(['a'])
    expect(JSON.stringify(reports)).toContain('yaml-syntax')
  })

  it('says nothing of what it could not compare', () => {
    const [good, bad] = [yamlOf(paper(1)), join(freshFolder(), 'd.yaml')]
    writeFileSync(bad, 'schema: [')
    const {status, out} = shinchoku(['diff', good, bad])
    expect({status, none: out.includes('変わったところはありません')}).toEqual({
      status: 1,
      none: false,
    })
  })

  it('pairs the documents of two output folders by their ids', () => {
    const [before, after] = [
      outputOf([paper(1, 'a'), paper(1, 'b')]),
      outputOf([paper(2, 'b'), paper(1, 'c')]),
    ]
    const file = join(freshFolder(), 'x.json')
    const {status} = shinchoku(['diff', before, after, '--out', file, '--quiet'])
    expect(status).toBe(3)
    const comparison = comparisonSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(comparison.documents.map(it => [it.id, Boolean(it.old), Boolean(it.new)])).toEqual([
      ['b', true, true],
      ['c', false, true],
      ['a', true, false],
    ])
    expect(comparison.counts).toEqual({added: 2, removed: 2, moved: 0, renamed: 0, changed: 1})
  })

  it('tells it as data without making files, and as HTML alone without a browser', () => {
    const paths = [yamlOf(paper(101)), yamlOf(paper(99))]
    const cwd = freshFolder()
    const env = {SHINCHOKU_BROWSER: '/no/browser'}
    const {out} = shinchoku(['diff', ...paths, '--format', 'json'], {cwd, env})
    const {written, reports, ...comparison} = JSON.parse(out)
    expect({written, reports: reports.length}).toEqual({written: [], reports: 2})
    expect(comparisonSchema.parse(comparison).changed).toBe(true)
    expect(existsSync(join(cwd, 'output'))).toBe(false)
    expect(shinchoku(['diff', ...paths, '--out', 'x.html', '-q'], {cwd, env})).toEqual({
      status: 3,
      out: '',
      err: '',
    })
    expect(existsSync(join(cwd, 'x.html'))).toBe(true)
  })

  it.each([
    [['diff']],
    [['diff', 'sources']],
    [['diff', 'sources', 'templates', 'src']],
    [['diff', 'no-such', 'sources']],
    [['diff', 'package.json', 'sources']],
    [['diff', 'src', 'src']],
    [['diff', 'package.json', 'package.json', '--out', 'x.doc']],
  ])('%j is wrong usage: one line, and 2', args => {
    const {status, out, err} = shinchoku(args)
    expect({status, out, lines: err.trim().split('\n').length}).toEqual({
      status: 2,
      out: '',
      lines: 1,
    })
  })
})
