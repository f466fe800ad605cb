import {describe, expect, it} from 'vitest'
import type {Indicator} from '../../src/model/indicator.js'
import type {Section} from '../../src/model/section.js'
import {measured, people, section} from '../view/make-document.js'
import {tell} from './changes.js'

const shops = measured('商店街の空き店舗数', {actual: 34, targets: [25]})
const visits = measured('観光案内所の来訪者数', {actual: 812, targets: [900]})
const births = measured('出生数', {actual: 101, targets: [120]})
const goal = (title: string, indicators: Indicator[], rest: Partial<Section> = {}) =>
  section(title, 'goal', {indicators, ...rest})
const work = goal('しごと', [shops, visits])
const children = goal('子育て', [births])
const before = [work, children]

describe('two versions of an indicator', () => {
  it('differ in the figure that was corrected, and in nothing else', () => {
    const after = [goal('しごと', [{...shops, actuals: [people(2022, 35)]}, visits]), children]
    expect(tell(before, after)).toEqual([
      'indicator changed: 商店街の空き店舗数 (below しごと)',
      '  actuals R4: 34人 → 35人',
    ])
  })

  it('differ in a target that was revised', () => {
    const revised = measured('出生数', {actual: 101, targets: [120, 110]})
    expect(tell(before, [work, goal('子育て', [revised])])).toEqual([
      'indicator changed: 出生数 (below 子育て)',
      '  target-revised: — → 110人',
    ])
  })

  it('keep their other revisions when one in the middle is taken out', () => {
    const chain = (targets: number[]) => [goal('g', [measured('a', {actual: 1, targets})])]
    expect(tell(chain([10, 20, 30, 40]), chain([10, 20, 40]))).toEqual([
      'indicator changed: a (below g)',
      '  target-revised: 30人 → —',
    ])
  })

  it('differ in the year that was added, wherever it stands', () => {
    const years = (...all: number[]) => [
      goal('g', [{...births, actuals: all.map(it => people(it, it))}]),
    ]
    expect(tell(years(2021, 2023), years(2021, 2022, 2023))).toEqual([
      'indicator changed: 出生数 (below g)',
      '  actuals R4: — → 2022人',
    ])
  })

  it('differ in how a figure is read, even where it is printed as before', () => {
    const read = (number: number) => [
      goal('g', [{...births, baseline: {raw: '約10人', number, unit: '人'}}]),
    ]
    expect(tell(read(10), read(11))).toEqual([
      'indicator changed: 出生数 (below g)',
      '  baseline: 約10人［数値 10、単位 人］ → 約10人［数値 11、単位 人］',
    ])
  })

  it('are the same where only lines, columns, ids and blanks that nobody sees differ', () => {
    const other = {
      ...births,
      id: 'x',
      line: 99,
      name: ' 出生数\u200b',
      baseline: {...people(2018, 10), period: {label: 'H30', fiscalYear: 2018}, line: 7},
    }
    expect(tell(before, [{...work, line: 50}, goal('子育て', [other], {id: 'y'})])).toEqual([])
  })

  it('differ where the width of a figure does, since that is seen', () => {
    const wide = {...births, actuals: [{...people(2022, 101), raw: '１０１人'}]}
    expect(tell(before, [work, goal('子育て', [wide])])[1]).toBe('  actuals R4: 101人 → １０１人')
  })
})

describe('an indicator', () => {
  it('that stands under another heading was moved', () => {
    expect(tell(before, [goal('しごと', [shops]), goal('子育て', [births, visits])])).toEqual([
      'indicator moved: 観光案内所の来訪者数 (below 子育て)',
    ])
  })

  it('with another name and the same figures was renamed', () => {
    const renamed = {...shops, name: '中心市街地の空き店舗数'}
    expect(tell(before, [goal('しごと', [renamed, visits]), children])).toEqual([
      'indicator renamed: 中心市街地の空き店舗数 ← 商店街の空き店舗数 (below しごと)',
      '  name: 商店街の空き店舗数 → 中心市街地の空き店舗数',
    ])
  })

  it('can be moved, renamed and changed at once', () => {
    const other = {...shops, name: '商店街にある空き店舗の数', actuals: [people(2022, 30)]}
    expect(tell(before, [goal('しごと', [visits]), goal('子育て', [births, other])])).toEqual([
      'indicator moved, renamed, changed: 商店街にある空き店舗の数 ← 商店街の空き店舗数 (below 子育て)',
      '  name: 商店街の空き店舗数 → 商店街にある空き店舗の数',
      '  actuals R4: 34人 → 30人',
    ])
  })

  it('with a like name and quite other figures is another one', () => {
    const men = measured('男性の育児休業取得率', {actual: 12, targets: [30]})
    const women = {
      ...measured('女性の育児休業取得率', {actual: 88, targets: [95]}),
      baseline: people(2018, 80),
    }
    expect(tell([goal('g', [men])], [goal('g', [women])])).toEqual([
      'indicator removed: 男性の育児休業取得率 (below g)',
      'indicator added: 女性の育児休業取得率 (below g)',
    ])
  })

  it('that is gone is told where it stood', () => {
    expect(
      tell(
        [goal('g', [shops, visits, births])],
        [goal('g', [births, measured('新', {actual: 7, targets: []})])],
      ),
    ).toEqual([
      'indicator removed: 商店街の空き店舗数 (below g)',
      'indicator removed: 観光案内所の来訪者数 (below g)',
      'indicator added: 新 (below g)',
    ])
  })

  it('that changed places with its neighbour is the only one that was moved', () => {
    const told = tell([goal('g', [shops, visits, births])], [goal('g', [visits, shops, births])])
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('indicator moved')
  })

  it('is told from its namesake in another goal', () => {
    const name = '利用者数'
    const twice = (a: number, b: number) => [
      goal('一', [{...shops, name, actuals: [people(2022, a)]}]),
      goal('二', [{...visits, name, actuals: [people(2022, b)]}]),
    ]
    expect(tell(twice(50, 60), twice(50, 61))).toEqual([
      'indicator changed: 利用者数 (below 二)',
      '  actuals R4: 60人 → 61人',
    ])
    expect(tell(twice(50, 60), twice(50, 60).slice(1))[0]).toContain('section removed: 一')
  })
})
