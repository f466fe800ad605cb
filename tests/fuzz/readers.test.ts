import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {reportsOf} from '../../src/diagnostics/report.js'
import {understand} from '../../src/pipeline.js'
import {readYaml} from '../../src/yaml/read.js'
import {writeYaml} from '../../src/yaml/write.js'
import {findLost} from '../support/accounted.js'
import {findUnexplained} from '../support/explained.js'
import {arbitraryText} from './arbitrary-text.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'

const corpus = readCorpus('readers')

function check(bytes: Uint8Array): void {
  const read = () => understand({path: 'text.txt', id: 'text', bytes})
  const {document, ledger, file} = read()
  if (!document || !ledger) {
    expect(file.messages.some(it => it.fatal)).toBe(true)
    return
  }
  expect(findLost(String(file.value), document, ledger)).toEqual([])
  expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
  const yaml = writeYaml(document)
  expect(readYaml(new VFile({value: yaml}))).toEqual(document)
  const again = read().document
  expect(again && writeYaml(again)).toBe(yaml)
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('a text is read without a crash, all of it accounted for, the same twice, and its YAML reads back', () => {
  it.each(corpus)('%s', (_, text) => check(utf8(text)))

  it(
    'whatever it is made of',
    () => {
      const texts = arbitraryText(corpus.map(([, text]) => text))
      const bytes = fc.oneof(
        {weight: 18, arbitrary: texts.map(utf8)},
        {weight: 1, arbitrary: texts.map(utf16)},
        {weight: 1, arbitrary: fc.uint8Array({maxLength: 60})},
      )
      return fuzz('readers', bytes, check)
    },
    fuzzTimeout,
  )
})
