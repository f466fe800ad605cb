import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  defaultRules,
  describeRules,
  judge,
  type Rules,
  type Status,
  tallyStatuses,
} from '../../src/judge/judge.js'
import {directionOfName} from '../../src/judge/name-direction.js'
import type {Indicator} from '../../src/model/indicator.js'
import {type Case, toIndicator} from './case.js'
import {figureCases} from './figure-cases.js'
import {partCases, refusedCases, totalCases, wordCases} from './other-cases.js'

const cases = [...figureCases, ...totalCases, ...wordCases, ...partCases, ...refusedCases]
const judgeCase = (row: Case) => judge(toIndicator(row), {...defaultRules, ...row.rules})

describe('judge', () => {
  it('has rows enough, each of its own name', () => {
    expect(cases.length).toBeGreaterThan(140)
    expect(new Set(cases.map(row => row.name)).size).toBe(cases.length)
  })

  it.each(cases)('says $status: $name', row => {
    const {headline, initial} = judgeCase(row)
    expect([headline.status, headline.reason], headline.sentence).toEqual([row.status, row.reason])
    expect(headline.sentence).toContain(row.says)
    if (row.rate === undefined) expect(headline.rate).toBeUndefined()
    else expect(headline.rate).toBeCloseTo(row.rate, 8)
    expect(headline.rateBasis === undefined).toBe(headline.rate === undefined)
    expect(initial?.status).toBe(row.initial)
  })

  it.each(cases)('names the figures that it compared: $name', row => {
    const {headline, initial} = judgeCase(row)
    for (const judgement of initial ? [headline, initial] : [headline]) {
      const {sentence, actual, target, baseline, status} = judgement
      if (actual) expect(sentence).toContain(actual.raw)
      if (target && judgement.reason !== 'plan') expect(sentence).toContain(target.raw)
      if (baseline && status !== 'achieved') expect(sentence).toContain(baseline.raw)
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/undefined|NaN|Infinity|。。|おりおり/)
    }
  })

  it('says of increments only what the series bears out', () => {
    const increments = (actuals: string[], kpi?: string) =>
      judge(toIndicator({...bare, actuals, targets: [], ...(kpi && {kpi})})).increments?.map(it => [
        it.period.label,
        it.number,
        it.unit,
      ])
    expect(increments(['59人', '105人 (R2～R3 累計)', '202人 (R2～R4 累計)'])).toEqual([
      ['R2', 59, '人'],
      ['R3', 46, '人'],
      ['R4', 97, '人'],
    ])
    // A year without mark in between: what the year after it added is not known.
    expect(increments(['0人', '0人', '5人 (R2～R4累計)', '26人 (R2～R5累計)'])).toEqual([
      ['R2', 0, '人'],
      ['R5', 21, '人'],
    ])
    expect(increments(['5人', '—', '9人 (R2～R4 累計)'])).toEqual([['R2', 5, '人']])
    expect(increments(['5人', '9人'])).toBeUndefined()
    expect(increments(['5人', '9人'], '登録者数（累計）')).toEqual([['R3', 4, '人']])
  })

  it('tells conflicts of words and figures, for a plan too', () => {
    const plan = judge(
      toIndicator({
        ...bare,
        kpi: '経常収支比率',
        baseline: '85.9%',
        actuals: [],
        targets: ['88.0%'],
      }),
    )
    expect(plan.headline.reason).toBe('plan')
    expect(plan.conflicts).toEqual([
      {kind: 'name', word: '経常収支比率', target: '88.0%', baseline: '85.9%'},
    ])
    const turned = judge(
      toIndicator({...bare, baseline: '10件', actuals: ['9件'], targets: ['12件', '8件']}),
    )
    expect(turned.headline.direction).toBe('down')
    expect(turned.conflicts).toEqual([
      {kind: 'targets', first: '12件', target: '8件', baseline: '10件'},
    ])
  })

  it('judges no figures that have no year', () => {
    const {headline} = judge({
      id: 'a',
      name: 'b',
      line: 1,
      unplaced: [{raw: '5人', number: 5, unit: '人'}],
    })
    expect([headline.status, headline.reason]).toEqual(['unjudged', 'unplaced'])
    expect(headline.sentence).toContain('「5人」')
  })
})

describe('the name of an indicator', () => {
  it.each([
    ['保育所待機児童数', 'down', true],
    ['人身事故件数 (人口千人当たり)', 'down', true],
    ['時間外勤務時間', 'down', true],
    ['市税の滞納額', 'down', true],
    ['1人1日当たりのごみ排出量', 'down', true],
    ['刑法犯認知件数', 'down', true],
    ['不登校児童生徒の割合', 'down', true],
    ['水道の未収金', 'down', true],
    ['授業の中止率', 'down', true],
    ['空き家率', 'down', false],
    ['防止柵のない場所の事故件数', 'down', true],
    ['1人当たり医療費', 'down', false],
    ['年間転出者数', 'down', false],
    ['事故ワースト地点の数', 'down', false],
    ['待機児童解消率', 'up', false],
    ['待機児童ゼロの継続月数', 'up', false],
    ['交通事故防止教室の参加者数', 'up', false],
    ['無事故の日数', 'up', false],
    ['空き家利活用件数', 'up', false],
    ['時間外保育の利用者数', 'up', false],
    ['医療費助成件数', 'up', false],
    ['市が削減した排出量', 'up', false],
    ['苦情への対応率', 'up', false],
    ['滞納整理件数', 'up', false],
    ['未処理案件数', 'down', false],
  ] as const)('%s: %s, strong: %s', (name, direction, strong) => {
    expect(directionOfName(name)).toMatchObject({direction, strong})
  })

  it.each(['市内の法人数', '20歳～49歳の社会動態の状況 (転入者数－転出者数)', 'ＬＥＤ化率', ''])(
    'says nothing: %s',
    name => {
      expect(directionOfName(name)).toBeUndefined()
    },
  )
})

const bare = {name: '', status: 'unjudged', reason: 'plan', says: ''} as const
const order: ReadonlyArray<Status> = ['regressed', 'flat', 'progressed', 'achieved']
const figure = fc.double({min: -1e6, max: 1e6, noNaN: true}).map(it => Math.round(it * 100) / 100)

/** An indicator of one year whose better way is set. */
function numbers(
  name: string,
  {baseline, actual, target}: Record<'baseline' | 'actual' | 'target', number>,
): Indicator {
  const value = (number: number) => ({raw: String(number), number})
  return {
    id: name,
    name,
    line: 1,
    baseline: value(baseline),
    actuals: [value(actual)],
    targets: [{...value(target), kind: 'initial'}],
  }
}

const rules: Rules = {
  ...defaultRules,
  directions: new Map([
    ['上', 'up'],
    ['下', 'down'],
  ]),
}

describe('for any figures, judge', () => {
  it('says of the mirrored figures and the other way the same', () => {
    fc.assert(
      fc.property(figure, figure, figure, (baseline, actual, target) => {
        const up = judge(numbers('上', {baseline, actual, target}), rules).headline
        const mirrored = {baseline: -baseline, actual: -actual, target: -target}
        const down = judge(numbers('下', mirrored), rules).headline
        expect(down.status).toBe(up.status)
        expect(up.status).not.toBe('unjudged')
      }),
    )
  })

  it('reaches a target up or down, both only at the target itself', () => {
    fc.assert(
      fc.property(figure, figure, figure, (baseline, actual, target) => {
        const up = judge(numbers('上', {baseline, actual, target}), rules).headline.status
        const down = judge(numbers('下', {baseline, actual, target}), rules).headline.status
        const reached = [up, down].filter(it => it === 'achieved').length
        expect(reached).toBe(actual === target ? 2 : 1)
      }),
    )
  })

  it('never thinks worse of more, where more is better', () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, (baseline, one, other, target) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const rank = (actual: number) =>
          order.indexOf(judge(numbers('上', {baseline, actual, target}), rules).headline.status)
        expect(rank(high)).toBeGreaterThanOrEqual(rank(low))
      }),
    )
  })

  it('is at 1 at the target and at 0 at the baseline', () => {
    fc.assert(
      fc.property(figure, figure, (baseline, target) => {
        fc.pre(baseline < target && target !== 0)
        expect(judge(numbers('上', {baseline, actual: target, target})).headline.rate).toBe(1)
        expect(judge(numbers('上', {baseline, actual: baseline, target})).headline.rate).toBe(0)
      }),
    )
  })
})

const number = fc.oneof(fc.integer({min: -5, max: 5}), fc.double())
/** Any text that does not itself say what no sentence may say. */
const text = fc.string().filter(it => !/NaN|Infinity|undefined/u.test(it))
const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, {nil: undefined})
const part = {
  number,
  upper: number,
  unit: fc.constantFrom('%', '人', '位', 'ポイント', ''),
  per: fc.constantFrom('年', '月'),
  qualifier: fc.constantFrom('about', 'atLeast', 'atMost', 'moreThan', 'lessThan'),
  change: fc.constantFrom('increase', 'decrease'),
}
const value = fc.record(
  {
    raw: fc.oneof(text, fc.constantFrom('前年度比10%減', 'H30年度比5%増', '—')),
    ...part,
    period: fc.record(
      {label: text, fiscalYear: fc.integer({min: 2015, max: 2026})},
      {requiredKeys: ['label']},
    ),
    cumulative: fc.record(
      {from: fc.integer({min: 2018, max: 2021}), to: fc.integer({min: 2020, max: 2026})},
      {requiredKeys: []},
    ),
    parts: fc.array(
      fc.record({label: fc.constantFrom('市民', '高校生'), raw: text, ...part}, {requiredKeys: []}),
      {maxLength: 3},
    ),
    state: fc.constantFrom('構築', '未構築', '構築済', ''),
    relative: fc.constantFrom('maintain', 'increase', 'decrease'),
    missing: fc.constantFrom(
      'dash',
      'blank',
      'abolished',
      'notComputable',
      'new',
      'pending',
      'notSurveyed',
    ),
  },
  {requiredKeys: ['raw']},
)
const indicator = fc.record(
  {
    id: fc.constant('goal-1/1'),
    name: fc.oneof(text, fc.constantFrom('待機児童数', '登録数（累計）', '補助数（計画期間合計）')),
    line: fc.constant(1),
    baseline: value,
    actuals: fc.array(value, {maxLength: 4}),
    targets: fc.array(
      fc.tuple(value, fc.constantFrom('initial', 'revised')).map(([it, kind]) => ({...it, kind})),
      {maxLength: 3},
    ),
    unplaced: fc.array(value, {maxLength: 2}),
  },
  {requiredKeys: ['id', 'name', 'line']},
) as fc.Arbitrary<Indicator>

describe('for any indicator, judge', () => {
  it('neither throws nor says a number that is none, and gives its reason', () => {
    const way = maybe(fc.constantFrom('up', 'down'))
    fc.assert(
      fc.property(indicator, way, fc.boolean(), maybe(fc.constant(2022)), (it, set, flag, asOf) => {
        const chosen: Rules = {
          flatShare: 0.01,
          directions: new Map(set === undefined ? [] : [['goal-1/1', set as 'up' | 'down']]),
          earlierActual: flag,
          totalsFromZero: flag,
          ...(asOf !== undefined && {asOf}),
        }
        const {headline, initial, increments = []} = judge(it, chosen)
        for (const {rate = 0, sentence, status, reason} of initial
          ? [headline, initial]
          : [headline]) {
          expect(Number.isFinite(rate)).toBe(true)
          expect(sentence).toMatch(/。$/u)
          expect(sentence).not.toMatch(/NaN|Infinity|undefined/u)
          expect(status === 'unjudged').toBe(
            !['reached', 'closer', 'unmoved', 'farther', 'parts-closer'].includes(reason),
          )
        }
        expect(increments.every(step => Number.isFinite(step.number))).toBe(true)
      }),
      {numRuns: 2000},
    )
  })
})

describe('what goes with the judgements', () => {
  it('counts every indicator once, plans apart', () => {
    const judgements = cases.map(judgeCase)
    const {counts, outOf, plans, all} = tallyStatuses(judgements)
    expect(all).toBe(cases.length)
    expect(plans).toBe(cases.filter(row => row.reason === 'plan').length)
    expect(Object.values(counts).reduce((sum, it) => sum + it, 0)).toBe(outOf)
    expect(outOf + plans).toBe(all)
    expect(counts.flat).toBe(cases.filter(row => row.status === 'flat').length)
  })

  it('describes the rule in force', () => {
    const usual = describeRules(defaultRules).join('\n')
    expect(usual).toContain('基準値から目標までの1%以内')
    expect(usual).not.toContain('設定により')
    const directions = new Map([['職員数', 'down'] as const])
    const set = describeRules({
      flatShare: 0.025,
      directions,
      earlierActual: true,
      totalsFromZero: true,
      asOf: 2023,
    })
    expect(set.join('\n')).toContain('2.5%以内')
    expect(set.join('\n')).toContain('職員数（小さいほどよい）')
    expect(set.join('\n')).toContain('値のある最後の実績で判定し')
    expect(set.join('\n')).toContain('計画の始まりを0とみなします')
    expect(set.join('\n')).toContain('2023年度までの実績')
    expect(set.every(paragraph => paragraph.endsWith('。'))).toBe(true)
  })
})
