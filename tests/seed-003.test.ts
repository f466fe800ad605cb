import {describe, expect, it} from 'vitest'
import type {Indicator} from '../src/model/indicator.js'
import type {Section} from '../src/model/section.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import {findLost} from './support/accounted.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('003')

describe.skipIf(!seed)(
  'the real text 003 (skipped where the folder of real texts is missing)',
  () => {
    const {bytes, path, text} = seed ?? {bytes: new Uint8Array(), path: '', text: ''}
    const {document, ledger, file} = understand({bytes, path, id: '003'})
    const sections = sectionsOf(document?.sections ?? [])
    const indicators = indicatorsOf(document?.sections ?? [])
    const named = (start: string, after = 0): Indicator => {
      const found = indicators.find(it => it.name.startsWith(start) && it.line > after)
      if (!found) throw new Error(`no indicator ${start}`)
      return found
    }
    const titled = (start: string): Section => {
      const found = sections.find(it => it.title.startsWith(start))
      if (!found) throw new Error(`no section ${start}`)
      return found
    }
    const ofKind = (kind: Section['kind']) => sections.filter(it => it.kind === kind)

    it('knows its title and its municipality', () => {
      expect(document?.document.title).toMatch(/^第3期小美玉市.*（案）$/)
      expect(document?.document.municipality).toBe('小美玉市')
    })

    it('has six chapters, whatever the depth of their marks', () => {
      expect(ofKind('chapter').map(it => [it.number, it.line])).toEqual([
        ['1', 34],
        ['2', 61],
        ['3', 184],
        ['4', 259],
        ['5', 780],
        ['6', 794],
      ])
      const second = titled('改定にあたっての視点')
      expect(second.sections?.map(it => it.number)).toEqual(['(1)', '(2)', '(3)', '(4)'])
      expect(second.sections?.[0]?.sections?.map(it => it.number)).toEqual(['1)', '2)'])
      expect(titled('総合戦略の改定の視点').sections?.map(it => [it.label, it.number])).toEqual(
        ['1', '2', '3', '4'].map(number => ['視点', number]),
      )
      const [, plan] = titled('本市の関連計画').sections ?? []
      expect(plan?.sections?.map(it => [it.label, it.number])).toEqual([
        ['基本目標', undefined],
        ...['1', '2', '3'].map(number => ['基本方針', number]),
      ])
    })

    it('has 4 policy areas and the theme across them, 9 directions, and 19 measures', () => {
      expect(ofKind('goal').map(it => it.number)).toEqual(['1', '2', '3', '4', undefined])
      expect(ofKind('direction').map(it => [it.number, it.line])).toEqual([
        ['1', 320],
        ['2', 366],
        ['1', 428],
        ['2', 472],
        ['1', 524],
        ['2', 564],
        ['1', 627],
        ['2', 668],
        [undefined, 716],
      ])
      expect(ofKind('measure').map(it => [it.number, it.actions?.length])).toEqual([
        ['101', 4],
        ['102', 6],
        ['103', 5],
        ['104', 4],
        ['201', 4],
        ['202', 6],
        ['203', 4],
        ['204', 3],
        ['301', 5],
        ['302', 5],
        ['303', 4],
        ['304', 3],
        ['401', 5],
        ['402', 3],
        ['403', 3],
        ['404', 2],
        ['D-1', 5],
        ['D-2', 5],
        ['D-3', 5],
      ])
      expect(sections.flatMap(it => it.actions ?? [])).toHaveLength(81)
    })

    it('has 62 indicators: 14 of the last period, 8 of the policy areas, 40 of the measures', () => {
      const last = titled('第2期小美玉市総合戦略達成状況')
      expect(last.sections?.map(it => [it.number, it.indicators?.length])).toEqual([
        ['1', 5],
        ['2', 2],
        ['3', 3],
        ['4', 4],
      ])
      const counts = (kind: Section['kind']) => ofKind(kind).map(it => it.indicators?.length ?? 0)
      expect(counts('goal')).toEqual([2, 2, 2, 2, 0])
      expect(counts('measure')).toEqual([3, 3, 3, 2, 2, 2, 2, 3, 2, 2, 2, 2, 3, 2, 4, 3, 0, 0, 0])
      expect(indicators).toHaveLength(62)
      expect(indicators.filter(it => it.actuals)).toHaveLength(14)
      for (const it of indicators) {
        expect(it.baseline, it.name).toBeDefined()
        expect(it.targets, it.name).toHaveLength(1)
      }
    })

    it('reads several figures of a cell as parts', () => {
      const parts = (value: Indicator['baseline']) => value?.parts?.map(it => [it.label, it.number])
      expect(parts(named('結婚を希望しない若者の割合').actuals?.[0])).toEqual([
        ['市民', 20.7],
        ['高校生', 10.8],
      ])
      expect(parts(named('平日・休日滞在人口率').targets?.[0])).toEqual([
        ['平日', 0.99],
        ['休日', 1],
      ])
      expect(parts(named('茨城県学力診断').baseline)).toEqual([
        ['小', -8.5],
        ['中', 1.1],
      ])
      expect(parts(named('結婚を希望しない若者の割合', 300).targets?.[0])).toEqual([
        ['市民', 12.9],
        ['高校生世代', 4.9],
      ])
    })

    it('reads figures, words for figures, and their absence', () => {
      expect(named('市内総生産').targets?.[0]).toMatchObject({relative: 'maintain'})
      expect(named('市内総生産', 300).baseline).toMatchObject({number: 235100000000, unit: '円'})
      expect(named('社会移動率').baseline).toMatchObject({number: -0.35, unit: '%'})
      expect(named('子どもの遊び場').baseline).toMatchObject({missing: 'dash'})
      expect(named('新規企業誘致').targets?.[0]).toMatchObject({number: 30, unit: 'ha'})
      expect(named('ふるさと寄附金受入額').targets?.[0]).toMatchObject({number: 1e9, unit: '円'})
    })

    it('gives footnotes to the indicators whose values bear their marks', () => {
      const jobs = named('市内に住んで市内外で就職')
      expect(jobs.baseline).toMatchObject({raw: '46.7% ※1', number: 46.7})
      expect(jobs.actuals?.[0]).toMatchObject({raw: '37.3% ※2', number: 37.3})
      expect(jobs.notes?.map(it => it.slice(0, 2))).toEqual(['※1', '※2'])
      const love = named('小美玉市に愛着を持っている市民')
      expect(love.notes?.map(it => it.slice(0, 2))).toEqual(['※3'])
      expect(love.actuals?.[0]?.parts?.map(it => it.number)).toEqual([42.6, 40.6])
    })

    it('keeps 再掲 as a note', () => {
      expect(indicators.filter(it => it.notes?.includes('(再掲)')).map(it => it.line)).toEqual([
        689, 690,
      ])
    })

    it('has 19 terms, and no mark that refers to them', () => {
      const terms = sections.flatMap(it => it.glossary ?? [])
      expect(terms.map(it => it.term)).toEqual([
        '子育てアプリ',
        'ICT 教育',
        'コミュニティスクール',
        '地域学校協働活動',
        'キャリア教育',
        '外出支援サービス等',
        '特定健康診査',
        'くるみん認定制度',
        'ユースエール認定制度',
        'リスキリング',
        'リカレント教育',
        'フロントヤード改革',
        'eLTAX',
        'BPR',
        'AI',
        'RPA',
        'デジタルデバインド',
        'オープンデータ',
        'GIS',
      ])
      for (const {definition} of terms) expect(definition).toMatch(/。$/)
      expect(named('外出支援').name).toBe('外出支援サービス等の年間利用者数')
      expect(named('職場環境').name).toContain('(くるみん認定・ユースエール認定)')
      expect(JSON.stringify(document?.sections)).not.toMatch(/[*\\#]|※(?![123])|<\w/)
    })

    it('has the narrative of every section, sentences that a line end tore whole again', () => {
      expect(titled('計画の名称').paragraphs).toHaveLength(1)
      expect(titled('計画の位置づけ').paragraphs).toHaveLength(5)
      expect(titled('計画の位置づけ').figures).toHaveLength(1)
      for (const it of [...ofKind('measure'), ...ofKind('goal')])
        expect(it.paragraphs?.length, it.title).toBeGreaterThan(0)
    })

    it('has no bullet at the head of a paragraph or a caption', () => {
      const heads = sections.flatMap(it => [
        ...(it.paragraphs ?? []).filter(text => !text.includes(' ／ ')),
        ...(it.figures ?? []).map(figure => figure.caption),
      ])
      expect(heads.filter(it => /^[■◆●○・]/u.test(it))).toEqual([])
    })

    it('loses no character', () => {
      if (!document || !ledger) throw new Error('not read')
      expect(findLost(text, document, ledger)).toEqual([])
      expect(ledger.filter(it => it.class === 'unresolved')).toEqual([])
    })

    it('says what a person should look at, and no more', () => {
      const said = file.messages.map(it => `${it.line} ${it.ruleId}`).sort()
      expect(said).toEqual(
        [
          '47 markup-removed',
          ...[55, 68, 81, 90, 100, 108, 255].map(line => `${line} figure-absent`),
          '171 truncated',
          '172 truncated',
          '174 legend-without-mark',
          '247 table-kept-as-text',
          '253 garbled',
          '623 column-head-twice',
          '350 mark-resolved',
        ].sort(),
      )
      const mark = file.messages.find(it => it.ruleId === 'mark-resolved')
      expect(text.split('\n')[349]?.slice((mark?.column ?? 0) - 1)).toMatch(/^※/)
    })
  },
)
