import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readCorrections} from '../../src/corrections/corrections.js'
import {countEntries} from '../../src/model/count-entries.js'
import {mostEntries} from '../../src/model/limits.js'
import {understand} from '../../src/pipeline.js'
import {readYaml} from '../../src/yaml/read.js'
import {writeYaml} from '../../src/yaml/write.js'
import {freshFolder, shinchoku} from '../support/cli.js'

const head = '指標名\t担当課\t現状値 (R2)\t(R5)\t目標値\n'
const times = (count: number, part: (index: number) => string) =>
  Array.from({length: count}, (_, index) => part(index)).join('')
/** A section, its indicators, and the divisions, the one measured value and the target of each. */
const textOf = (indicators: number) =>
  `進捗報告\n\n施策 1 題\n\n${head}${times(indicators, it => `数その${it}\t産業課\t1人\t2人\t3人\n`)}`

function read(text: string, limitEntries?: number) {
  const bytes = new TextEncoder().encode(text)
  return understand({path: 'a.txt', id: 'a', bytes, limitEntries})
}

describe('the entries of a document', () => {
  it('are all that it lists, at any depth', () => {
    const {document} = read(textOf(3))
    if (!document) throw new Error('not read')
    expect(document.diagnostics).toEqual([])
    expect(countEntries(document)).toBe(1 + 3 * (1 + 1 + 1 + 1))
    const {sections} = document
    const note = {rule: 'left-over', severity: 'note', message: 'あ'} as const
    expect(countEntries({sections, diagnostics: [note]})).toBe(1 + 3 * 4 + 1)
  })

  it.each([
    ['indicators', textOf(10_000)],
    ['headings', `${textOf(1)}\n${times(mostEntries, it => `施策 ${it + 2} 題その${it}\n\n`)}`],
    ['paragraphs', `${textOf(1)}\n${times(mostEntries, it => `それは${it}である。\n\n`)}`],
    [
      'figures of one indicator',
      `施策 1 題\n\n指標名\t担当課${'\t(R5)'.repeat(mostEntries)}\n数\t産業課${'\t2人'.repeat(mostEntries)}\n`,
    ],
  ])('are no more than can be typeset: %s', (_, text) => {
    const {document, file} = read(text)
    expect(document).toBeUndefined()
    const last = file.messages.at(-1)
    expect(last?.ruleId).toBe('document-too-large')
    expect(last?.reason).toMatch(/\d{5}.*20000.*limits\.entries/)
    expect(read(text, 1_000_000).document).toBeDefined()
  })

  it('are counted in YAML as well', () => {
    const {document} = read(textOf(20))
    const value = document ? writeYaml(document) : ''
    const file = new VFile({value, path: 'a.yaml'})
    expect(readYaml(file, 50)).toBeUndefined()
    expect(file.messages.map(it => it.ruleId)).toEqual(['document-too-large'])
    expect(readYaml(new VFile({value}), 81)).toEqual(document)
  })
})

describe('YAML of more pieces than memory is to hold', () => {
  it.each([
    ['values', `a: [${'0,'.repeat(1_000_001)}]`],
    ['lists', `a: [${'[],'.repeat(1_000_001)}]`],
    ['lines', '\n'.repeat(2_000_001)],
    ['comments', '#\n'.repeat(1_000_001)],
    ['keys', 'a: 0\n'.repeat(500_001)],
  ])('is refused before it is read, at its place, with the limit: %s', (_, value) => {
    for (const readIt of [readYaml, readCorrections]) {
      const file = new VFile({value})
      expect(readIt(file)).toBeUndefined()
      expect(file.messages.map(it => [it.ruleId, it.line !== undefined])).toEqual([
        ['yaml-too-many-parts', true],
      ])
      expect(file.messages[0]?.reason).toContain('2000000 個')
    }
  })
})

it('settings raise the limit, and a document that is too large stops no other', () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/a.txt'), textOf(10))
  writeFileSync(join(folder, 'in/b.txt'), textOf(2))
  writeFileSync(join(folder, 'in/settings.yaml'), 'limits: {entries: 40}\n')
  const run = (...args: string[]) => shinchoku([...args, '--lang', 'en'], {cwd: folder})
  const first = run('extract', 'in', '--out', 'out')
  expect(first.status).toBe(1)
  expect(first.out + first.err).toContain('The document has 41 entries')
  expect(first.out + first.err).toContain('limits.entries in settings.yaml')
  expect(readFileSync(join(folder, 'out/data/b.yaml'), 'utf8')).toContain('数その1')
  writeFileSync(join(folder, 'in/settings.yaml'), 'limits: {entries: 41}\n')
  expect(run('extract', 'in', '--out', 'out').status).toBe(0)
  writeFileSync(join(folder, 'out/data/settings.yaml'), 'limits: {entries: 40}\n')
  const checked = run('render', 'out/data/a.yaml', '--out', 'again')
  expect(checked.status).toBe(1)
  expect(checked.out + checked.err).toContain('The document has 41 entries')
})
