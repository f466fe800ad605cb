import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import {reportsOf} from '../../src/diagnostics/report.js'
import {understand} from '../../src/pipeline.js'
import {readYaml} from '../../src/yaml/read.js'
import {writeYaml} from '../../src/yaml/write.js'
import {findLost} from '../support/accounted.js'
import {findUnexplained} from '../support/explained.js'
import {arbitraryText} from './arbitrary-text.js'
import {readCorpus} from './fuzz.js'

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

it('collect', () => {
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

  const seed = Number(process.env.FUZZ_SEED ?? 1)
  for (let c = 0; c < Number(process.env.CHUNKS ?? 10); c++) {
    const r = fc.check(fc.property(sent, check), {numRuns: 1000, seed: seed + c})
    if (r.failed)
      process.stderr.write(
        '#### ' +
          JSON.stringify(r.counterexample) +
          '\n   ' +
          String((r.errorInstance as Error)?.message)
            .replace(/\n\s*/g, ' ')
            .slice(0, 300) +
          '\n',
      )
  }
}, 1e9)
