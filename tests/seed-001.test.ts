import {describe, expect, it} from 'vitest'
import type {Indicator} from '../src/model/indicator.js'
import {indicatorsOf, sectionsOf} from '../src/model/walk.js'
import {understand} from '../src/pipeline.js'
import {findLost} from './support/accounted.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('001')

describe.skipIf(!seed)(
  'the real text 001 (skipped where the folder of real texts is missing)',
  () => {
    const {bytes, path, text} = seed ?? {bytes: new Uint8Array(), path: '', text: ''}
    const {document, ledger, file} = understand({bytes, path, id: '001'})
    const sections = document?.sections ?? []
    const indicators = indicatorsOf(sections)
    const at = (line: number): Indicator => {
      const found = indicators.find(it => it.line === line)
      if (!found) throw new Error(`no indicator in line ${line}`)
      return found
    }

    it('is a list of 79 indicators with 80 divisions, under 4 goals and 30 measures, as counted by eye', () => {
      expect(document?.document.layout).toBe('indicator-list')
      expect(document?.document.municipality).toBe('つくば市')
      expect(indicators).toHaveLength(79)
      expect(indicators.flatMap(it => it.divisions ?? [])).toHaveLength(80)
      expect(sectionsOf(sections).map(it => [it.number, it.indicators?.length])).toEqual([
        ['Ⅰ', 5],
        ['Ⅰ-１-（１）', 2],
        ['Ⅰ-１-（２）', 2],
        ['Ⅰ-２-（１）', 1],
        ['Ⅰ-２-（２）', 1],
        ['Ⅰ-３-（１）', 1],
        ['Ⅰ-３-（２）', 1],
        ['Ⅱ', 2],
        ['Ⅱ-１-（１）', 2],
        ['Ⅱ-１-（２）', 1],
        ['Ⅱ-１-（３）', 4],
        ['Ⅱ-１-（４）', 1],
        ['Ⅱ-２-（１）', 3],
        ['Ⅱ-２-（２）', 2],
        ['Ⅱ-２-（３）', 1],
        ['Ⅱ-２-（４）', 2],
        ['Ⅱ-３-（１）', 1],
        ['Ⅲ', 2],
        ['Ⅲ-１-（１）', 2],
        ['Ⅲ-１-（２）', 2],
        ['Ⅲ-１-（３）', 1],
        ['Ⅲ-１-（４）', 1],
        ['Ⅲ-１-（５）', 2],
        ['Ⅲ-１-（６）', 1],
        ['Ⅲ-２-（１）', 1],
        ['Ⅲ-２-（２）', 1],
        ['Ⅲ-２-（３）', 3],
        ['Ⅳ', 3],
        ['Ⅳ-１-（１）', 2],
        ['Ⅳ-１-（２）', 2],
        ['Ⅳ-２-（１）', 3],
        ['Ⅳ-２-（２）', 2],
        ['Ⅳ-３-（１）', 2],
        ['Ⅳ-３-（２）', 1],
        [undefined, 16],
      ])
    })

    it('nests measures in the goal that their number begins with', () => {
      const [first, second, third, fourth, rest] = sections
      const goals = [first, second, third, fourth]
      expect(goals.map(it => [it?.kind, it?.sections?.length])).toEqual([
        ['goal', 6],
        ['goal', 9],
        ['goal', 9],
        ['goal', 6],
      ])
      expect(goals.flatMap(it => it?.sections?.map(measure => measure.kind))).toEqual(
        Array(30).fill('measure'),
      )
      expect([rest?.kind, rest?.sections]).toEqual(['item', undefined])
    })

    it('joins wrapped lines without a blank, in titles, names and divisions', () => {
      const titles = sectionsOf(sections).map(it => it.title)
      expect(titles).toContain('科学技術の振興によるまちづくり')
      expect(titles).toContain('研究機関等の集積をいかしたイノベーションの創出')
      expect(at(59).name).toMatch(/年間転出者数の増加数抑制$/)
      expect(at(103).name).toMatch(/^平成29年度から.*エコシステムの構築.*産業化等の創出件数$/)
      expect(at(12).name).toBe('新規正規就職者数の増加（ふるさとハローワーク）')
      expect(at(286).divisions).toEqual(['持続可能都市戦略室（交付金取りまとめ担当）'])
      for (const {name, divisions} of indicators) {
        expect(name).not.toMatch(/ /)
        expect(divisions?.join('')).not.toMatch(/\s/)
      }
    })

    it('has a project only where the column names one', () => {
      const projects = indicators.flatMap(it => (it.project ? [[it.line, it.project]] : []))
      expect(projects).toEqual([
        [270, 'つくば市生活支援ロボット普及促進事業'],
        [273, '近未来技術社会実装推進事業'],
        [302, '体験型科学教育事業'],
        [307, '地域自主運営型学校跡地利活用推進事業'],
        [309, '地産地消レストラン事業'],
      ])
    })

    it('gives every indicator one division, but the first two', () => {
      expect(at(170)).toEqual({
        id: 'goal-I/1',
        name: '新規正規就職者数の増加',
        divisions: ['産業振興課', '農業政策課'],
        line: 170,
      })
      expect(indicators.filter(it => it.divisions?.length !== 1)).toEqual([at(170)])
    })

    it('keeps the row without a name, as printed', () => {
      expect(indicators.filter(it => !/[^-]/.test(it.name)).map(it => it.line)).toEqual([270])
      expect(at(270)).toMatchObject({name: '-', divisions: ['科学技術振興課']})
    })

    it('has no figure at all', () => {
      for (const it of indicators)
        expect(
          Object.keys(it).filter(key => /baseline|actuals|targets|unplaced/.test(key)),
        ).toEqual([])
    })

    it('loses no character, and leaves open the four categories that stand apart', () => {
      if (!document || !ledger) throw new Error('not read')
      expect(findLost(text, document, ledger)).toEqual([])
      const open = ledger.filter(it => it.class === 'unresolved').map(it => it.line)
      expect(open).toEqual([322, 323, 325, 326, 328, 329])
      const partial = ledger.filter(it => it.class === 'partial')
      expect(new Set(partial.map(it => it.leftover))).toEqual(new Set(['-']))
    })

    it('says what a person should look at, and no more', () => {
      expect(file.messages.map(it => [it.line, it.ruleId]).sort()).toEqual(
        [
          [1, 'no-title'],
          [2, 'column-without-cells'],
          [4, 'cell-displaced'],
          [11, 'cell-marked-blank'],
          [267, 'cell-missing'],
          [267, 'indicator-without-name'],
        ].sort(),
      )
      const missing = file.messages.find(it => it.ruleId === 'cell-missing')
      for (const line of ['322–323', '325', '326', '328–329'])
        expect(missing?.reason).toContain(line)
    })
  },
)
