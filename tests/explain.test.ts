import {writeFileSync} from 'node:fs'
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

describe('explain', () => {
  it('says which reader was chosen, on which lines, and what each column was taken for', () => {
    const {status, out} = shinchoku(['explain', 'sources/minahoshi-shinchoku.txt', '--lang', 'en'])
    expect(status).toBe(0)
    expect(out).toContain('read by: indicator-tables')
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
