import {describe, expect, test} from 'vitest'
import type {Sheet} from '../../src/print/printer.ts'
import {splitSheet} from '../../src/print/split-sheet.ts'

const chapters = `<section data-new-page><h2 id="a">甲</h2><a href="#b">乙へ</a></section>
<section data-new-page class="last"><h2 id="b">乙</h2></section>`

const sheetOf = (body: string, style = '', type = 'text/css'): Sheet => ({
  html: `<!doctype html><html><head><link rel="stylesheet" href="style.css"></head><body>${body}</body></html>`,
  files: new Map([['style.css', {type, bytes: new TextEncoder().encode(style)}]]),
})

const sizes = {sheet: 0, part: 40}

/** The HTML of the parts of a sheet that end where pages surely begin. */
function listParts(sheet: Sheet): string[] {
  const long = splitSheet(sheet, sizes)
  const parts: string[] = []
  for (let from = long?.start ?? 0; long && from < long.end; ) {
    const part = long.partFrom(from, 1)
    parts.push(long.compose(part, {first: parts.length * 7 + 1, total: '999'}).html)
    from = part.to
  }
  return parts
}

describe('a sheet that is split', () => {
  test('has in each part what stands there, and the rest as elements that are not shown', () => {
    const [, first = '', second = ''] = listParts(sheetOf(`<header>題</header>${chapters}`))
    expect(first).toContain('<h2 id="a">甲</h2>')
    expect(first).toContain('<header style="display:none!important">')
    expect(first).toContain('class="last"')
    expect(first).not.toContain('乙</h2>')
    expect(second).toContain('<h2 id="b">乙</h2>')
    expect(second).not.toContain('甲')
  })

  test('keeps what its links need that lead from part to part', () => {
    const [, first = '', second = ''] = listParts(sheetOf(`<header>題</header>${chapters}`))
    expect(first).toContain('<i id="b"></i>')
    expect(second).toContain('<a href="#b"></a>')
  })

  test('keeps the pictures that others take something from', () => {
    const cover = '<header><svg><marker id="m"/></svg></header>'
    const [first, second] = listParts(sheetOf(cover + chapters, 'path {marker: url("#m")}'))
    expect(first).toContain('<header><svg><marker id="m"/></svg></header>')
    expect(second).toMatch(/<svg style="[^"]*"><marker id="m"\/><\/svg><\/body>/)
  })

  test('counts its pages on', () => {
    const style = '@page {@bottom-right {content: counter(page) "/" counter(pages)}}'
    const long = splitSheet(sheetOf(chapters, style), sizes)
    const part = long?.partFrom(long.start, 1)
    const sheet = part && long?.compose(part, {first: 58, total: '999'})
    expect(sheet?.html).toContain('@page:first{counter-set:page 58 pages-of-paper 999}')
    const bytes = sheet?.files.get('style.css')?.bytes
    expect(new TextDecoder().decode(bytes)).toContain('counter(page) "/" counter(pages-of-paper)')
  })
})

test.each([
  ['that does not say where a page begins', sheetOf('<section><h2>甲</h2></section>')],
  ['in which an element is not closed', sheetOf(`<p>序${chapters}`)],
  [
    'that begins a page inside an element with a style',
    sheetOf(`<div style="x">${chapters}</div>`),
  ],
  ['whose style counts', sheetOf(chapters, 'h2 {counter-increment: chapter}')],
  ['whose style knows left pages', sheetOf(chapters, '@page chapter:left {margin: 9mm}')],
])('a sheet %s stays whole', (_, sheet) => {
  expect(splitSheet(sheet, sizes)).toBeUndefined()
})

test('a sheet of no great length stays whole', () => {
  expect(splitSheet(sheetOf(chapters))).toBeUndefined()
})
