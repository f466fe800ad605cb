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

/** A text as it was sent in; as latin1 it is any bytes. */
interface Sent {
  text: string
  encoding: 'utf8' | 'utf16le' | 'latin1'
}

const corpus = readCorpus('readers')

function check({text, encoding}: Sent): void {
  const bytes = Buffer.from(text, encoding)
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

describe('a text is read without a crash, all of it accounted for, the same twice, and its YAML reads back', () => {
  it.each(corpus)('%s', (_, text) => check({text, encoding: 'utf8'}))

  it(
    'whatever it is made of',
    () => {
      const texts = arbitraryText(corpus.map(([, text]) => text))
      const anyBytes = fc.uint8Array({maxLength: 60}).map(it => String.fromCharCode(...it))
      const sent = fc.oneof<fc.WeightedArbitrary<Sent>[]>(
        {weight: 18, arbitrary: fc.record({text: texts, encoding: fc.constant('utf8')})},
        {
          weight: 1,
          arbitrary: fc.record({
            text: texts.map(it => `\ufeff${it}`),
            encoding: fc.constant('utf16le'),
          }),
        },
        {weight: 1, arbitrary: fc.record({text: anyBytes, encoding: fc.constant('latin1')})},
      )
      return fuzz('readers', sent, check)
    },
    fuzzTimeout,
  )
})
