import {describe, expect, it} from 'vitest'
import type {Indicator} from '../src/model/indicator.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import {findLost} from './support/accounted.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('000')

describe.skipIf(!seed)(
  'the real text 000 (skipped where the folder of real texts is missing)',
  () => {
    const {bytes, path, text} = seed ?? {bytes: new Uint8Array(), path: '', text: ''}
    const {document, ledger, file} = understand({bytes, path, id: '000'})
    const sections = document?.sections ?? []
    const indicators = indicatorsOf(sections)
    const named = (start: string): Indicator => {
      const found = indicators.find(it => it.name.startsWith(start))
      if (!found) throw new Error(`no indicator ${start}`)
      return found
    }

    it('has 61 indicators under 4 goals and 12 measures, each where it was counted by eye', () => {
      expect(sectionsOf(sections).map(it => [it.id, it.indicators?.length ?? 0])).toEqual([
        ['goal-1', 0],
        ['goal-1/measure-1', 2],
        ['goal-1/measure-2', 6],
        ['goal-1/measure-3', 2],
        ['goal-2', 0],
        ['goal-2/measure-1', 8],
        ['goal-2/measure-2', 3],
        ['goal-2/measure-3', 4],
        ['goal-3', 0],
        ['goal-3/measure-1', 4],
        ['goal-3/measure-2', 8],
        ['goal-3/measure-3', 4],
        ['goal-3/measure-4', 3],
        ['goal-4', 0],
        ['goal-4/measure-1', 11],
        ['goal-4/measure-2', 6],
      ])
      expect(indicators).toHaveLength(61)
    })

    it('gives every indicator a division, a baseline, five years, two targets at least, and a review', () => {
      for (const it of indicators) {
        expect(it.divisions?.length, it.name).toBeGreaterThan(0)
        expect(it.baseline?.period, it.name).toEqual({label: 'H30', fiscalYear: 2018})
        expect(
          it.actuals?.map(value => value.period?.fiscalYear),
          it.name,
        ).toEqual([2020, 2021, 2022, 2023, 2024])
        expect(it.targets?.[0]?.kind, it.name).toBe('initial')
        expect(it.targets?.length, it.name).toBeGreaterThan(1)
        expect(it.review?.length, it.name).toBeGreaterThan(0)
      }
    })

    it('has every paragraph of every review, complete to the last character', () => {
      const paragraphs = indicators.flatMap(it => it.review ?? [])
      expect(text.match(/<p>/g)).toHaveLength(71)
      expect(paragraphs.join('')).not.toContain('<')
      const label = '担当課による5年間の振り返り'
      const rest = text
        .split('\n')
        .filter(line => indicators.every(it => !line.startsWith(it.name.slice(0, 8))))
        .filter(line => line.includes('\t') || line.startsWith('<p'))
        .filter(line => !line.startsWith('KPI\t'))
        .join('')
        .replace(/<[^>]+>/g, '')
        .replaceAll(label, '')
      expect(bare(paragraphs.join(''))).toBe(bare(rest))
    })

    it('keeps the chain of targets', () => {
      expect(named('市内の法人数').targets?.map(it => [it.kind, it.number, it.unit])).toEqual([
        ['initial', 1050, '社'],
        ['revised', 1100, '社'],
        ['revised', 1150, '社'],
        ['revised', 1300, '社'],
      ])
      const chains = indicators.filter(it => (it.targets?.[1]?.cell ?? '').includes('↓'))
      expect(chains).toHaveLength(text.split('\n').filter(line => line.includes('↓')).length)
    })

    it('reads running totals, states, several figures in a cell, and what is missing', () => {
      expect(named('企業立地').actuals?.at(-1)).toMatchObject({
        number: 332,
        cumulative: {from: 2020, to: 2024},
      })
      expect(named('引越し').actuals?.map(it => it.state)).toEqual([
        '未構築',
        '未構築',
        '構築',
        '構築',
        '構築',
      ])
      expect(named('福岡工業団地').actuals?.[2]?.parts).toMatchObject([
        {label: '第1期', number: 100, unit: '%'},
        {label: '第2期', number: 84, unit: '%'},
      ])
      expect(named('ふれあいコミュニティ').actuals?.map(it => it.missing)).toEqual([
        undefined,
        undefined,
        undefined,
        'abolished',
        'abolished',
      ])
      expect(named('福岡堰').actuals?.[0]).toMatchObject({
        raw: '算出不能',
        missing: 'notComputable',
      })
      expect(named('防災マイ').targets?.[1]).toMatchObject({raw: '', missing: 'blank', line: 416})
      expect(named('国土強靱化').targets?.[0]).toMatchObject({raw: '—', missing: 'dash'})
      expect(named('街頭防犯').baseline).toMatchObject({raw: '(H30) 4台', number: 4, unit: '台'})
    })

    it('tells notes from names and one division from the other', () => {
      expect(named('成人式')).toMatchObject({
        name: '成人式参加率',
        notes: ['※令和4年度からは 「二十歳の集い」'],
      })
      expect(named('学校給食').divisions).toEqual(['産業経済課', '学校総務課'])
      expect(named('こども食堂').divisions).toEqual(['社会福祉課', 'みらいこども課'])
    })

    it('loses no character', () => {
      if (!document || !ledger) throw new Error('not read')
      expect(findLost(text, document, ledger)).toEqual([])
      expect(ledger.filter(it => it.class === 'unresolved')).toEqual([])
    })

    it('says what a person should look at, and no more', () => {
      expect(file.messages.map(it => [it.line, it.ruleId]).sort()).toEqual(
        [
          [12, 'markup-removed'],
          [21, 'heading-spelled-differently'],
          [91, 'label-shares-cell'],
          [254, 'unit-differs'],
          [281, 'division-spelled-differently'],
          [380, 'value-period-differs'],
          [416, 'value-blank'],
        ].sort(),
      )
    })
  },
)

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
