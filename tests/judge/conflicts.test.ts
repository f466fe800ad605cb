import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {beforeAll, describe, expect, it} from 'vitest'
import {toView} from '../../src/view/view.js'
import {readYaml} from '../../src/yaml/read.js'
import {freshFolder, shinchoku} from '../support/cli.js'

const text = `# 第1期計画の進捗状況

みなほし市

## 基本目標1 しごと

### (1) 財政

| 指標 | 基準値(H30) | R5 | R6 | 目標値 | 改定後の目標値 |
| --- | --- | --- | --- | --- | --- |
| 経常収支比率 | 85.9% | 86.0% | 87.0% | 88.0% | — |
| 講座の数 | 10回 | 9回 | 9回 | 12回 | 8回 |
| 相談件数 | 10件 | 11件 | 12件 | 15件 | — |
`

describe('words and figures that disagree', () => {
  const folder = freshFolder()
  const path = join(folder, 'a.md')

  beforeAll(() => writeFileSync(path, text))

  it('are told by check in both languages, each at its line, and nothing else is', () => {
    const japanese = shinchoku(['check', path, '--format', 'json'])
    const reports = JSON.parse(japanese.out).reports[0].diagnostics.filter((it: {rule: string}) =>
      it.rule.startsWith('direction-'),
    )
    expect(reports.map((it: Record<string, unknown>) => [it.rule, it.line, it.severity])).toEqual([
      ['direction-conflict', 11, 'warning'],
      ['direction-turned', 12, 'warning'],
    ])
    expect(japanese.status).toBe(0)
    const english = shinchoku(['check', path, '--lang', 'en']).out
    expect(english).toContain('"経常収支比率", of which less is better')
    expect(english).toContain('The first target "12回" and the revised target "8回"')
  })

  it('stand in the notes of the report, and not in the YAML, where nothing is computed', () => {
    expect(shinchoku(['extract', path, '--out', folder, '--quiet']).status).toBe(0)
    const yaml = readFileSync(join(folder, 'data/a.yaml'), 'utf8')
    expect(yaml).not.toContain('direction-')
    const document = readYaml(new VFile({value: yaml}))
    if (document === undefined) throw new Error('no document')
    const context = {cover: {}, program: 'p', dataVersion: 'v', downloads: []}
    const notes = toView(document, context).notes.filter(it => it.rule.startsWith('direction-'))
    expect(notes.map(({place, word}) => [place, word])).toEqual([
      ['11行', '要確認'],
      ['12行', '要確認'],
    ])
    expect(notes[0]?.message).toContain('「経常収支比率」とあるため小さいほどよい')
    expect(notes[0]?.message).toContain('rules.directions')
  })
})
