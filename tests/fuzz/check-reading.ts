import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect} from 'vitest'
import {reportsOf} from '../../src/diagnostics/report.js'
import {type Understood, understand} from '../../src/pipeline.js'
import {readYaml} from '../../src/yaml/read.js'
import {writeYaml} from '../../src/yaml/write.js'
import {findLost} from '../support/accounted.js'
import {findUnexplained} from '../support/explained.js'
import {arbitraryText} from './arbitrary-text.js'

/** A text as it was sent in; as latin1 it is any bytes. */
export interface Sent {
  text: string
  encoding: 'utf8' | 'utf16le' | 'latin1'
}

/** Texts that grow from `grounds`, made of what readers know, in each encoding; and any bytes. */
export function arbitrarySent(grounds: ReadonlyArray<ReadonlyArray<string>>): fc.Arbitrary<Sent> {
  const texts = arbitraryText(grounds)
  const anyBytes = fc.uint8Array({maxLength: 60}).map(it => String.fromCharCode(...it))
  const in16 = texts.map(it => `\ufeff${it}`)
  return fc.oneof(
    {weight: 18, arbitrary: sent(texts, 'utf8')},
    {weight: 1, arbitrary: sent(in16, 'utf16le')},
    {weight: 1, arbitrary: sent(anyBytes, 'latin1')},
  )
}

function sent(text: fc.Arbitrary<string>, encoding: Sent['encoding']): fc.Arbitrary<Sent> {
  return fc.record({text, encoding: fc.constant(encoding)})
}

/** The reading of a text, as it is done. */
export function readSent({text, encoding}: Sent): Understood {
  return understand({path: 'text.txt', id: 'text', bytes: Buffer.from(text, encoding)})
}

/** Holds that `read` refuses a text with a reason, or reads all of it, the same twice, into a YAML that reads back. */
export function checkReading(sent: Sent, read: typeof readSent): void {
  const {document, ledger, file} = read(sent)
  if (!document || !ledger) {
    expect(file.messages.some(it => it.fatal)).toBe(true)
    return
  }
  expect(findLost(String(file.value), document, ledger)).toEqual([])
  expect(findUnexplained(ledger, reportsOf(file))).toEqual([])
  const yaml = writeYaml(document)
  expect(readYaml(new VFile({value: yaml}))).toEqual(document)
  const again = read(sent).document
  expect(again && writeYaml(again)).toBe(yaml)
}
