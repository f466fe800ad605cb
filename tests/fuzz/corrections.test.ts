import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {understand} from '../../src/pipeline.js'
import {readYaml} from '../../src/yaml/read.js'
import {writeYaml} from '../../src/yaml/write.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'
import {garbled, garbledBytes} from './garble.js'

const corpus = readCorpus('corrections')
const text = `政策 1 橋

施策 1 川をわたる

指標名\t担当課\t現状値 (R2)\t(R5)\t目標値
数の数\t土木課 産業課\t1人\t2人\t3人 ↓ 4人
\t担当課による振り返り
\t<p>それは橋である。</p>

用語解説

橋：川をわたるもの。
`
const bytes = new TextEncoder().encode(text)

function check(value: string): void {
  const corrections = new VFile({value, path: 'text.corrections.yaml'})
  const {document, file} = understand({path: 'text.txt', id: 'text', bytes, corrections})
  expect(corrections.messages.filter(it => !it.line)).toEqual([])
  if (!document) {
    expect([...file.messages, ...corrections.messages].some(it => it.fatal)).toBe(true)
    return
  }
  expect(readYaml(new VFile({value: writeYaml(document)}))).toEqual(document)
}

const ids = [
  'goal-1',
  'goal-1/measure-1',
  'goal-1/measure-1/1',
  'glossary',
  'goal-9',
  '',
  '__proto__',
]
const steps = [
  ...[
    'name',
    'title',
    'number',
    'divisions',
    'baseline',
    'actuals',
    'targets',
    'review',
    'raw',
    'period',
    'line',
  ],
  ...[
    'glossary',
    'paragraphs',
    '0',
    '1',
    '-1',
    '4294967295',
    'length',
    '__proto__',
    'constructor',
    'prototype',
    'kind',
  ],
  ...[
    'id',
    'sections',
    'indicators',
    'term',
    'label',
    'fiscalYear',
    'cumulative',
    'parts',
    '',
    'toString',
  ],
]
const value = fc.oneof(
  fc.constantFrom<unknown>(
    '5人',
    '4人 ↓ 6人',
    '',
    null,
    3,
    -0,
    0.1,
    true,
    [],
    {},
    ['土木課'],
    {raw: '1人'},
    '\u0000',
  ),
  fc.constantFrom<unknown>(
    'あ'.repeat(300),
    {__proto__: 1},
    [{raw: '1人', kind: 'initial'}],
    ['\ud800'],
    1e21,
  ),
  fc.string({unit: 'binary', maxLength: 10}),
)
const others = fc.record(
  {reason: fc.constant('OCR'), by: fc.constant('企画課')},
  {requiredKeys: ['reason']},
)
const ofField = fc
  .tuple(
    fc.constantFrom(...ids),
    fc.array(fc.constantFrom(...steps), {minLength: 1, maxLength: 4}),
    value,
    others,
  )
  .map(([set, path, it, rest]) => ({set, key: path.join('.'), value: it, ...rest}))
const ofText = fc
  .tuple(
    fc.integer({min: -1, max: 14}),
    fc.nat(20),
    fc.nat(5),
    fc.constantFrom('', '$&', '\t', '人', '\n', '｛｛'),
    others,
  )
  .map(([line, at, length, to, rest]) => {
    const from = (text.split('\n')[line - 1] ?? '').slice(at, at + length)
    return {line, from, to, ...rest}
  })
const made = fc
  .array(fc.oneof({weight: 3, arbitrary: ofField}, ofText), {maxLength: 4})
  .map(corrections => JSON.stringify({corrections}))

describe('corrections are applied to a valid document, or are refused at a place', () => {
  it.each(corpus)('%s', (_, it) => check(it))

  it(
    'whatever they are made of',
    () => {
      const texts = corpus.map(([, it]) => it)
      const input = fc.oneof({weight: 4, arbitrary: made}, garbled(texts), garbledBytes(texts))
      return fuzz('corrections', input, check)
    },
    fuzzTimeout,
  )
})
