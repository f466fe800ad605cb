import {describe, expect, it} from 'vitest'
import type {Indicator} from '../src/model/indicator.js'
import type {Section} from '../src/model/section.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import {findLost} from './support/accounted.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('004')

describe.skipIf(!seed)(
  'the real text 004 (skipped where the folder of real texts is missing)',
  () => {
    const {bytes, path, text} = seed ?? {bytes: new Uint8Array(), path: '', text: ''}
    const {document, ledger, file} = understand({bytes, path, id: '004'})
    const sections = sectionsOf(document?.sections ?? [])
    const indicators = indicatorsOf(document?.sections ?? [])
    const named = (start: string): Indicator => {
      const found = indicators.find(it => it.name.startsWith(start))
      if (!found) throw new Error(`no indicator ${start}`)
      return found
    }
    const ofKind = (kind: Section['kind']) => sections.filter(it => it.kind === kind)
    const measure = (number: string) => ofKind('measure').find(it => it.number === number)

    it('names the municipality that the text speaks of', () => {
      expect(document?.document.municipality).toBe('小美玉市')
    })

    it('has one goal, whose first lines and legend are its own', () => {
      const [goal] = ofKind('goal')
      expect([goal?.line, goal?.paragraphs?.length]).toEqual([3, 7])
      expect(goal?.paragraphs?.slice(2).map(it => it.split('：')[0])).toEqual([
        '基本方針',
        '主な成果指標',
        '現状と課題',
        '個別施策',
        '重点施策',
      ])
    })

    it('has 6 policies where they stand, each with its indicators and its issues', () => {
      expect(
        ofKind('direction').map(it => [
          it.number,
          it.line,
          it.indicators?.length,
          it.issues?.length,
        ]),
      ).toEqual([
        ['1', 31, 3, 5],
        ['2', 116, 3, 5],
        ['3', 190, 3, 6],
        ['4', 316, 2, 7],
        ['5', 429, 4, 1],
        ['6', 509, 4, 2],
      ])
    })

    it('joins the issue that a box of terms has torn', () => {
      const torn = ofKind('direction')[2]?.issues?.[1] ?? ''
      expect(torn).toContain('少ないことが現状です。また、')
      expect(torn).toMatch(/^広聴については/)
    })

    it('has 19 indicators with definition, a value of 2016 and a target for 2022', () => {
      expect(indicators).toHaveLength(19)
      for (const it of indicators) {
        expect(it.definition, it.name).toMatch(/^[^・].*。$/)
        expect(it.baseline?.period, it.name).toEqual({label: '2016年', fiscalYear: 2016})
        expect(
          it.targets?.map(target => target.period?.fiscalYear),
          it.name,
        ).toEqual([2022])
      }
      expect(named('ホームページ').baseline).toMatchObject({number: 393118, unit: '件'})
      expect(named('「第3次小美玉市行財政改革」').baseline).toMatchObject({missing: 'new'})
      expect(named('住みよさ').targets?.[0]).toMatchObject({number: 300, unit: '位'})
      expect(named('メディア').targets?.[0]).toMatchObject({number: 10, unit: '回', per: '年'})
      expect(named('コンクール').baseline).toMatchObject({missing: 'dash'})
    })

    it('has 28 measures with divisions and 74 items', () => {
      expect(ofKind('measure').map(it => `${it.number}: ${it.actions?.length}`)).toEqual([
        ...['1101: 5', '1102: 3', '1103: 3', '1104: 1', '1105: 2'],
        ...['1201: 1', '1202: 2', '1203: 1', '1204: 1', '1205: 5'],
        ...['1301: 6', '1302: 3', '1303: 2', '1304: 3', '1305: 3', '1306: 1'],
        ...['1401: 1', '1402: 2', '1403: 1', '1404: 1', '1405: 2', '1406: 2', '1407: 2'],
        ...['1501: 5', '1502: 3', '1503: 6', '1601: 4', '1602: 3'],
      ])
      expect(sections.flatMap(it => it.actions ?? [])).toHaveLength(74)
      for (const it of ofKind('measure')) expect(it.divisions?.length, it.title).toBeGreaterThan(0)
      expect(measure('1202')?.divisions).toEqual(['社会福祉課', '指導室'])
      expect(measure('1407')?.divisions).toEqual(['政策調整課', '環境課', '医療保険課', '水道課'])
      expect(measure('1503')?.divisions).toHaveLength(10)
    })

    it('counts the items as printed, and reads the one that runs on as one', () => {
      expect(measure('1101')?.actions?.map(it => it.number)).toEqual(['①', '②', '③', '④', '⑤'])
      const [, second] = measure('1405')?.actions ?? []
      expect(second?.line).toBe(408)
      expect(second?.text).toContain('行います。「小美玉市第3次定員適正化計画」')
    })

    it('has 31 terms, each in the section it stands in', () => {
      expect(
        sections.filter(it => it.glossary).map(it => [it.number, it.glossary?.length]),
      ).toEqual([
        ['1', 1],
        ['1105', 1],
        ['1202', 2],
        ['3', 5],
        ['1303', 3],
        ['1306', 1],
        ['4', 8],
        ['1404', 1],
        ['1407', 1],
        ['5', 2],
        ['1503', 1],
        ['6', 3],
        ['1602', 2],
      ])
      expect(sections.flatMap(it => it.glossary ?? [])).toHaveLength(31)
    })

    it('takes marks that refer to the glossary out of names and texts', () => {
      expect(named('SNSサイト').name).toBe('SNSサイト公式アカウント数')
      expect(named('経常収支').name).toBe('経常収支比率')
      expect(named('ふるさと寄附金').name).toBe('ふるさと寄附金件数')
      expect(named('「第3次').definition).toContain('「第3次小美玉市行財政改革チャレンジプラン」')
      expect(JSON.stringify(document?.sections)).not.toMatch(/[*＊]/)
    })

    it('loses no character', () => {
      if (!document || !ledger) throw new Error('not read')
      expect(findLost(text, document, ledger)).toEqual([])
      expect(ledger.filter(it => it.class === 'unresolved')).toEqual([])
    })

    it('says what a person should look at, each absent figure once, and no more', () => {
      expect(file.messages.map(it => `${it.line} ${it.ruleId}`).sort()).toEqual(
        [
          '1 no-title',
          '42 mark-resolved',
          '21 markup-removed',
          '64 legend-mark-lost',
          ...[231, 237, 355, 359, 457, 463].map(line => `${line} figure-absent`),
        ].sort(),
      )
      const [legend] = file.messages.filter(it => it.ruleId === 'legend-mark-lost')
      expect(legend?.reason).toContain('◆（29 行目')
    })
  },
)
