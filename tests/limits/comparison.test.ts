import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {compareDocuments} from '../../src/compare/compare.js'
import type {DocumentChanges} from '../../src/compare/comparison.js'
import {findLongChanges} from '../../src/compare/find-long-changes.js'
import type {Document} from '../../src/model/document.js'
import {longestLabel, longestText} from '../../src/model/limits.js'
import type {Section} from '../../src/model/section.js'
import {toComparisonView} from '../../src/view/comparison.js'
import {writeYaml} from '../../src/yaml/write.js'
import {freshFolder, shinchoku} from '../support/cli.js'
import {documentOf, measured, section} from '../view/make-document.js'

const births = (actual: number, name = '出生数') =>
  measured('goal-1/1', {name, actual, targets: []})
const plan = (actual: number, rest: Partial<Section> = {}, name?: string): Document =>
  documentOf([section('goal-1', 'goal', {line: 2, indicators: [births(actual, name)], ...rest})])
const titled = (document: Document, title: string) => ({
  ...document,
  document: {...document.document, title},
})

function compare(old: Document, next: Document): DocumentChanges {
  const version = (file: string, {document: {title}}: Document) => ({file, title, dataVersion: 'v'})
  return {
    id: 'd',
    old: version('old.yaml', old),
    new: version('new.yaml', next),
    changes: compareDocuments(old, next),
  }
}

describe('a comparison with a text that would take minutes to print', () => {
  it('makes HTML of it, whole, and no PDF; it says so in one message and ends with 1', () => {
    const cwd = freshFolder()
    const name = 'あ'.repeat(1_000_000)
    for (const actual of [1, 2])
      writeFileSync(join(cwd, `${actual}.yaml`), writeYaml(plan(actual, {}, name)))
    const {status, out} = shinchoku(
      ['diff', '1.yaml', '2.yaml', '--out', 'x.pdf', '--lang', 'en'],
      {cwd},
    )
    const told = out.split('\n').filter(it => it.includes('[print-failed]'))
    expect({status, told: told.length, pdf: existsSync(join(cwd, 'x.pdf'))}).toEqual({
      status: 1,
      told: 1,
      pdf: false,
    })
    expect(told[0]).toContain('new: 2.yaml (3); old: 1.yaml (3)')
    expect(told[0]).toContain('has 1000000 characters')
    expect(told[0]).toContain('may have 2000')
    expect(readFileSync(join(cwd, 'x.html'), 'utf8').includes(name)).toBe(true)
    expect(out.length).toBeLessThan(2_000)
    const data = ['--out', 'x.json', '--quiet']
    expect(shinchoku(['diff', '1.yaml', '2.yaml', ...data], {cwd}).status).toBe(3)
    expect(statSync(join(cwd, 'x.json')).size).toBeGreaterThan(3 * name.length)
  }, 60_000)

  const label = 'あ'.repeat(longestLabel)
  const text = 'い'.repeat(longestText)
  it.each([
    ['name', plan(1, {}, label), plan(1, {}, `${label}あ`), [{side: 'new', lines: [3]}]],
    ['heading', plan(1, {title: `${label}あ`}), plan(1), [{side: 'old', lines: [2]}]],
    ['title', titled(plan(1), `${label}あ`), titled(plan(2), label), [{side: 'old', lines: []}]],
    [
      'paragraph',
      plan(1, {issues: [text]}),
      plan(1, {issues: [`${text}い`]}),
      [{side: 'new', lines: [2]}],
    ],
    [
      'action',
      plan(1, {actions: [{text: `${text}い`, line: 7}]}),
      plan(1, {actions: [{text, line: 8}]}),
      [{side: 'old', lines: [7]}],
    ],
  ])(
    'is found by its %s that is longer than what is printed, and by nothing shorter',
    (_, old, next, places) => {
      expect(findLongChanges([compare(old, next)])).toMatchObject({count: 1, places})
    },
  )

  it('is printed where the text did not change', () => {
    const rest = {issues: [`${text}い`]}
    expect(findLongChanges([compare(plan(1, rest), plan(2, rest))])).toBeUndefined()
  })
})

describe('what stands under a long heading or beside a long text', () => {
  const many = (actual: number, rest: Partial<Section>) =>
    documentOf([
      section('goal-1', 'goal', {
        indicators: Array.from({length: 50}, (_, it) => ({
          ...births(actual, `指標${it}`),
          id: `${it}`,
        })),
        ...rest,
      }),
    ])

  it('names the heading no longer than it is printed, and stands in one part of the table', () => {
    const title = 'あ'.repeat(longestLabel * 10)
    const changes = compare(many(1, {title}), many(2, {title, vision: '新しい'}))
    const paths = changes.changes.map(it => it.new?.path.join(''))
    expect(Math.max(...paths.map(it => it?.length ?? 0))).toBe(longestLabel)
    expect(toComparisonView([changes], {program: 'p'}).documents[0]?.parts).toHaveLength(1)
  })

  it('is not read again for each that stands there', () => {
    let reads = 0
    const counted = (document: Document) => {
      for (const it of document.sections)
        Object.defineProperty(it, 'paragraphs', {
          get() {
            reads++
            return ['長い']
          },
        })
      return document
    }
    compareDocuments(counted(many(1, {})), counted(many(2, {})))
    expect(reads).toBeLessThan(50)
  })
})
