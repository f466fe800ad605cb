import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readPlainFigure} from '../../src/recognise/value/read-plain-figure.ts'
import {readAny} from '../../src/recognise/value/read-value.ts'
import {knownUnits} from '../../src/recognise/value/units.ts'

test('the short way says what the whole grammar says, or nothing', () => {
  const digits = fc.oneof(
    fc.nat(9_999_999).map(it => it.toLocaleString('en-US')),
    fc.nat(99_999).map(String),
    fc.stringMatching(/^\d{1,16}$/),
    fc.stringMatching(/^\d{1,4}(,\d{2,3}){1,5}$/),
  )
  const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,7}$/))
  const unit = fc.oneof(
    fc.constantFrom(...knownUnits),
    fc.constantFrom('万人', '千円', '億円', '等', '月', '件以上', ''),
  )
  const per = fc.constantFrom('', '/年', '/月', '/日')
  fc.assert(
    fc.property(digits, fraction, unit, per, (...pieces) => {
      const raw = pieces.join('')
      const plain = readPlainFigure(raw)
      if (plain !== undefined) expect({value: plain, understood: true}).toEqual(readAny(raw))
    }),
    {numRuns: 5000},
  )
})

test('the short way is taken by what most cells hold', () => {
  for (const raw of ['1,234人', '57.8%', '12件/年', '0人', '100%', '16講座/年']) {
    expect(readPlainFigure(raw), raw).toBeDefined()
  }
})
