import fc from 'fast-check'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, test} from 'vitest'
import {compactHtml} from '../../src/render/compact-html.ts'

interface Node {
  type: string
  tagName?: string
  properties?: Record<string, unknown>
  value?: string
  children?: Node[]
}

/** The tree as one line, without the white space that is seen nowhere. */
function outline(node: Node): string {
  if (node.type === 'text') return (node.value ?? '').replace(/[ \n]+/g, ' ')
  const children = node.children ?? []
  const inner = children
    .filter(
      (it, index) =>
        it.type !== 'text' ||
        /[^ \n]/.test(it.value ?? '') ||
        (isInline(children[index - 1]) && isInline(children[index + 1])),
    )
    .map(outline)
    .join('')
  return `<${node.tagName ?? ''}${JSON.stringify(node.properties ?? {})}>${inner}</>`
}

function isInline(node: Node | undefined): boolean {
  return ['a', 'b', 'span'].includes(node?.tagName ?? '')
}

const grow = fc.letrec<{block: string}>(tie => {
  const word = fc.constantFrom('指標', '1,200', ' ', '　', '&amp;', '&lt;b&gt;', 'R6 ')
  const value = fc.constantFrom('', 'a', 'a b', '達成', '/', '#goal-1/1', '&quot;', 'x=1')
  const span = fc
    .tuple(fc.constantFrom('span', 'b', 'a'), value, fc.array(word, {maxLength: 2}))
    .map(([tag, it, words]) => `<${tag} title="${it}">${words.join('')}</${tag}>`)
  const flow = fc.array(fc.oneof(word, span, fc.constantFrom('\n', '\n  ')), {maxLength: 4})
  const cell = fc.oneof(
    flow.map(it => it.join('')),
    tie('block'),
  )
  return {
    block: fc.oneof(
      {maxDepth: 3},
      flow.map(it => `<p>${it.join('')}</p>`),
      fc.tuple(value, cell).map(([it, inner]) => `<div class="${it}">\n  ${inner}\n</div>`),
      fc.array(cell, {minLength: 1, maxLength: 3}).map(it => {
        const items = it.map(inner => `<li>${inner}</li>\n`)
        return `<ul>\n${items.join('')}</ul>`
      }),
      fc.array(cell, {minLength: 1, maxLength: 3}).map(it => {
        const rows = it.map(inner => `<tr>\n<th scope="row">R6</th>\n<td>${inner}</td>\n</tr>\n`)
        return `<table>\n<thead><tr><th>年</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>`
      }),
      fc.array(cell, {minLength: 1, maxLength: 3}).map(it => {
        const terms = it.map(inner => `<div><dt>語</dt><dd>${inner}</dd></div>`)
        return `<dl>${terms.join('\n')}</dl>`
      }),
      value.map(
        it => `<svg class="${it}"><path d="M0 0"/>\n<g>\n<text x="1">${'年'}</text></g></svg>`,
      ),
    ),
  }
})

describe('a compact page', () => {
  test('has the same tree as before', () => {
    fc.assert(
      fc.property(grow.block, html => {
        expect(outline(fromHtml(compactHtml(html), {fragment: true}))).toBe(
          outline(fromHtml(html, {fragment: true})),
        )
      }),
      {numRuns: 400},
    )
  })

  test('is never longer, and does not change a second time', () => {
    fc.assert(
      fc.property(grow.block, html => {
        const once = compactHtml(html)
        expect(once.length).toBeLessThanOrEqual(html.length)
        expect(compactHtml(once)).toBe(once)
      }),
    )
  })

  test('keeps the space between words', () => {
    expect(compactHtml('<p><b>3</b>\n  <span class="unit">指標</span></p>\n<p>次</p>\n')).toBe(
      '<p><b>3</b> <span class=unit>指標</span><p>次</p>',
    )
  })
})
