import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readOpened} from '../../src/build/read-documents.js'
import {reportsOf} from '../../src/diagnostics/report.js'
import {freshFolder, shinchoku} from '../support/cli.ts'

const text = `みどり市総合戦略の進捗状況

基本目標1 木と暮らすまち

(1) 並木

並木の世話は山田さんの協力で続いている。電話 000-000-0000

KPI\t担当課\t現状値 (H30)\t(R2)\t(R3)\t目標値 (当初)
並木の世話人の数\t公園課\t2人\t12人\t15人\t20人
`

function folderWith(settings: string): {sources: string; out: string} {
  const folder = freshFolder()
  const sources = join(folder, 'sources')
  mkdirSync(sources)
  writeFileSync(join(sources, 'a.txt'), text)
  writeFileSync(join(sources, 'settings.yaml'), settings)
  return {sources, out: join(folder, 'out')}
}

describe('before publication', () => {
  it('a build notes names, numbers and small counts, and writes none of the notes into an output', () => {
    const {sources, out} = folderWith('municipality: みどり市\n')
    const {status, out: said} = shinchoku(['extract', sources, '--out', out])
    expect(status).toBe(0)
    for (const found of ['private-name', 'private-address', 'private-count', '山田さん', '2人'])
      expect(said).toContain(found)
    expect(said).toContain('1 か所あります（10 行目。「2人」など）')
    const data = join(out, 'data')
    const written = readdirSync(data).map(it => readFileSync(join(data, it), 'utf8'))
    expect(written.filter(it => it.includes('private-'))).toEqual([])
  })

  it('settings say which counts are small', () => {
    const {sources, out} = folderWith('privacy: {smallCount: 0}\n')
    const {out: said} = shinchoku(['extract', sources, '--out', out])
    expect(said).not.toContain('private-count')
    expect(said).toContain('private-name')
  })

  it('a build notes at its line of the corrections who is named in one, and nobody where a division is', () => {
    const {sources, out} = folderWith('municipality: みどり市\n')
    const corrections = (by: string, reason: string) =>
      `corrections:\n  - line: 1\n    from: 進捗\n    to: 進み\n    reason: ${reason}\n    by: ${by}\n`
    const path = join(sources, 'a.corrections.yaml')
    writeFileSync(path, corrections('企画課 佐藤花子', '田中さんの指摘'))
    const said = shinchoku(['extract', sources, '--out', out]).out
    expect(said).toContain(
      'a.corrections.yaml:5:1: 注記: 個人の名前のように見える語が 2 か所あります（5, 6 行目。',
    )
    const bytes = readFileSync(join(out, 'data/a.yaml'))
    const {file} = readOpened({file: new VFile({path: 'a.yaml'}), bytes}, {}, 'yaml')
    const [inYaml] = reportsOf(file).filter(it => it.ruleId === 'private-name')
    expect(inYaml?.params.count).toBe(3)
    writeFileSync(path, corrections('企画課', '誤字'))
    expect(shinchoku(['extract', sources, '--out', out]).out).not.toContain('a.corrections.yaml:')
  })
})
