import {describe, expect, it} from 'vitest'
import {findPeriod, looksLikeUnknownEra, readPeriod} from '../../src/recognise/value/read-period.ts'
import {readSteps} from '../../src/recognise/value/read-steps.ts'
import {readValue} from '../../src/recognise/value/read-value.ts'

const length = 1_000_000
const pieces = [
  '1',
  '1,',
  ' ',
  '\n',
  '(',
  ')',
  '()',
  'R2',
  '市',
  '~',
  '1人',
  '年',
  '↓',
  '1↓',
  '-',
  '※1',
  '万',
  '.',
]

describe('a megabyte of hostile text', () => {
  it.each(pieces)('made of %j is turned down in milliseconds', piece => {
    const text = `5${piece.repeat(length / piece.length)}x`
    const start = performance.now()
    expect(readValue(text).understood).toBe(false)
    expect(readSteps(text)).toHaveLength(1)
    expect(readPeriod(text)).toBe(undefined)
    findPeriod(text)
    looksLikeUnknownEra(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it.each(pieces)('cells of 200 characters of %j take no more than a few milliseconds', piece => {
    const text = piece.repeat(200).slice(0, 200)
    readSteps(text)
    const start = performance.now()
    for (let count = 0; count < 20; count += 1) readSteps(text)
    expect((performance.now() - start) / 20).toBeLessThan(50)
  })
})
