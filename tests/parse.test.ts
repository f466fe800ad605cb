import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, TableBlock} from '../src/parse/block.js'
import {parse} from '../src/parse/parse.js'

function table(text: string): TableBlock {
  const found = parse(text).find(it => it.type === 'table')
  if (!found) throw new Error('no table')
  return found
}

function words(block: TableBlock): string[][] {
  return block.rows.map(row => row.cells.map(it => it.text))
}

const same = [
  ['名前', '課', 'R2'],
  ['橋の数', '土木課', '3本'],
  ['舟の数', '', '12隻'],
]

describe('parse', () => {
  it.each([
    ['tab', '名前\t課\tR2\n橋の数\t土木課\t3本\n舟の数\t\t12隻'],
    ['pipe', '| 名前 | 課 | R2 |\n|---|---|---|\n| 橋の数 | 土木課 | 3本 |\n| 舟の数 | | 12隻 |'],
    ['pipe', '|名前|課|R2|\n|橋の数|土木課|3本|\n|舟の数||12隻|'],
    ['csv', '名前,課,R2\n橋の数,土木課,3本\n"舟の数",,12隻'],
    [
      'html',
      '<table><tr><th>名前<th>課<th>R2</tr>\n<tr><td>橋の数</td><td>土木課</td><td>3本</td></tr>\n\n<tr><td>舟の数</td><td></td><td>12隻</td></tr></table>',
    ],
  ])('reads a table written as %s into the same rows', (form, text) => {
    const block = table(`前の行\n\n${text}\n\n後の行`)
    expect(block.form).toBe(form)
    expect(words(block)).toEqual(same)
  })

  it('knows the line and column of each cell', () => {
    const block = table('題\n\n\tあ\t い\t\nう\t<p>え</p> <p>お</p>')
    expect(block.rows.map(row => row.cells.map(it => [it.line, it.column, it.text]))).toEqual([
      [
        [3, 1, ''],
        [3, 2, 'あ'],
        [3, 5, 'い'],
        [3, 7, ''],
      ],
      [
        [4, 1, 'う'],
        [4, 3, 'え お'],
      ],
    ])
    expect(block.rows[1]?.cells[1]?.paragraphs).toEqual(['え', 'お'])
  })

  it('takes lines that follow a row without a blank line for rows of one cell', () => {
    expect(words(table('a\tb\nつづき\nc\td'))).toEqual([['a', 'b'], ['つづき'], ['c', 'd']])
  })

  it('ends a paragraph where a row begins', () => {
    expect(parse('(1) 見出し\nKPI\t担当課').map(it => it.type)).toEqual(['paragraph', 'table'])
  })

  it('puts the cells of an HTML table where a browser draws them', () => {
    const text =
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>'
    expect(words(table(text))).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ])
  })

  it('sees no table, link, code or emphasis in plain Japanese text', () => {
    const text = '    字下げ。\n[1] 注。\n*印は1,034社、2,000人。\n<関連する取組>\n1_2_3 & \\n `x`'
    const [block] = parse(text)
    expect(block?.type).toBe('paragraph')
    expect(block?.type === 'paragraph' && block.lines.map(it => it.text)).toEqual(
      text.split('\n').map(it => it.trim()),
    )
  })

  it('reads headings, items with their markers, nested items and lines of decoration', () => {
    const text = '## 見出し\n\n- ① 一\n  - 二\n- ③ 三\n1. 四\n\n---'
    expect(parse(text).map(shape)).toEqual([
      'heading 2 見出し',
      'item 1 - ① 一',
      'item 2 - 二',
      'item 1 - ③ 三',
      'item 1 1. 四',
      'break ---',
    ])
  })

  it('puts every character that is not blank into exactly one block, whatever the text', () => {
    const piece = fc.constantFrom(
      '\t',
      '\n',
      '\n\n',
      ' ',
      '|',
      ',',
      '- ',
      '# ',
      '<p>',
      '<table>',
      '</table>',
      '<td>',
      '(1)',
      '①',
      'あ',
      '1,000',
      '"',
      '---',
      '> ',
      '`',
      '*',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 60}), pieces => {
        const text = pieces.join('')
        const spans = parse(text)
          .flatMap(spansOf)
          .sort((a, b) => a.start - b.start)
        for (const [index, span] of spans.entries()) {
          expect(span.end).toBeLessThanOrEqual(spans[index + 1]?.start ?? text.length)
        }
        // Separators and heading marks belong to no cell and no line.
        if (/<\/?t|[|,#"]/.test(text)) return
        const covered = spans.map(it => text.slice(it.start, it.end)).join('')
        expect(covered.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
      }),
      {numRuns: 1000},
    )
  })
})

function shape(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `heading ${block.depth} ${block.line.text}`
    case 'item':
      return `item ${block.depth} ${block.marker} ${block.lines.map(it => it.text).join('/')}`
    case 'break':
      return `break ${block.line.text}`
    default:
      return block.type
  }
}

function spansOf(block: Block): Array<{start: number; end: number}> {
  switch (block.type) {
    case 'table':
      return block.rows.flatMap(row => row.cells).filter(it => it.end > it.start)
    case 'heading':
    case 'break':
      return [block.line]
    case 'item':
      return [block.marked, ...block.lines.slice(1)]
    default:
      return [...block.lines]
  }
}
