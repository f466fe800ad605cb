import {describe, expect, it} from 'vitest'
import {indexLines} from '../src/parse/lines.js'
import {parse} from '../src/parse/parse.js'
import {cutIntoRuns} from '../src/parse/runs.js'
import {understand} from '../src/pipeline.js'
import {createUniqueIds} from '../src/recognise/match/unique-id.js'

const times = (count: number, line: (index: number) => string) =>
  Array.from({length: count}, (_, index) => line(index)).join('')
const table = '指標名\t現状値\t目標値\n数\t1\t2\n\n施策 1 題\n\n'
const html = (cells: string) =>
  `<table><tr><td>指標名</td><td>目標値</td></tr><tr><td>${cells}甲</td><td>1</td></tr></table>`

/** Texts that nobody writes, long enough to overflow a stack, and far too long for work that grows with the square. */
const texts: Record<string, string> = {
  'three thousand headings of one number': table + times(3_000, it => `施策 1 題その${it}\n\n`),
  'a goal that comes back three thousand times':
    table + times(3_000, it => `政策 1 甲\n\n施策 ${it} 題${it}\n\n`),
  'items ten thousand deep in one line': `${table}${'- '.repeat(10_000)}甲\n`,
  'items two thousand deep in as many lines':
    table + times(2_000, it => `${'  '.repeat(it)}- 甲\n`),
  'a list of four thousand items': table + times(4_000, it => `- 甲${it}\n`),
  'a paragraph of ten thousand lines': table + times(10_000, it => `甲${it}を\n`),
  'a sentence over four thousand paragraphs': table + times(4_000, it => `甲${it}を\n\n`),
  'four thousand terms': `${table}用語解説\n\n${times(4_000, it => `用語${it}番：それは${it}です。\n\n`)}`,
  'twenty thousand marks in one line': `${table}${'あ* い※ '.repeat(10_000)}\n`,
  'a row of a hundred thousand cells': `${table}${'甲\t'.repeat(100_000)}\n`,
  'tags fifty thousand deep': html('<div>'.repeat(50_000)),
  'tables ten thousand deep': html('<table><tr><td>'.repeat(10_000)),
  'merged cells, each over ten thousand others': html(
    times(2_000, it => `<td rowspan=100 colspan=100>甲${it}${it % 4 ? '' : '<tr>'}`),
  ),
  'a row of a hundred thousand HTML cells': html('<td colspan=100>甲'.repeat(100_000)),
  'a list of indicators under one number': `種別 目標・施策名 指標・KPI名 担当課\n\n${times(2_000, it => `Ⅰ-１-（１）甲${it} 数${it}の数 産業課\n\n`)}`,
}

describe('a text that nobody writes', () => {
  it.each(Object.entries(texts))('is read, or refused with a reason: %s', (_, text) => {
    const bytes = new TextEncoder().encode(text)
    const {document, file} = understand({path: 'text.txt', id: 'text', bytes})
    expect(document !== undefined || file.messages.length > 0).toBe(true)
  })

  it('is refused by name where it is larger than the limit', () => {
    const bytes = new TextEncoder().encode(table)
    const {document, file} = understand({path: 'text.txt', id: 'text', bytes, limitBytes: 10})
    expect([document, file.messages[0]?.ruleId]).toEqual([undefined, 'file-too-large'])
  })
})

describe('what grows with the text, and no faster', () => {
  const longest = (text: string) =>
    [...cutIntoRuns({text, lines: indexLines(text), lastTableEnd: -1})]
      .filter(it => it.kind === 'text')
      .reduce((most, it) => Math.max(most, it.end - it.start), 0)

  it.each([
    ['paragraphs', (it: number) => `甲${it}。\n\n`],
    ['items', (it: number) => `- 甲${it}\n`],
    ['headings', (it: number) => `## 甲${it}\n`],
    ['lines that nothing parts', (it: number) => `甲${it}を\n`],
    ['items in items', (it: number) => `${' '.repeat(it % 200)}- 甲\n`],
  ])('is the number of pieces read as Markdown, and not their length: %s', (_, line) => {
    expect(longest(times(20_000, line))).toBeLessThan(50_000)
    expect(longest(times(80_000, line))).toBeLessThan(50_000)
  })

  it('is the number of cells of a table of merged cells', () => {
    const cells = (count: number) => {
      const rows = times(count, () => `<tr>${'<td rowspan=100 colspan=100>甲'.repeat(4)}`)
      const [block] = parse(html(rows))
      return block?.type === 'table' ? block.rows.flatMap(it => it.cells).length : 0
    }
    expect(cells(400)).toBeLessThan(3 * cells(200))
    expect(cells(200)).toBeLessThan(200 * 100)
  })

  it('is what it takes to name the same section again and again', () => {
    const uniqueId = createUniqueIds()
    const ids = Array.from({length: 100_000}, () => uniqueId('item-1'))
    expect(new Set(ids).size).toBe(100_000)
    expect(ids.slice(0, 3)).toEqual(['item-1', 'item-1-2', 'item-1-3'])
  })
})

describe('a long text cut into pieces', () => {
  it('keeps a table of HTML and one of CSV whole, however long', () => {
    const rows = times(4_000, it => `<tr><td>数${it}</td><td>${it}</td></tr>\n`)
    const [inHtml] = parse(`<table>\n${rows}</table>\n`)
    expect(inHtml?.type === 'table' && inHtml.rows.length).toBe(4_000)
    const [inCsv] = parse(`指標名,現状値,目標値\n${times(4_000, it => `数${it},${it},${it}\n`)}`)
    expect(inCsv?.type === 'table' && inCsv.rows.length).toBe(4_001)
  })

  it('keeps each line at its place', () => {
    const text = times(3_000, it => `- 甲${it}\n`) + times(3_000, it => `乙${it}\n`)
    const lines = parse(text).flatMap(it => ('lines' in it ? it.lines : []))
    expect(lines).toHaveLength(6_000)
    const wordsOf = (line: number) => (line <= 3_000 ? `甲${line - 1}` : `乙${line - 3_001}`)
    expect(lines.map(it => it.text)).toEqual(lines.map(it => wordsOf(it.line)))
  })
})
