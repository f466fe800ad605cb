import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readCorrections} from '../../src/corrections/corrections.js'
import {readSettings} from '../../src/settings/settings.js'
import {readYaml} from '../../src/yaml/read.js'

const times = (count: number, part: (index: number) => string) =>
  Array.from({length: count}, (_, index) => part(index)).join('')

/** YAML that nobody writes; where it is nested, far deeper than a stack is. */
const deep: Record<string, string> = {
  'lists in one line': `a: ${'['.repeat(100_000)}`,
  'lists that are closed': `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'maps in one line': `a: ${'{a: '.repeat(50_000)}`,
  'lists in blocks': `${'- '.repeat(50_000)}a`,
  'questions in blocks': '? '.repeat(50_000),
  'maps in blocks': times(2_000, it => `${' '.repeat(it)}a:\n`),
}
const readers = {readYaml, readSettings, readCorrections}

describe('YAML that is nested too deep', () => {
  it.each(Object.entries(deep))('is refused at its place, with the limit: %s', (_, value) => {
    for (const read of Object.values(readers)) {
      const file = new VFile({value, path: 'a.yaml'})
      expect(read(file)).toBeUndefined()
      expect(file.messages.map(it => [it.ruleId, it.line !== undefined])).toEqual([
        ['yaml-too-deep', true],
      ])
      expect(file.messages[0]?.reason).toContain('100 段')
    }
  })

  it('is told from brackets in its texts', () => {
    const text = `'${'[{'.repeat(200)}'`
    const file = new VFile({value: `municipality: ${text}\nbrowser: a${'['.repeat(200)}\n`})
    expect(readSettings(file)?.municipality).toHaveLength(400)
  })
})

describe('a YAML of many keys', () => {
  const many = 100_000

  it('has each at its own place, none compared with all others', () => {
    const keys = times(many, it => `    k${it}: ${it === many - 1 ? 'wrong' : 'up'}\n`)
    const file = new VFile({value: `rules:\n  directions:\n${keys}`})
    expect(readSettings(file)).toBeUndefined()
    expect(file.messages.map(it => [it.ruleId, it.line])).toEqual([['settings-invalid', many + 2]])
  }, 60_000)

  it('has none twice', () => {
    const file = new VFile({value: 'rules: {asOf: 2024}\nlimits: {}\nrules: {}\n'})
    expect(readSettings(file)).toBeUndefined()
    expect(file.messages.map(it => [it.ruleId, it.line, it.column])).toEqual([
      ['yaml-syntax', 3, 1],
    ])
  })
})
