import {describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.ts'
import type {SectionView} from '../../src/view/section.ts'
import {toIndexRow, toIndexView, toView} from '../../src/view/view.ts'
import {context, documentOf, measured, people, section} from './make-document.ts'

const total = (fiscalYear: number, number: number) => ({
  ...people(fiscalYear, number),
  cumulative: {from: 2020, to: fiscalYear},
})
const growing: Indicator = {
  id: 'growing',
  name: 'growing',
  line: 9,
  actuals: [people(2020, 5), total(2021, 12), total(2022, 20)],
  targets: [{kind: 'initial', raw: '40人', number: 40, unit: '人', cumulative: {from: 2020}}],
}
const plan: Indicator = {
  id: 'plan',
  name: 'plan',
  line: 8,
  targets: [{kind: 'initial', raw: '9人', number: 9}],
}
const accidents = measured('accidents', {actual: 9, targets: [12], name: '交通事故の件数', line: 7})
const sections = [
  section('goal-1', 'goal', {
    label: '基本目標',
    number: '1',
    sections: [
      section('m', 'measure', {
        indicators: [
          measured('far', {actual: 30, targets: [20, 30], divisions: ['水道課', '企画課']}),
          measured('near', {actual: 15, targets: [20]}),
          measured('back', {actual: 5, targets: [20], divisions: ['企画課']}),
        ],
      }),
    ],
  }),
  section('goal-2', 'goal', {indicators: [growing, plan, accidents]}),
]
const pages = new Map([
  ['far', 7],
  ['m', 6],
  ['report-rules', 12],
])
const view = toView(documentOf(sections), {...context, pages})
const cards = new Map(
  view.sections
    .flatMap(function below(it): SectionView[] {
      return [it, ...it.sections.flatMap(below)]
    })
    .flatMap(({indicators}) => indicators)
    .map(it => [it.id, it]),
)

describe('the card', () => {
  it('says the status against the target in force and against the first one, with both rates', () => {
    const verdict = cards.get('far')?.verdict
    expect(verdict?.status).toEqual({key: 'achieved', mark: '◎', word: '達成'})
    expect(verdict?.sentence).toContain('「30人」')
    expect(verdict?.initial?.status.word).toBe('達成')
    expect(verdict?.rates.map(({label, rate}) => `${label} ${rate.text}`)).toEqual([
      '当初 200.0 %',
      '改定 100.0 %',
    ])
  })

  it('names the one rate of a target that was never revised without a label', () => {
    expect(cards.get('near')?.verdict).toMatchObject({
      status: {word: '前進'},
      initial: undefined,
      rates: [{label: undefined, rate: {text: '50.0 %', ofTarget: false}, remark: undefined}],
      direction: '多いほど良い（目標＞基準値）',
    })
  })

  it('shows what each year added to a running total', () => {
    expect(cards.get('growing')?.increments).toEqual([
      {period: 'R2', text: '5人'},
      {period: 'R3', text: '7人'},
      {period: 'R4', text: '8人'},
    ])
  })

  it('has no verdict where there are no actual values', () => {
    expect(cards.get('plan')).toMatchObject({verdict: undefined, statusKey: 'plan'})
  })

  it('carries its status, and its page and row for the reader', () => {
    expect(cards.get('far')).toMatchObject({
      statusKey: 'achieved',
      pageNumber: '7',
      rowHref: '#row-1',
    })
    expect(cards.get('near')?.pageNumber).toBe('')
  })
})

describe('the summary', () => {
  const {summary} = view

  it('counts every status out of what has actual values', () => {
    expect(summary?.counts.map(({status, number, outOf}) => [status.word, number, outOf])).toEqual([
      ['達成', 1, 5],
      ['前進', 1, 5],
      ['横ばい', 0, 5],
      ['後退', 1, 5],
      ['判定できない', 2, 5],
    ])
    expect(summary?.lead).toContain('6')
    expect(summary?.rulePage).toBe('12')
  })

  it('draws a bar per goal on one scale, whose segments fill what the goal counts', () => {
    const [first, second] = summary?.goals ?? []
    expect([first?.outOf, second?.outOf]).toEqual([3, 2])
    const right = (goal: typeof first) => {
      const last = goal?.bar.segments.at(-1)
      return (last?.x ?? 0) + (last?.width ?? 0)
    }
    expect(right(first)).toBeCloseTo(first?.bar.width ?? 0, 0)
    expect(right(second)).toBeCloseTo(((second?.bar.width ?? 0) * 2) / 3, 0)
    expect(first?.bar.description).toBe(
      '基本目標 1 goal-1：達成 1、前進 1、横ばい 0、後退 1、判定できない 0',
    )
  })

  it('names who moved farthest both ways, by the way from the baseline only', () => {
    expect(summary?.forward.map(({name, rate}) => [name, rate])).toEqual([
      ['far', '100.0 %'],
      ['near', '50.0 %'],
    ])
    expect(summary?.backward.map(({name, rate}) => [name, rate])).toEqual([['back', '−50.0 %']])
    expect(summary?.forward[0]).toMatchObject({baseline: '10人', actual: '30人', target: '30人'})
  })

  it('says what the counts hide: first targets, reasons, plans and contradictions', () => {
    const said = summary?.remarks.join('') ?? ''
    expect(said).toContain('目標が見直された1指標')
    expect(said).toContain('名称と数値の向きの食い違い 1')
    expect(said).toContain('実績の記載がない1指標')
    expect(said).toContain('データに関する注記')
    expect(view.notes.map(({place, rule}) => [place, rule])).toEqual([
      ['7行', 'direction-conflict'],
    ])
  })
})

describe('a report', () => {
  it('indexes every division with its indicators and their pages', () => {
    expect(
      view.divisions.map(({name, entries}) => [name, entries.map(it => [it.title, it.pageNumber])]),
    ).toEqual([
      ['水道課', [['far', '7']]],
      [
        '企画課',
        [
          ['far', '7'],
          ['back', ''],
        ],
      ],
    ])
    expect(cards.get('back')?.divisions).toEqual([{name: '企画課', href: '#division-2'}])
  })

  it('prints the rule that it was made by', () => {
    const rules = {flatShare: 0.6, directions: new Map()}
    const lenient = toView(documentOf(sections), {...context, rules})
    expect(lenient.rules.join('')).toContain('60%')
    expect(lenient.summary?.rule).toContain('60%')
    expect(lenient.summary?.counts.map(({number}) => number)).not.toEqual(
      view.summary?.counts.map(({number}) => number),
    )
  })

  it('says nothing of statuses where nothing can be judged', () => {
    const bare = toView(documentOf([section('a', 'goal', {indicators: [plan]})]), context)
    expect(bare).toMatchObject({summary: undefined, rules: [], notes: []})
    expect(bare.overview).toMatchObject({judged: false})
    expect(bare.sections[0]?.indicators[0]).toMatchObject({statusKey: '', status: undefined})
  })

  it('has no list where the indicators have nothing but names, and no index of one division', () => {
    const only: Indicator = {id: 'x', name: 'x', line: 1, divisions: ['企画課']}
    const names = toView(documentOf([section('a', 'goal', {indicators: [only]})]), context)
    expect(names).toMatchObject({overview: undefined, divisions: []})
    expect(names.sections[0]?.indicators[0]).toMatchObject({
      rowHref: undefined,
      upright: false,
      divisions: [{name: '企画課', href: undefined}],
    })
  })

  it('puts a first goal on the page of the bare heading above it', () => {
    const below = section('g', 'goal', {number: '1'})
    const {pages: named, sections: found} = toView(
      documentOf([section('c', 'chapter', {sections: [below, section('h', 'goal')]})]),
      context,
    )
    expect(named.map(({page, header}) => [page, header])).toEqual([
      ['chapter-1', '1\\3000 g'],
      ['chapter-2', 'h'],
    ])
    expect(found[0]?.sections[0]).toMatchObject({opening: true, page: undefined})
  })

  it('lets many forms flow instead of leaving half of each page empty', () => {
    const forms = (count: number) =>
      toView(
        documentOf(Array.from({length: count}, (_, index) => section(`f${index}`, 'item'))),
        context,
      ).pages.length
    expect([forms(8), forms(9)]).toEqual([8, 0])
  })
})

describe('the list of documents', () => {
  it('has the counts of statuses of each', () => {
    const entry = {document: documentOf(sections), href: 'd', pdf: undefined}
    const [found] = toIndexView([toIndexRow(entry)], {program: 'p'}).documents
    expect(found?.statuses.map(({number}) => number)).toEqual([1, 1, 0, 1, 2])
  })
})
