import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {freshFolder, shinchoku} from './support/cli.js'

const text = `進捗報告

基本目標1 しごと

指標名\t担当課\t基準値\t令和6年度\t目標値
相談件数\t産業課\t10件\t\t20件
`

function folderWith(files: Record<string, string>): string {
  const folder = join(freshFolder(), '課の 原稿')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

function extract(folder: string, ...more: string[]) {
  return shinchoku(['extract', folder, '--out', freshFolder(), '--lang', 'ja', ...more])
}

describe('what the program says to do next', () => {
  it('is a call of check that reads the same under the same settings', () => {
    const folder = folderWith({'a.txt': text, 'other.yaml': 'municipality: やまのべ市\n'})
    const settings = join(folder, 'other.yaml')
    expect(extract(folder).out).toContain(`npx shinchoku check "${folder}"\n`)
    expect(extract(folder, '--settings', settings).out).toContain(
      `npx shinchoku check "${folder}" --settings "${settings}"\n`,
    )
  })

  it('is nothing but the errors where nothing could be used', () => {
    const {status, out} = extract(folderWith({'a.txt': text, 'settings.yaml': 'colour: red\n'}))
    expect(status).toBe(2)
    expect(out).toContain('使えなかった文書：1 件')
    expect(out).not.toMatch(/作り直すものはありません|npx shinchoku check/)
  })

  it('is to write Word and Excel files out as texts where a folder holds no text', () => {
    const {status, err} = extract(folderWith({'a.docx': 'PK'}))
    expect(status).toBe(2)
    expect(err).toContain('テキストに書き出してから置いてください')
  })

  it('is to compare two YAML files where texts were named', () => {
    const path = join(folderWith({'a.txt': text}), 'a.txt')
    const {status, err} = shinchoku(['diff', path, path, '--lang', 'ja'])
    expect({status, lines: err.trim().split('\n').length}).toEqual({status: 2, lines: 1})
    expect(err).toContain('比べる YAML を二つ')
  })

  it('is to write a value where an option has none', () => {
    const {status, err} = shinchoku(['build', '--out', '--lang', 'ja'])
    expect(status).toBe(2)
    expect(err).toMatch(/--out/)
  })
})
