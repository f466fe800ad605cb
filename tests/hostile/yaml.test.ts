import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {openCorrector} from '../../src/corrections/corrector.ts'
import {reportsOf} from '../../src/diagnostics/report.ts'
import {readSettings} from '../../src/settings/settings.ts'
import {readYaml} from '../../src/yaml/read.ts'

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
    (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
  ),
].join('\n')

const hostile: Readonly<Record<string, string>> = {
  'an alias bomb': bomb,
  'an alias of itself': 'municipality: &a [*a]',
  'a tag that calls': 'municipality: !!js/function "function(){}"',
  'a tag of another language': '!!python/object/apply:os.system ["x"]',
  'a prototype': '__proto__: {municipality: x}',
  'a constructor': 'constructor: {prototype: {municipality: x}}',
  'two documents': 'municipality: x\n---\nmunicipality: y',
  'the same key twice': 'municipality: x\nmunicipality: y',
  'a control character': 'municipality: "x\\e[31m"',
  'half a character': 'municipality: "\\ud800"',
  'a list': '- x',
  'a text': 'x',
  'a hundred thousand brackets': '['.repeat(100_000),
  'ten thousand levels': `${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`,
}

/** What reads YAML, by what it is; each returns what was read. */
const readers: Readonly<Record<string, (file: VFile) => unknown>> = {
  'a document': readYaml,
  settings: readSettings,
  corrections: file => {
    openCorrector(file)
    return undefined
  },
}

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(Object.entries(hostile))('of %s are refused with the place', (_, text) => {
    const file = new VFile({path: 'x.yaml', value: text})
    expect(read(file)).toBeUndefined()
    const [first] = reportsOf(file)
    expect(first?.fatal).toBe(true)
    expect(first?.line).toBeGreaterThan(0)
  })
})

describe('a prototype in YAML', () => {
  it('reaches no other object', () => {
    for (const text of ['__proto__: {polluted: true}', 'rules: {directions: {__proto__: down}}'])
      readSettings(new VFile({path: 'settings.yaml', value: text}))
    expect('polluted' in {}).toBe(false)
  })
})
