import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {documentSchema} from '../../src/model/document.ts'
import {indicatorsOf} from '../../src/model/walk.ts'
import {builtSources} from '../support/built.ts'

let out = ''
let ids: string[] = []

beforeAll(() => {
  out = builtSources()
  ids = readdirSync(join(out, 'site')).filter(id => existsSync(join(out, 'data', `${id}.yaml`)))
}, 120_000)

interface Node {
  tagName?: string
  value?: string
  children?: Node[]
}

function find(node: Node, tag: string): Node[] {
  return [
    ...(node.tagName === tag ? [node] : []),
    ...(node.children ?? []).flatMap(it => find(it, tag)),
  ]
}

function textOf({value, children = []}: Node): string {
  return (value ?? children.map(textOf).join('')).replace(/\s+/g, ' ').trim()
}

describe('the source lines of a card', () => {
  test('are there for every figure of its indicator: text, line and column, below the name of the file', () => {
    expect(ids.length).toBeGreaterThan(3)
    for (const id of ids) {
      const document = documentSchema.parse(
        parse(readFileSync(join(out, 'data', `${id}.yaml`), 'utf8')),
      )
      const page = fromHtml(readFileSync(join(out, 'site', id, 'index.html'), 'utf8')) as Node
      const cards = find(page, 'article')
      const indicators = indicatorsOf(document.sections)
      expect(cards).toHaveLength(indicators.length)
      for (const [
        index,
        {baseline, actuals = [], targets = [], unplaced = []},
      ] of indicators.entries()) {
        const card = cards[index] ?? {}
        const values = [...(baseline ? [baseline] : []), ...actuals, ...targets, ...unplaced]
        const text = textOf(card)
        for (const {raw, cell, line, column} of values) {
          const place = column === undefined ? `${line}行` : `${line}行 ${column}字目`
          const whole = cell === undefined || cell === raw ? '' : `「${cell}」`
          expect(text).toContain(textOf({value: `${place}${whole}`}))
          // A remark stands on its own line of the cell.
          expect(text.replaceAll(' ', '')).toContain((raw || '（空欄）').replace(/\s/g, ''))
        }
        expect(find(card, 'details')).toHaveLength(values.length === unplaced.length ? 0 : 1)
        expect(textOf(card)).toContain(`出典: ${document.document.source.file}`)
      }
    }
  })

  test('are never without a line', () => {
    for (const id of ids) {
      const html = readFileSync(join(out, 'site', id, 'index.html'), 'utf8')
      for (const card of find(fromHtml(html) as Node, 'article'))
        for (const row of find(card, 'tr').filter(it => textOf(it).includes('字目')))
          expect([id, textOf(row).includes('—行')]).toEqual([id, false])
    }
  })
})

describe('a permanent link', () => {
  test('leads from every card to itself, by the id of the data', () => {
    for (const id of ids) {
      const document = documentSchema.parse(
        parse(readFileSync(join(out, 'data', `${id}.yaml`), 'utf8')),
      )
      const html = readFileSync(join(out, 'site', id, 'index.html'), 'utf8')
      for (const indicator of indicatorsOf(document.sections)) {
        const href = `#${indicator.id.split('/').map(encodeURIComponent).join('/')}`
        expect(html).toContain(`<a href=${href}>この指標へのリンク`)
        expect(html).toContain(` id=${indicator.id}>`)
      }
    }
  })
})
