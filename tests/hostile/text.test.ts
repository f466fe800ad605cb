import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../../src/diagnostics/report.ts'
import {understand} from '../../src/pipeline.ts'
import {readYaml} from '../../src/yaml/read.ts'
import {writeYaml} from '../../src/yaml/write.ts'
import {findLost} from '../support/accounted.ts'
import {findUnexplained} from '../support/explained.ts'
import {essence} from './essence.ts'
import {vectors} from './vectors.ts'

/** A progress review with `text` in one place of it. */
const places: Readonly<Record<string, (text: string) => string>> = {
  'the title': text => review({title: `みどり市${text}総合戦略の進捗状況`}),
  'a heading': text => review({goal: `基本目標1 木と暮らす${text}まち`}),
  'a paragraph': text => review({paragraph: `並木の世話が続く。${text}`}),
  'a paragraph of its own': text => review({paragraph: text}),
  'a name': text => review({name: `並木の${text}本数`}),
  'a name of its own': text => review({name: text}),
  'a division': text => review({division: text}),
  'a figure': text => review({figure: text}),
}

function review(said: {
  title?: string
  goal?: string
  paragraph?: string
  name?: string
  division?: string
  figure?: string
}): string {
  const {title = 'みどり市総合戦略の進捗状況', goal = '基本目標1 木と暮らすまち'} = said
  const row = [said.name ?? '並木の本数', said.division ?? '公園課', '10本', said.figure ?? '12本']
  return [
    title,
    goal,
    '(1) 並木',
    said.paragraph ?? '並木の世話が続く。',
    'KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)',
    [...row, '15本', '20本'].join('\t'),
    '街灯の数\t公園課\t1本\t2本\t3本\t4本',
  ]
    .join('\n\n')
    .replace('目標値 (当初)\n', '目標値 (当初)')
    .replace('20本\n', '20本')
}

describe.each(Object.keys(vectors))('texts with %s', kind => {
  it.each(Object.keys(places))('in %s are read, accounted for, and written as text', place => {
    for (const vector of vectors[kind] ?? []) {
      const bytes = Buffer.from(places[place]?.(vector) ?? '')
      const {file, document, ledger} = understand({path: 'a.txt', id: 'a', bytes})
      if (!document || !ledger) {
        expect(
          reportsOf(file).some(it => it.fatal),
          vector,
        ).toBe(true)
        continue
      }
      expect(findLost(String(file.value), document, ledger), vector).toEqual([])
      expect(findUnexplained(ledger, reportsOf(file)), vector).toEqual([])
      const yaml = writeYaml(document)
      const back = new VFile({path: 'a.yaml', value: yaml})
      expect(readYaml(back), vector).toEqual(document)
      const lines = String(file.value).split('\n')
      const aside = ledger.filter(it => it.class === 'furniture').map(it => lines[it.line - 1])
      const kept = essence([yaml, ...ledger.map(it => it.leftover), ...aside].join('\n'))
      for (const line of vector.split(/[\n\r\t]/))
        expect(kept, vector).toContain(essence(line).slice(0, 1))
    }
  })
})
