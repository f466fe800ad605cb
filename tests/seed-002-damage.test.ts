import {describe, expect, it} from 'vitest'
import {reportsOf} from '../src/diagnostics/report.js'
import type {Action} from '../src/model/action.js'
import type {Section} from '../src/model/section.js'
import {understand} from '../src/pipeline.js'
import {findLost} from './support/accounted.js'
import {readSeed} from './support/seeds.js'

const seed = readSeed('002')

describe.skipIf(!seed)(
  'damage in the real text 002 (skipped where the folder of real texts is missing)',
  () => {
    const {bytes, path, text} = seed ?? {bytes: new Uint8Array(), path: '', text: ''}
    const {document, ledger, file} = understand({bytes, path, id: '002'})
    const sections = document?.sections ?? []
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
    const at = (line: number) =>
      reportsOf(file)
        .filter(it => it.lines.includes(line))
        .map(it => String(it.ruleId))

    it('makes a torn row one text again, where the line breaks off at one place only', () => {
      expect(action('1-④', '1').done).toContain('対象とした評価補助者研修を実施した')
      expect(action('2-①', '2').next).toContain('示すことにより、全職員が取り組める')
      expect(action('2-④', '1').done).toContain('また、ゴールデンウィーク')
      expect(item('1-①').issues?.[1]).toContain('求められる能力の向」上を図り')
      expect(item('1-①').vision).not.toContain('【')
      expect(at(525)).toContain('text-displaced')
      expect(action('3-③', '1')).toMatchObject({fragments: ['どの対応を実施した。']})
      expect(at(290)).toContain('truncated')
      expect(action('4-①', '1').fragments).toEqual(['ムのベンダーと行った。'])
      expect(action('4-②', '1').next).toContain('手数料引下 していく。')
      expect(at(419)).toContain('truncated')
      expect(at(158)).toContain('truncated')
      expect(at(425)).toContain('garbled')
      expect(at(82)).toContain('title-misread')
    })

    it('tells of all that is cut or torn in one item together, with the lines', () => {
      const told = reportsOf(file).filter(it => it.ruleId === 'truncated' && it.lines.includes(71))
      expect(told).toHaveLength(1)
      expect(told[0]?.lines).toEqual([55, 71, 72, 74])
      expect(told[0]?.params.found).toMatch(/^55「.*《…》.*」$/)
      expect(told[0]?.params.apart).toMatch(/^71「/)
      expect(reportsOf(file).length).toBeLessThan(80)
    })

    it('doubts seams whose characters meet nowhere else, and line ends inside a text that runs on', () => {
      const seams = reportsOf(file).map(it => String(it.params.seams ?? it.params.found))
      for (const seam of ['次┃マ', '合┃なに', 'に┃こ', 'つ┃かな', '窓に┃コ'])
        expect(
          seams.some(it => it.includes(seam)),
          seam,
        ).toBe(true)
      const uncertain = ['truncated', 'text-displaced', 'seam-doubtful', 'line-end-doubtful']
      for (const line of [
        22, 208, 215, 233, 264, 291, 294, 296, 297, 326, 342, 394, 397, 546, 552, 597,
      ])
        expect(
          at(line).some(it => uncertain.includes(it)),
          String(line),
        ).toBe(true)
      expect(at(101)).toContain('text-joined')
      for (const line of [392, 431, 498, 499]) expect(at(line)).not.toContain('line-end-doubtful')
    })

    it('gives the printed text and a likely word with what is garbled, and tells of a name once', () => {
      const garbled = reportsOf(file).filter(it => it.ruleId === 'garbled')
      expect(garbled.filter(it => it.actual === undefined)).toEqual([])
      const name = garbled.filter(it => it.expected?.[0] === '行政経営デジタル戦略課')
      expect(name.map(it => it.lines)).toEqual([[107, 380, 430, 581]])
      expect(garbled.find(it => it.line === 403)?.expected).toEqual(['市民窓口課'])
      expect(garbled.find(it => it.line === 348)).toMatchObject({
        actual: 'た、寄附募集のた',
        expected: ['、寄附募集のた'],
      })
    })

    it('keeps what is cut or garbled as printed, and reports it with its place', () => {
      expect(action('1-①', '3').next).toContain('図っっていく')
      expect(at(23)).toContain('garbled')
      expect(action('3-⑥', '1').done).toMatch(/^024年8月/)
      expect(at(370)).toContain('truncated')
      expect(at(29)).toContain('truncated')
      expect(at(230)).toContain('truncated')
      expect(at(135)).toContain('title-doubtful')
      expect(at(497)).toContain('status-read-as')
      const torn = reportsOf(file).find(it => it.line === 107 && it.ruleId === 'garbled')
      expect(torn?.expected).toEqual(['行政経営デジタル戦略課'])
      const percent = reportsOf(file).find(it => it.line === 166 && it.ruleId === 'figure-torn')
      expect(percent).toMatchObject({actual: '1009\t6', expected: ['100%']})
    })

    it('takes the same row twice for one, and rows before their heading for those of the item', () => {
      expect(action('3-③', '1')).toMatchObject({status: '順調', line: 288})
      expect(action('3-③', '2').line).toBe(292)
      expect(at(289)).toContain('row-repeated')
      expect(at(268)).toContain('rows-before-heading')
      expect(at(34)).toContain('row-repeated')
    })

    it('has no debris of text recognition in its content', () => {
      const content = JSON.stringify(sections)
      expect(content).not.toMatch(/\\\\|\$|<u>|J J|・・・|10\.4010|VildOL|JANEAN|CUK/)
      expect(content).not.toMatch(/百日来早|アプラン|川石三田|以祖内各/)
    })

    it('loses no character, and explains every line that is not wholly used', () => {
      if (!document || !ledger) throw new Error('not read')
      expect(findLost(text, document, ledger)).toEqual([])
      const explained = new Set(reportsOf(file).flatMap(it => it.lines))
      const open = ledger.filter(it => it.class === 'partial' || it.class === 'unresolved')
      expect(open.filter(it => !explained.has(it.line)).map(it => it.line)).toEqual([])
      expect(ledger.filter(it => it.class === 'unresolved').map(it => it.line)).toEqual([
        34, 57, 62, 87, 93, 111, 117, 169, 170, 218, 224, 248, 277, 278, 284, 286, 358, 406, 407,
        434, 450, 460, 484, 535, 585,
      ])
    })
  },
)
