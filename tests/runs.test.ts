import fc from 'fast-check'
import type {RootContent} from 'mdast'
import {describe, expect, it} from 'vitest'
import {markdown} from '../src/parse/markdown.js'
import {parse} from '../src/parse/parse.js'

const line = fc.constantFrom(
  ...['雪の道。', '雪の道', '', '', '', '  ', '  雪', '    雪', '　雪', '※1 注', '-5.0', '10.5%'],
  ...['- 雪', '- ① 雪', '  - 道', '* 雪', '+ 雪', '-', '- ', '1. 雪', '2. 道', '1) 雪', '2024. 年'],
  ...[
    '# 雪',
    '#雪',
    '###### 道',
    '---',
    '***',
    '_ _ _',
    '**太** 字',
    '> 引',
    '```',
    '[a]: b',
    '===',
  ],
)
const text = fc.array(line, {minLength: 1, maxLength: 12}).map(lines => `${lines.join('\n')}\n`)

/** What Markdown makes of the whole text: kinds and lines of its blocks, lists as items one after the other. */
function blocksOf(nodes: ReadonlyArray<RootContent>): Array<[string, number]> {
  return nodes.flatMap(node => {
    const place = (type: string): [string, number] => [type, node.position?.start.line ?? 0]
    if (node.type === 'thematicBreak') return [place('break')]
    if (node.type !== 'list') return [place(node.type)]
    return node.children.flatMap(item => {
      const inner = item.children.findIndex(it => it.type !== 'paragraph')
      const own: Array<[string, number]> =
        inner === 0 ? [] : [['item', item.position?.start.line ?? 0]]
      return [...own, ...blocksOf(inner < 0 ? [] : item.children.slice(inner))]
    })
  })
}

describe('a text cut into runs', () => {
  it('is read as Markdown reads it whole, though most of it is never given to Markdown', () => {
    fc.assert(
      fc.property(text, printed => {
        const read = parse(printed).map(it => {
          if (it.type === 'item') return [it.type, it.marked.line]
          if (it.type === 'paragraph') return [it.type, it.lines[0]?.line]
          return [it.type, it.type === 'table' ? 0 : it.line.line]
        })
        expect(read).toEqual(blocksOf(markdown.parse(printed).children))
      }),
      {numRuns: 2_000},
    )
  })
})
