import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import type {Document} from '../src/model/document.js'
import {emitYaml} from '../src/yaml/emit.js'
import {readYaml} from '../src/yaml/read.js'
import {jsonSchema} from '../src/yaml/schema.js'
import {schemaFileName, writeYaml} from '../src/yaml/write.js'

const document: Document = {
  schema: 'shinchoku/1',
  document: {
    id: 'a',
    title: '題',
    layout: 'indicator-tables',
    source: {file: 'a.txt', sha256: '0'.repeat(64), lines: 9},
  },
  sections: [
    {
      id: 'goal-1',
      kind: 'goal',
      number: '1',
      title: '目標',
      line: 1,
      indicators: [
        {
          id: 'goal-1/1',
          name: '橋の数',
          divisions: ['土木課'],
          baseline: {raw: '3本', number: 3, unit: '本', line: 4, column: 5},
          line: 4,
        },
      ],
    },
  ],
  diagnostics: [],
}

function read(text: string) {
  const file = new VFile({value: text, path: 'a.yaml'})
  const found = readYaml(file)
  return {found, messages: file.messages.map(it => [it.line, it.column, it.ruleId])}
}

/** The YAML of `document` with one line changed by hand. */
function edited(from: string, to: string) {
  const text = writeYaml(document)
  if (!text.includes(from)) throw new Error(`no ${from} in\n${text}`)
  return {
    ...read(text.replace(from, to)),
    line: text.slice(0, text.indexOf(from)).split('\n').length,
  }
}

describe('YAML', () => {
  it('begins with the schema for editors', () => {
    expect(writeYaml(document).split('\n')[0]).toBe(
      `# yaml-language-server: $schema=./${schemaFileName}`,
    )
  })

  it('has its keys in the order of the schema, whatever the order they were made in', () => {
    const [section] = document.sections
    if (!section) throw new Error()
    const turned = Object.fromEntries(Object.entries(section).reverse()) as typeof section
    expect(writeYaml({...document, sections: [turned]})).toBe(writeYaml(document))
  })

  it('gives back any document that was written', () => {
    const text = fc.string({unit: 'grapheme', maxLength: 30}).map(it => it.replace(/\p{Cs}/gu, ''))
    const tricky = fc.constantFrom(
      '1',
      '1.0',
      'true',
      'null',
      '~',
      '12:30',
      'no',
      '0x1f',
      '- a',
      '# b',
      '&a',
      '*b',
      '!c',
      '{{x}}',
      ': ',
      '"',
      "'",
      '\n',
      '',
      '2024-01-01',
      '1_000',
      '=',
    )
    const words = fc.oneof(text, tricky)
    fc.assert(
      fc.property(
        words,
        words,
        fc.double({noNaN: true, noDefaultInfinity: true}),
        fc.array(words),
        (title, raw, number, review) => {
          const indicator = {
            id: 'goal-1/1',
            name: title,
            baseline: {raw, number: Object.is(number, -0) ? 0 : number},
            review,
            line: 2,
          }
          const made: Document = {
            ...document,
            document: {...document.document, title},
            sections: [
              {
                id: 'goal-1',
                kind: 'goal',
                title,
                paragraphs: review,
                indicators: [indicator],
                line: 1,
              },
            ],
          }
          expect(read(writeYaml(made)).found).toEqual(made)
        },
      ),
    )
  })

  it('writes any text so that the library reads the same', () => {
    const any = fc.oneof(
      fc.string({unit: 'binary', maxLength: 12}),
      fc.string({
        unit: fc.constantFrom(
          ...'-?:,[]{}#&*!|>\'"%@`~ \n\t=<.0123456789eExnulltrueyo\u0085\u2028\ufeff\ud800あ',
        ),
        maxLength: 8,
      }),
    )
    const leaf = fc.oneof(
      any,
      fc.double({noNaN: true, noDefaultInfinity: true}).map(it => it + 0),
      fc.boolean(),
      fc.constant(null),
    )
    const {tree} = fc.letrec(tie => ({
      tree: fc.oneof(
        {maxDepth: 3},
        leaf,
        fc.array(tie('tree'), {maxLength: 3}),
        fc.dictionary(fc.constantFrom('a', 'b', 'flow', 'flows'), tie('tree')),
      ),
    }))
    const oneLine = {values: new Set(['flow']), items: new Set(['flows'])}
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'flow', 'flows'), tree, {minKeys: 1}),
        map => {
          const plain = JSON.parse(JSON.stringify(map))
          expect(parseYaml(emitYaml(plain, oneLine))).toEqual(plain)
        },
      ),
      {numRuns: 1000},
    )
  })

  it.each([
    ['a number that is none', 'number: 3,', 'number: three,', 'yaml-invalid', 'three'],
    ['a kind that is none', 'kind: goal', 'kind: gaol', 'yaml-invalid', 'gaol'],
    ['an unknown key', 'unit: 本', 'unti: 本', 'yaml-invalid', 'unti'],
    ['a broken bracket', '{raw: 3本,', '{raw: 3本', 'yaml-syntax', undefined],
    [
      'another version of the schema',
      'schema: shinchoku/1',
      'schema: shinchoku/9',
      'yaml-invalid',
      'shinchoku/9',
    ],
  ])('reports %s at its own line and column', (_, from, to, rule, at) => {
    const {found, messages, line} = edited(from, to)
    expect(found).toBeUndefined()
    expect(messages[0]?.slice(0, 1)).toEqual([line])
    expect(messages.map(it => it[2])).toContain(rule)
    if (at === undefined) return
    const text = writeYaml(document).replace(from, to).split('\n')[line - 1] ?? ''
    expect(messages[0]?.[1]).toBe(text.indexOf(at) + 1)
  })

  it('reports a missing key at the map that lacks it', () => {
    const {found, messages, line} = edited('        name: 橋の数\n', '')
    expect(found).toBeUndefined()
    expect(messages).toEqual([[line - 1, 9, 'yaml-invalid']])
  })

  it('reports an id that stands twice', () => {
    const {found, messages} = edited('id: goal-1/1', 'id: goal-1')
    expect(found).toBeUndefined()
    expect(messages[0]?.[2]).toBe('yaml-id-repeated')
  })

  it.each(['', 'null', '[]', '3', 'a: *x', '&a [*a]', '- - -', '\t'])(
    'refuses %j with a report',
    text => {
      const {found, messages} = read(text)
      expect(found).toBeUndefined()
      expect(messages.length).toBeGreaterThan(0)
    },
  )

  it('refuses aliases that multiply', () => {
    const lines = Array.from(
      {length: 30},
      (_, n) => `a${n}: &a${n} [${n === 0 ? 'x' : `*a${n - 1}, *a${n - 1}`}]`,
    )
    const {found, messages} = read(lines.join('\n'))
    expect(found).toBeUndefined()
    expect(messages[0]?.[2]).toBe('yaml-syntax')
  })

  it('is described by the JSON Schema that stands in the repository', async () => {
    await expect(jsonSchema()).toMatchFileSnapshot(`../src/yaml/${schemaFileName}`)
  })
})
