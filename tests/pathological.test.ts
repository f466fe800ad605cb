import {describe, expect, it} from 'vitest'
import {indexLines} from '../src/parse/lines.js'
import {parse} from '../src/parse/parse.js'
import {cutIntoRuns} from '../src/parse/runs.js'
import {understand} from '../src/pipeline.js'
import {repairs} from '../src/recognise/match/form-divisions.js'
import {createLongerNames} from '../src/recognise/match/longer-names.js'
import {createUniqueIds} from '../src/recognise/match/unique-id.js'

const times = (count: number, line: (index: number) => string) =>
  Array.from({length: count}, (_, index) => line(index)).join('')
const table = '指標名\t現状値\t目標値\n数\t1\t2\n\n施策 1 題\n\n'
const html = (cells: string) =>
  `<table><tr><td>指標名</td><td>目標値</td></tr><tr><td>${cells}甲</td><td>1</td></tr></table>`

const form = `アクションプラン個別項目 - 実績報告(2024年度報告)

実施項目\t題\t項目番号\t1-1
現状と課題\tそれは甲である。
目指す姿\tこうなる。【率50%】
取組内容 1\t開く。
`
/** A form, its division torn over `cells` and whole in another form. */
const torn = (cells: number) =>
  `${form}担当課${'\t甲'.repeat(cells)}\n${form.replace('1-1', '1-2')}担当課\t産業課\n`

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
  'a hundred thousand notes under a table': `指標名\t現状値\t目標値\n数\t1\t2\n${times(100_000, it => `※${it}番の注\n`)}`,
  'a review of thirty thousand lines that go on': `指標名\t現状値\t目標値\n数\t1\t2\n\t担当課による振り返り\n${times(30_000, it => `それは${it}で\n`)}`,
  'a table of ten thousand rows of years': `${table}${times(10_000, it => `甲${it}\tR2\tR3\n`)}`,
  'a title of thirty thousand lines, and as many below': `${times(30_000, it => `甲${it}\n`)}\n${table}${times(30_000, it => `乙${it}。\n\n`)}`,
  'a division torn over forty cells': torn(40),
  'a division torn over a hundred thousand cells': torn(100_000),
  'a row of a form with two hundred thousand cells': `${form}取組内容 2${'\t開く。'.repeat(200_000)}\n`,
  'a row without a label with two hundred thousand cells': `${form}${'乙\t'.repeat(200_000)}\n`,
  'leaders in one cell, fifty thousand of them': `${form}取組内容 2\t開く ${'…… '.repeat(50_000)}\n`,
  'commas and brackets in one cell': `${form}取組内容 2\t${'開く、 閉じる) '.repeat(30_000)}\n`,
  'labels printed against words in one row': `${form}主管課\t${'主管課総務課 '.repeat(30_000)}\n`,
  'evaluations that go on, thirty thousand of them':
    form + times(30_000, it => `総括評価\tそれは${it}で\n`),
  'a cell of a list over fifty thousand lines': `担当課　指標名　基本目標\n\n企画課　${'甲の数\n'.repeat(50_000)}　基本目標1：町\n`,
  'two headings of one number as long as a book': `${table}施策 2 ${'あ'.repeat(100_000)}\n\n施策 2 ${'い'.repeat(100_000)}\n\n`,
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

  it('is what a name torn over cells may be', () => {
    expect(repairs(['企', '画', '課'])).toHaveLength(9)
    expect(repairs(Array(5).fill('課'))).toHaveLength(81)
    expect(repairs(Array(6).fill('課'))).toEqual([])
  })

  it('is how often a paper is searched for longer names', () => {
    let searched = 0
    const text = Object.assign(Object('市民窓口課'), {
      indexOf: (name: string, from?: number) => {
        searched += from === undefined ? 1 : 0
        return '市民窓口課'.indexOf(name, from)
      },
    }) as string
    const longerNames = createLongerNames(text)
    expect([longerNames('民窓口課'), longerNames('民窓口課'), searched]).toEqual([
      ['市民窓口課'],
      ['市民窓口課'],
      1,
    ])
    for (let it = 0; it < 1_000; it++) longerNames(`第${it}課`)
    expect(searched).toBe(200)
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
