import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {describe, expect, it} from 'vitest'
import {loadTemplates} from '../../src/build/load-templates.js'
import type {Document} from '../../src/model/document.js'
import {indicatorsOf, sectionsOf} from '../../src/model/walk.js'
import {typeset, understand} from '../../src/pipeline.js'
import {openTemplates} from '../../src/render/templates.js'
import {disk} from '../../src/world/disk.js'
import {root} from '../support/cli.js'
import {readSeed} from '../support/seeds.js'
import {findEmpty} from './find-empty.js'
import {context} from './make-document.js'

const templates = await openTemplates(await loadTemplates(join(root, 'templates'), disk))
const own = readdirSync(join(root, 'sources')).filter(it => /\.(?:txt|md)$/.test(it))
const texts = [
  ...own.map(name => ({name, path: name, bytes: readFileSync(join(root, 'sources', name))})),
  ...['000', '001', '002', '003', '004'].flatMap(name => {
    const seed = readSeed(name)
    return seed ? [{name, ...seed}] : []
  }),
]

/** A number for everything that a page number is printed for. */
function pagesOf({sections}: Document): Map<string, number> {
  const parts = 'summary overview divisions glossary rules notes corrections legend'.split(' ')
  const ids = [
    ...sectionsOf(sections).map(it => it.id),
    ...indicatorsOf(sections).map(it => it.id),
    ...parts.map(it => `report-${it}`),
  ]
  return new Map(ids.map((id, index) => [id, index + 1]))
}

describe.each(texts)('the report of $name', ({name, bytes, path}) => {
  const {document} = understand({path, id: name.slice(0, 20), bytes})
  if (document === undefined) throw new Error(`${name} was not read`)
  const {page, paperOf} = typeset(document, context, templates)

  it('has nothing empty on paper: no heading without content, no column, no list, no line', () => {
    expect(findEmpty(fromHtml(paperOf(pagesOf(document))))).toEqual([])
  })

  it('has nothing empty on the site', () => {
    expect(findEmpty(fromHtml(page))).toEqual([])
  })
})

describe('what is empty', () => {
  it.each([
    ['nothing under "題"', '<h2>題</h2><h2>次</h2><p>文</p>'],
    ['nothing under "題"', '<h2>甲</h2><p>文</p><h3>題</h3><div> </div>'],
    ['empty ul', '<ul></ul>'],
    ['empty li', '<ul><li> </li><li>文</li></ul>'],
    ['empty p.words', '<p class="words"><span></span></p>'],
    [
      'empty column 2 (年) of table',
      '<table><tr><th>名</th><th>年</th></tr><tr><th>甲</th><td></td></tr></table>',
    ],
  ])('is found: %s', (found, html) => {
    expect(findEmpty(fromHtml(html))).toContain(found)
  })
})
