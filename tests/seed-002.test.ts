import {describe, expect, it} from 'vitest'
import {reportsOf} from '../src/diagnostics/report.js'
import type {Action} from '../src/model/action.js'
import type {Section} from '../src/model/section.js'
import type {Value} from '../src/model/value.js'
import {indicatorsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('002')

/** Number as meant, title as printed, line of the heading, divisions as printed, how many actions: counted by eye. */
const items: ReadonlyArray<[string, string, number, string[], number]> = [
  ['1-①', '人材の育成', 3, ['総務課'], 3],
  ['1-②', '人材の確保', 27, ['総務課'], 3],
  ['1-③', '定員管理と組織の見直し', 53, ['総務課'], 3],
  ['1-④', '人事評価制度の連用', 82, ['総務課'], 2],
  ['2-①', '職員提案の活性化', 106, ['行政経営デジタルレ戦略課'], 2],
  ['2-②', '誰もか沽雄でさる職場の催保', 135, ['総務課'], 3],
  ['2-③', 'ワーク・ライフ・バランスの充実', 163, ['総務課'], 3],
  ['2-④', '時間外勤務の縮減と年次有給休暇取得の促進', 186, ['総務課'], 3],
  ['3-①', '財政指標の健全性の確保', 213, ['財政課'], 3],
  ['3-②', '地方公営企業の健全経営', 241, ['上下水道課'], 3],
  ['3-③', '収納率の維持向上', 272, ['収納課', '関係各誤'], 3],
  ['3-④', '財源の拡充と市有財産の有効活用', 301, ['財政課'], 2],
  ['3-⑤', 'ふるさと納税の推進', 324, ['書広報', '画政策'], 3],
  ['3-⑥', '公共施設の適正管理', 353, ['財政課'], 2],
  ['4-①', '自治体DXの推進', 379, ['行政経営営デジタル,戦略課'], 3],
  ['4-②', '窓口サービスの充実', 402, ['民窓口課'], 3],
  ['4-③', 'アナログ規制の点検・見直し', 429, ['行政経営営デジタルレ戦略課'], 2],
  ['4-④', '行政評価の活用', 455, ['企画政策'], 2],
  ['5-①', '広報の充実', 479, [], 2],
  ['5-②', '市民意見の収集', 503, ['地域推進課', '企画政策課'], 3],
  ['5-③', '協働の推進', 529, ['地域推進課'], 3],
  ['5-④', 'コミュニティ・スクールの推進', 557, ['生涯学習課'], 2],
  ['5-⑤', '多様な主体との連携', 580, ['行政経営デジタルレ戦略課'], 3],
]

/** Beginning of the name, target and measured value of each item's indicator: number and unit. */
const figures: ReadonlyArray<[string, string, string]> = [
  ['外部研修受講率', '50%', ''],
  ['受験倍率', '10倍', '11倍'],
  ['時間外勤務時間', '10%', '4%'],
  ['苦情申立件数', '0件', '0件'],
  ['改善提案の検討・対応率', '100%', '85.7%'],
  ['管理職のの女性比率', '30%', '21%'],
  ['時差出勤・テレワーク利用', '', ''],
  ['時間外勤務時間数 360', '0人', '5人'],
  ['実質公債費比率', '7.2%', '7.1%'],
  ['公共下水道事業経費回収率', '', '86.81%'],
  ['市税収納率(住民税・固定', '99.2%', '99.3%'],
  ['未利用地', '5%', '2%'],
  ['寄附金年間受入額', '4000000000円', '2310000000円'],
  ['管理費', '5%', '6.3%'],
  ['電子申請年間件数', '40000件', ''],
  ['サービス利用満足度', '9点', ''],
  ['見直し可能な規制の改正率', '100%', ''],
  ['施策が順調であると評価し', '100%', '96%'],
  ['は広報つくばみらいアンケ', '74%', '84.6%'],
  ['市民懇談会の年間参加者数', '150人', '556人'],
  ['市民活動まちづくりセンタ', '100団体', '94団体'],
  ['各校の学校運営協議会の年', '4回', '4回'],
  ['PPP/PFI導入事業累', '4件', '1件'],
]

describe.skipIf(!seed)(
  'the real text 002 (skipped where the folder of real texts is missing)',
  () => {
    const {bytes, path} = seed ?? {bytes: new Uint8Array(), path: ''}
    const {document, file} = understand({bytes, path, id: '002'})
    const sections = document?.sections ?? []
    const actions = sections.flatMap(it => it.actions ?? [])
    const item = (number: string): Section => {
      const found = sections.find(it => it.number === number)
      if (!found) throw new Error(`no item ${number}`)
      return found
    }
    const action = (number: string, which: string): Action => {
      const found = item(number).actions?.find(it => it.number === which)
      if (!found) throw new Error(`no action ${which} of ${number}`)
      return found
    }
    const schedules = (number: string) =>
      item(number).actions?.map(it => (it.schedule ?? []).map(at => [at.fiscalYear, at.phase]))
    const at = (line: number) =>
      reportsOf(file)
        .filter(it => it.lines.includes(line))
        .map(it => String(it.ruleId))

    it('has 23 items with number, title, divisions and actions as counted by eye', () => {
      expect(document?.document.layout).toBe('action-forms')
      expect(
        sections.map(it => [
          it.number,
          it.title,
          it.line,
          it.divisions ?? [],
          it.actions?.length ?? 0,
        ]),
      ).toEqual(items)
      expect(sections.every(it => it.kind === 'item')).toBe(true)
    })

    it('has 61 actions, numbered from 1 in each item: 56 順調, 2 達成, 3 未着手', () => {
      expect(actions).toHaveLength(61)
      const count = (status: string) => actions.filter(it => it.status === status).length
      expect([count('順調'), count('達成'), count('未着手')]).toEqual([56, 2, 3])
      for (const it of sections)
        expect(it.actions?.map(one => one.number)).toEqual(
          (it.actions ?? []).map((_, index) => String(index + 1)),
        )
      expect(action('3-②', '1').status).toBe('達成')
      expect(action('5-①', '1').status).toBe('達成')
      expect(action('1-①', '2').status).toBe('未着手')
      expect(action('3-⑥', '2').status).toBe('未着手')
      expect(action('4-③', '2').status).toBe('未着手')
    })

    it('has the indicator of each item with its target and, where given, its actual value', () => {
      const say = (value: Value | undefined) => `${value?.number ?? ''}${value?.unit ?? ''}`
      expect(
        indicatorsOf(sections).map(it => [
          it.name.slice(0, 12),
          say(it.targets?.[0]),
          say(it.actuals?.[0]),
        ]),
      ).toEqual(figures)
      const measured = indicatorsOf(sections).filter(it => it.actuals?.[0]?.number !== undefined)
      expect(measured).toHaveLength(18)
      expect(item('2-④').indicators?.[0]?.name).toMatch(/超過者数$/)
      expect(item('5-①').indicators?.[0]?.name).toMatch(/の割合$/)
      const first = (number: string) => item(number).indicators?.[0]
      expect(first('1-②')?.targets?.[0]).toMatchObject({raw: '10 倍音以上', qualifier: 'atLeast'})
      expect(first('2-③')?.targets?.[0]).toEqual({
        raw: '10096',
        line: 166,
        column: 6,
        kind: 'initial',
      })
      const period = {label: '2024年度', fiscalYear: 2024}
      expect(first('4-②')?.actuals?.[0]).toMatchObject({missing: 'pending', period})
      expect(first('4-③')?.actuals?.[0]).toMatchObject({raw: '未記入', missing: 'pending', period})
      expect(first('2-②')?.actuals?.[0]?.period).toEqual({
        label: '2025年4月1日時点',
        fiscalYear: 2025,
      })
      expect(first('3-②')?.targets?.[0]).toMatchObject({raw: '100%'})
      expect(first('3-②')?.targets?.[0]?.number).toBeUndefined()
      expect(first('3-④')?.actuals?.[0]).toMatchObject({
        raw: '2.0%減(2024年度)',
        change: 'decrease',
      })
      expect(first('3-⑤')?.targets?.[0]?.period?.fiscalYear).toBe(2027)
      expect(first('3-⑥')?.actuals?.[0]).toMatchObject({qualifier: 'about', change: 'decrease'})
      expect(first('5-④')?.actuals?.[0]).toMatchObject({number: 4, upper: 6, unit: '回'})
    })

    it('has issues in every item, a vision in all whose text is there, a summary in all that have one', () => {
      expect(sections.filter(it => !it.issues)).toEqual([])
      expect(sections.filter(it => !it.vision).map(it => it.number)).toEqual(['5-①'])
      expect(sections.filter(it => !it.summary).map(it => it.number)).toEqual(['1-①', '2-③', '4-①'])
      expect(item('3-①').summary).toHaveLength(7)
      expect(item('3-④').summary).toHaveLength(4)
      expect(item('4-④').issues).toHaveLength(2)
      expect(JSON.stringify(sections)).not.toMatch(/現状と課題|目指す姿|進捗状況[^を]/)
    })

    it('reads the schedule as far as a word stands under a year', () => {
      expect(schedules('1-①')).toEqual([[[2024, '実施']], [[2027, '実施']], [[2026, '実施']]])
      expect(schedules('2-①')).toEqual([[[2026, '実施']], [[2024, '検討']]])
      expect(schedules('2-②')?.[2]).toEqual([
        [2024, '検討'],
        [2026, '実施'],
      ])
      expect(schedules('3-⑥')).toEqual([
        [
          [2024, '導入'],
          [2026, '実施'],
        ],
        [],
      ])
      expect(schedules('4-③')).toEqual([[[2024, '検討']], [[2027, '実施']]])
      expect(schedules('5-②')).toEqual([[], [], []])
      expect(schedules('5-④')).toEqual([[], [[2026, '実施']]])
      expect(schedules('3-②')).toEqual([[], [], []])
      expect(schedules('1-④')).toEqual([[[2026, '実施']], [[2026, '実施']]])
      expect(at(113)).toContain('garbled-left-out')
      expect(at(27)).toContain('schedule-missing')
      expect(at(509)).toContain('schedule-not-read')
    })

    it('has done and next of every action, but for dashes and the one row that is missing', () => {
      expect(actions.filter(it => !it.done).map(it => it.line)).toEqual([18, 372, 449])
      expect(actions.filter(it => !it.next).map(it => it.line)).toEqual([
        18, 256, 319, 372, 449, 494, 598,
      ])
      expect(at(319)).toContain('action-incomplete')
    })
  },
)
