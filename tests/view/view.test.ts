import {describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.ts'
import type {Section} from '../../src/model/section.ts'
import {toIndexRow, toIndexView, toView} from '../../src/view/view.ts'
import {context, documentOf, section} from './make-document.ts'

function indicator(id: string, rest: Partial<Indicator> = {}): Indicator {
  return {id, name: id, line: 3, ...rest}
}

function viewOf(sections: Section[]) {
  return toView(documentOf(sections), context)
}

describe('toView', () => {
  it('counts indicators through the whole document, in reading order', () => {
    const {sections, overview} = viewOf([
      section('a', 'goal', {
        indicators: [indicator('x', {baseline: {raw: '1'}})],
        sections: [section('a/b', 'measure', {indicators: [indicator('y'), indicator('z')]})],
      }),
      section('c', 'goal', {indicators: [indicator('w')]}),
    ])
    expect(overview?.groups.flatMap(({rows}) => rows.map(row => [row.name, row.number]))).toEqual([
      ['x', 1],
      ['y', 2],
      ['z', 3],
      ['w', 4],
    ])
    expect(sections.map(({count}) => count)).toEqual([3, 1])
  })

  it('starts a page for every first section and every goal, however deep', () => {
    const {pages, contents} = viewOf([
      section('a', 'chapter', {
        paragraphs: ['前書き'],
        sections: [section('b', 'goal', {sections: [section('m', 'measure', {vision: '姿'})]})],
      }),
    ])
    expect(pages.map(({page}) => page)).toEqual(['chapter-1', 'chapter-2'])
    expect(contents[0]?.entries[0]?.entries.map(({lead}) => lead)).toEqual(['m'])
  })

  it('has no heading, and no line in the contents, for a sentence that nothing stands under', () => {
    const sections = [
      section('said', 'item', {label: '基本目標'}),
      section('m', 'measure', {vision: '姿'}),
    ]
    const view = viewOf([section('a', 'chapter', {sections})])
    expect(view.sections[0]?.sections.map(it => it.statement)).toEqual([true, false])
    expect(view.contents[0]?.entries.map(({lead}) => lead)).toEqual(['m'])
  })

  it('never goes below the sixth level of headings', () => {
    const deep = [1, 2, 3, 4, 5, 6, 7].reduce(
      (inner: Section, depth) => section(`s${depth}`, 'item', {sections: [inner]}),
      section('s0', 'item', {indicators: [indicator('x')]}),
    )
    expect(JSON.stringify(viewOf([deep]))).not.toMatch(/"level":[7-9]/)
  })

  it('makes a column for every year that any indicator has, in time order', () => {
    const year = (fiscalYear: number) => ({
      raw: `${fiscalYear}`,
      period: {label: `R${fiscalYear - 2018}`, fiscalYear},
    })
    const {overview} = viewOf([
      section('a', 'measure', {
        indicators: [
          indicator('x', {actuals: [year(2021), year(2023)]}),
          indicator('y', {actuals: [year(2020), year(2023)]}),
        ],
      }),
    ])
    expect(overview?.years.map(({label}) => label)).toEqual(['R2', 'R3', 'R5'])
    const cells = overview?.groups[0]?.rows.map(row =>
      row.cells.map(({values}) => values.map(({value}) => value.text).join()),
    )
    expect(cells).toEqual([
      ['', '2021', '2023'],
      ['2020', '', '2023'],
    ])
    expect(overview).toMatchObject({baseline: undefined, initials: [], revised: undefined})
  })

  it('says the period of a target in the cell only where the heading cannot', () => {
    const target = (raw: string, label: string) => ({
      kind: 'initial' as const,
      raw,
      period: {label},
    })
    const both = (a: string, b: string) =>
      viewOf([
        section('a', 'measure', {
          indicators: [
            indicator('x', {targets: [target('1', a)]}),
            indicator('y', {targets: [target('2', b)]}),
          ],
        }),
      ]).overview
    expect(both('R6', 'R6')?.initials[0]?.period).toBe('R6')
    expect(both('R6', 'R8')?.initials[0]?.period).toBeUndefined()
    const periods = both('R6', 'R8')?.groups[0]?.rows.map(row => row.cells[0]?.values[0]?.period)
    expect(periods).toEqual(['R6', 'R8'])
  })

  it('has no overview and no motif where there is no indicator', () => {
    expect(viewOf([section('a', 'chapter')])).toMatchObject({overview: undefined, motif: undefined})
  })

  it('prefers what the settings say to what the text says', () => {
    const document = documentOf([])
    const context = {program: 'p', dataVersion: 'v', downloads: []}
    expect(toView(document, {...context, cover: {}}).title).toBe('題')
    expect(toView(document, {...context, cover: {title: '別の題'}}).title).toBe('別の題')
  })
})

describe('toIndexView', () => {
  it('counts what each document has and leaves out what it has not', () => {
    const document = documentOf([section('a', 'goal', {indicators: [indicator('x')]})])
    const view = toIndexView([toIndexRow({document, href: 'd/index.html', pdf: undefined})], {
      program: 'p',
    })
    expect(view.documents[0]?.counts).toEqual([
      {number: 1, word: '基本目標'},
      {number: 1, word: '指標'},
    ])
  })
})
