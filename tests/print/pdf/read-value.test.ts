import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type PdfValue, textOf, toPdfText} from '../../../src/print/pdf/pdf-value.ts'
import {PdfSyntaxError, readValue} from '../../../src/print/pdf/read-value.ts'
import {writeValue} from '../../../src/print/pdf/write-value.ts'

const bytes = fc.uint8Array({maxLength: 20}).map(it => Buffer.from(it).toString('latin1'))
const name = bytes.filter(it => !it.includes('\0')).map(it => ({name: it}))
const {value} = fc.letrec<{value: PdfValue}>(tie => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.integer({min: -1e6, max: 1e6}).map(it => it / 1024),
    name,
    fc.integer({min: 1, max: 1e6}).map(ref => ({ref})),
    bytes.map(it => ({bytes: it})),
    fc.array(tie('value'), {maxLength: 4}),
    fc
      .array(
        fc.tuple(
          name.map(it => it.name),
          tie('value'),
        ),
        {maxLength: 4},
      )
      .map(it => new Map(it)),
  ),
}))

describe('a value of a PDF', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(value, it => {
        const text = writeValue(it, number => number)
        expect(readValue({text: `${text} `, at: 0})).toEqual(it)
      }),
    )
  })

  test.each<[string, PdfValue]>([
    ['(a\\(b\\)\\101\\\\\\n)', {bytes: 'a(b)A\\\n'}],
    ['(a(b)c)', {bytes: 'a(b)c'}],
    ['(a\\\nb)', {bytes: 'ab'}],
    ['<48 656C6c6F7>', {bytes: 'Hellop'}],
    ['/A#20B', {name: 'A B'}],
    ['% comment\n[1 2 0 R -.5]', [1, {ref: 2}, -0.5]],
    [
      '<</A/B/C<</D 1>>>>',
      new Map<string, PdfValue>([
        ['A', {name: 'B'}],
        ['C', new Map([['D', 1]])],
      ]),
    ],
  ])('may be written in other ways: %s', (text, it) => {
    expect(readValue({text, at: 0})).toEqual(it)
  })

  test.each(['', '[1 2', '<</A 1', '(a', '<41', '<<1 2>>', 'obj', ')'])(
    'is not found in %j',
    text => {
      expect(() => readValue({text, at: 0})).toThrow(PdfSyntaxError)
    },
  )

  test('that is text is any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(textOf(toPdfText(text))).toBe(text)
      }),
    )
  })
})
