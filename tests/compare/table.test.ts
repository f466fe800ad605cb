import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, it} from 'vitest'
import {loadTemplates} from '../../src/build/load-templates.js'
import {compareDocuments} from '../../src/compare/compare.js'
import type {DocumentChanges} from '../../src/compare/comparison.js'
import type {Document} from '../../src/model/document.js'
import type {Section} from '../../src/model/section.js'
import {typesetComparison} from '../../src/pipeline.js'
import {openTemplates} from '../../src/render/templates.js'
import {disk} from '../../src/world/disk.js'
import {document} from '../publish/arbitrary-document.js'
import {documentOf, measured, people, section} from '../view/make-document.js'

const files = await loadTemplates(fileURLToPath(new URL('../../templates', import.meta.url)), disk)
// Guarded: a template that reads what the view does not have throws, in conditions too.
const templates = await openTemplates(files, {guarded: true})

function changesOf(before: Document, after: Document): DocumentChanges {
  const version = {file: 'd.yaml', title: after.document.title, dataVersion: '0123456789ab'}
  return {id: 'd', old: version, new: version, changes: compareDocuments(before, after)}
}

function draw(documents: DocumentChanges[]): {paper: string; page: string} {
  return typesetComparison(documents, {program: 'p', templates, files})
}

const births = measured('出生数', {actual: 101, targets: [120]})
const goal = (indicators: (typeof births)[], rest: Partial<Section> = {}) =>
  section('子育て', 'goal', {indicators, ...rest})
const before = documentOf([goal([births, measured('旧', {actual: 1, targets: []})])])
const after = documentOf([
  goal([
    {...births, actuals: [people(2022, 102)]},
    measured('新しい指標', {actual: 777, targets: []}),
  ]),
])

describe('新旧対照表', () => {
  it('has the new version left and the old one right, what differs underlined in both', () => {
    const rows = rowsOf(draw([changesOf(before, after)]).page)
    expect(rows).toEqual([
      ['改正後', '現行', '備考'],
      ['指標出生数', '指標出生数', '変更 原文 3／3行'],
      ['（略）', '（略）', ''],
      ['実績値R4[102]人', '実績値R4[101]人', ''],
      ['（略）', '（略）', ''],
      ['（削る）', '指標[旧]', '削る 原文 —／3行'],
      ['', '基準値[H30][10人]', ''],
      ['', '実績値[R4][1人]', ''],
      ['指標[新しい指標]', '（新設）', '新設 原文 3／—行'],
      ['基準値[H30][10人]', '', ''],
      ['実績値[R4][777人]', '', ''],
    ])
  })

  it('says of a field that was added or taken out that it was, and nothing of those that did not change', () => {
    const defined = documentOf([goal([{...births, definition: '年間の出生数'}])])
    const plain = documentOf([goal([births])])
    expect(rowsOf(draw([changesOf(plain, defined)]).page)[2]).toEqual([
      '説明[年間の出生数]',
      '（新設）',
      '',
    ])
    expect(rowsOf(draw([changesOf(defined, plain)]).page)[2]).toEqual([
      '（削る）',
      '説明[年間の出生数]',
      '',
    ])
  })

  it('has a column of reasons where one is known, and none where none is', () => {
    const reason = {set: '出生数', key: 'actuals.0', value: '102人', reason: '誤記', by: '企画課'}
    const [changes] = [changesOf(before, {...after, corrections: [reason]})]
    const rows = rowsOf(draw([changes]).page)
    expect(rows[0]).toEqual(['改正後', '現行', '変更理由', '備考'])
    expect(rows[3]).toEqual(['実績値R4[102]人', '実績値R4[101]人', '誤記（企画課）', ''])
    expect(rows.filter(it => it[2] !== '')).toHaveLength(2)
    expect(draw([changesOf(before, after)]).page).not.toContain('変更理由')
  })

  it('has one h1, skips no level, and every id once', () => {
    const one = changesOf(before, after)
    for (const documents of [[one], [one, one]]) {
      const elements = elementsOf(draw(documents).paper)
      const levels = elements.flatMap(it => /^h([1-6])$/.exec(it.tagName)?.[1] ?? []).map(Number)
      expect(levels).toEqual(documents.length === 1 ? [1, 2] : [1, 2, 3, 2, 3])
      const ids = elements.flatMap(it => it.properties.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('stands alone as a page, loads nothing, and runs nothing', () => {
    const {page} = draw([changesOf(before, after)])
    expect(page).toContain('text-decoration:underline')
    expect(page).not.toMatch(/<link|<script|url\(|https?:/)
  })

  it('shows hostile text as text', () => {
    const allowed = new Set(elementsOf(draw([changesOf(before, after)]).page).map(it => it.tagName))
    const attack = '</td></style><script>alert(1)</script>{{x}}"\'`&'
    const hostile = fc.tuple(document, document).map(([one, other]) => {
      other.document.title += attack
      return changesOf(one, other)
    })
    fc.assert(
      fc.property(hostile, changes => {
        const {page, paper} = draw([changes])
        const names = elementsOf(page).map(it => it.tagName)
        expect(names.filter(it => !allowed.has(it) && !['ins', 'del', 'h2'].includes(it))).toEqual(
          [],
        )
        expect(paper).not.toContain('<script')
        expect(page).toContain('{{x}}')
      }),
      {numRuns: 40},
    )
  })
})

/** The cells of every row, what is underlined in brackets. */
function rowsOf(html: string): string[][] {
  return elementsOf(html)
    .filter(it => it.tagName === 'tr')
    .map(row =>
      elementsOf(row)
        .filter(it => it.tagName === 'td' || it.tagName === 'th')
        .map(it => textOf(it).replace(/\s+/g, ' ').trim()),
    )
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const text = 'children' in node ? node.children.map(textOf).join('') : ''
  const marked = node.type === 'element' && ['ins', 'del'].includes(node.tagName)
  return marked ? `[${text}]` : text
}

function elementsOf(source: string | Nodes): Element[] {
  const collect = (node: Nodes): Element[] => [
    ...(node.type === 'element' ? [node] : []),
    ...('children' in node ? node.children.flatMap(collect) : []),
  ]
  return collect(typeof source === 'string' ? fromHtml(source) : source)
}
