import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {freshFolder, shinchoku} from './support/cli.js'

const strange = `わが町の歩み

柱1 みどりの町

こうもく\tどこが\tできばえR5\t(R6)\tのぞみ
橋\t土木課\t3本\t4本\t5本
池\t公園課\t4個\t4個\t6個
`

const form = `わが町の改革 取組状況

実施項目\t橋を渡りやすく\t項目番号\t1-1
主管課\t土木課
町の宿題\t橋の板が鳴り、夜の釣り人が驚いている。
目指す姿\t誰もが静かに渡っている。【鳴る板 5枚以下】
取組内容1\t板を締め直す。
総括評価\t鳴る板は減った。【鳴る板 8枚(令和6年度)】
取組内容1\t板を締め直す。\t進捗状況\t順調
こうした\t三日で百枚を締め直し、鳴る板の場所を絵図にした。
改善点\t次は夜に締める。
`

describe('explain', () => {
  it('says which reader was chosen, on which lines, and what each column was taken for', () => {
    const {status, out} = shinchoku(['explain', 'sources/minahoshi-shinchoku.txt', '--lang', 'en'])
    expect(status).toBe(0)
    expect(out).toContain('read as: tables of indicators under headings (indicator-tables')
    expect(out).toContain('現状値 (H30) → baseline H30 = 2018')
    expect(out).toContain('目標値 (上方修正) → target (revised)')
  })

  it('says what to add for a table that is not understood, and with that added it is read', () => {
    const folder = freshFolder()
    const path = join(folder, 'strange.txt')
    writeFileSync(path, strange)
    const {status, out} = shinchoku(['explain', path, '--lang', 'ja'])
    expect(status).toBe(1)
    const yaml = out.slice(out.indexOf('      vocabulary:'))
    const {vocabulary} = parseYaml(yaml.replace(/^ {6}/gm, ''))
    expect(vocabulary).toEqual({
      columns: {name: ['こうもく'], division: ['どこが'], actual: ['できばえ', 'のぞみ']},
    })
    const columns = {...vocabulary.columns, actual: ['できばえ'], target: ['のぞみ']}
    const settings = {vocabulary: {columns, headings: {goal: ['柱']}}}
    writeFileSync(join(folder, 'settings.yaml'), JSON.stringify(settings))
    const {status: after, out: said} = shinchoku(['check', path, '--format', 'json'])
    expect(after).toBe(0)
    expect(JSON.parse(said).documents[0]).toMatchObject({indicators: 2, layout: 'indicator-tables'})
    expect(shinchoku(['explain', path, '--lang', 'en']).out).toContain('3: goal 1 みどりの町')
  })

  it('names the labels of a form that no list has, and with those added the form is read', () => {
    const folder = freshFolder()
    const path = join(folder, 'form.txt')
    writeFileSync(path, form)
    const rulesOf = (out: string) =>
      JSON.parse(out).reports[0].diagnostics.map((it: {rule: string; line: number}) => [
        it.line,
        it.rule,
      ])
    const before = shinchoku(['check', path, '--format', 'json']).out
    expect(rulesOf(before)).toContainEqual([5, 'form-row-not-understood'])
    const {out} = shinchoku(['explain', path, '--lang', 'ja'])
    expect(out).toContain('forms（様式の見出し。例 issues: 現状と課題')
    const yaml = /(?: {6}.*\n)+/.exec(out.slice(out.indexOf('      vocabulary:')))?.[0] ?? ''
    const {vocabulary} = parseYaml(yaml.replace(/^ {6}/gm, ''))
    expect(vocabulary).toEqual({forms: {issues: ['町の宿題'], done: ['こうした']}})
    writeFileSync(join(folder, 'settings.yaml'), JSON.stringify({vocabulary}))
    const after = shinchoku(['extract', path, '--out', join(folder, 'out'), '--format', 'json'])
    expect(after.status).toBe(0)
    const document = parseYaml(readFileSync(join(folder, 'out/data/form.yaml'), 'utf8'))
    expect(document.sections[0].issues).toEqual(['橋の板が鳴り、夜の釣り人が驚いている。'])
    expect(document.sections[0].actions[0].done).toMatch(/^三日で百枚/)
    expect(rulesOf(shinchoku(['check', path, '--format', 'json']).out)).not.toContainEqual([
      5,
      'form-row-not-understood',
    ])
    expect(shinchoku(['explain', path, '--lang', 'ja']).out).not.toContain('分からない語')
  })

  it('gives everything as JSON', () => {
    const {out} = shinchoku(['explain', 'sources/minahoshi-shinchoku.txt', '--format', 'json'])
    const [{readers, headings, tables}] = JSON.parse(out)
    expect(readers[0]).toMatchObject({name: 'indicator-tables'})
    expect(headings[0]).toMatchObject({kind: 'goal', number: '1'})
    expect(tables[0].columns[2]).toMatchObject({role: 'baseline', period: {fiscalYear: 2018}})
  })

  it('reports a file that cannot be read, and ends with 1', () => {
    const path = join(freshFolder(), 'empty.txt')
    writeFileSync(path, '')
    const {status, out} = shinchoku(['explain', path, '--lang', 'en'])
    expect(status).toBe(1)
    expect(out).toContain('[file-empty]')
  })
})
