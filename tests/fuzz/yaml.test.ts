import fc from 'fast-check'
import {VFile} from 'vfile'
import {afterAll, describe, expect, it, vi} from 'vitest'
import {understand} from '../../src/pipeline.js'
import {readYaml} from '../../src/yaml/read.js'
import {writeYaml} from '../../src/yaml/write.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'
import {garbled, garbledBytes} from './garble.js'

const corpus = readCorpus('yaml')
/** What is read of the texts of the other corpus, as YAML. */
const written = readCorpus('readers').flatMap(([, text]) => {
  const bytes = new TextEncoder().encode(text)
  const {document} = understand({path: 'text.txt', id: 'text', bytes})
  return document ? [writeYaml(document)] : []
})

const warn = vi.spyOn(process, 'emitWarning')

afterAll(() => warn.mockRestore())

function check(text: string): void {
  const file = new VFile({value: text, path: 'a.yaml'})
  const document = readYaml(file)
  expect(warn).not.toHaveBeenCalled()
  if (document === undefined) {
    expect(file.messages.length).toBeGreaterThan(0)
    expect(file.messages.filter(it => !it.line || !it.column || it.fatal !== true)).toEqual([])
    return
  }
  expect(file.messages).toEqual([])
  expect(readYaml(new VFile({value: writeYaml(document)}))).toEqual(document)
}

describe('a YAML is a document that can be written again, or is refused at a place', () => {
  it.each(corpus)('%s', (_, text) => check(text))

  it(
    'whatever is garbled in it',
    () => {
      const texts = [...written, ...corpus.map(([, text]) => text)]
      return fuzz('yaml', fc.oneof(garbled(texts), garbledBytes(texts)), check)
    },
    fuzzTimeout,
  )
})
