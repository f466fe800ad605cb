import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {understand} from '../../src/pipeline.js'
import {toRules} from '../../src/settings/rules.js'
import {readSettings} from '../../src/settings/settings.js'
import {toRunningTitles} from '../../src/settings/theme.js'
import {writeYaml} from '../../src/yaml/write.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'
import {garbled, garbledBytes} from './garble.js'

const corpus = readCorpus('settings')
const bytes = new TextEncoder().encode(
  '政策 1 橋\n\n柱1 川をわたる\n\nわが町の指標\t担当課\tできばえ (R5)\t目標値\n数\t土木課\t1人\t2人\n\tひとこと それは橋。\n',
)

function check(text: string): void {
  const file = new VFile({value: text, path: 'settings.yaml'})
  const settings = readSettings(file)
  if (settings === undefined) {
    expect(file.messages.length).toBeGreaterThan(0)
    expect(file.messages.filter(it => !it.line || !it.column || it.fatal !== true)).toEqual([])
    return
  }
  expect(Number.isNaN(toRules(settings.rules).flatShare)).toBe(false)
  toRunningTitles(settings.theme?.running)
  // Words that are added can be any: they are words, and no patterns.
  const {document} = understand({path: 'a.txt', id: 'a', bytes, vocabulary: settings.vocabulary})
  if (document) writeYaml(document)
}

const key = fc.constantFrom(
  ...[
    'municipality',
    'cover',
    'documents',
    'theme',
    'colours',
    'fonts',
    'logo',
    'running',
    'header',
    'rules',
  ],
  ...[
    'directions',
    'vocabulary',
    'columns',
    'name',
    'headings',
    'measure',
    'forms',
    'issues',
    'parts',
    'vision',
  ],
  ...[
    'reviews',
    'limits',
    'sourceMegabytes',
    'yamlMegabytes',
    'entries',
    'privacy',
    'smallCount',
    'browser',
    'templates',
    'flatShare',
    'asOf',
  ],
  ...['__proto__', 'constructor', '', 'a.txt', '目標'],
)
const word = fc.oneof(
  fc.constantFrom(
    '(',
    '[',
    '\\',
    '^',
    '$',
    '(?<a>',
    '.*',
    '柱',
    '指標',
    '#17406d',
    '{goal}',
    '{',
    '*',
    '|',
    ' ',
    '-',
  ),
  fc.string({unit: 'grapheme', maxLength: 5}),
)
const leaf = fc.oneof(word, fc.double(), fc.boolean(), fc.constant(null))
const {tree} = fc.letrec(tie => ({
  tree: fc.oneof(
    {maxDepth: 4},
    leaf,
    fc.array(leaf, {maxLength: 3}),
    fc.array(fc.tuple(key, tie('tree')), {maxLength: 4}).map(it => Object.fromEntries(it)),
  ),
}))
const words = fc.array(
  word.filter(it => it !== ''),
  {maxLength: 3},
)
/** Words that are taken: a mistake elsewhere would keep them from being tried. */
const vocabulary = fc.record({
  vocabulary: fc.record({
    columns: fc.record({name: words, actual: words, target: words}),
    headings: fc.record({measure: words, goal: words}),
    forms: fc.record({issues: words, title: words}),
    parts: fc.record({vision: words}),
    reviews: words,
  }),
})

describe('settings are taken whole, or are refused at a place', () => {
  it.each(corpus)('%s', (_, text) => check(text))

  it(
    'whatever they are made of',
    () => {
      const texts = corpus.map(([, text]) => text)
      const made = fc.oneof(tree, vocabulary).map(it => JSON.stringify(it))
      return fuzz('settings', fc.oneof(garbled(texts), garbledBytes(texts), made), check)
    },
    fuzzTimeout,
  )
})
