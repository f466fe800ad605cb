import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readers} from '../../src/recognise/registry.js'
import {readCases} from '../support/cases.js'
import {arbitrarySent, checkReading, readSent} from './check-reading.js'
import {fuzz, fuzzTimeout, readCorpus} from './fuzz.js'
import {faults} from './planted-faults.js'

const corpus = readCorpus('readers')
const cases = readCases()
const sent = arbitrarySent([
  corpus.map(([, text]) => text),
  ...readers.map(({name}) => cases.filter(it => it.layout === name).map(it => it.text)),
])

describe('a text is read without a crash, all of it accounted for, the same twice, and its YAML reads back', () => {
  it.each(corpus)('%s', (_, text) => checkReading({text, encoding: 'utf8'}, readSent))

  it(
    'whatever it is made of',
    () => fuzz('readers', sent, it => checkReading(it, readSent)),
    fuzzTimeout,
  )
})

/** So few texts find any fault below. */
const fewTexts = {numRuns: 200, seed: 1}

describe('the texts that readers are fuzzed with', () => {
  it.each(readers.map(it => it.name))('are read as %s in more than one of ten', name => {
    const layouts = fc.sample(sent, fewTexts).map(it => readSent(it).document?.document.layout)
    expect(layouts.filter(it => it === name).length).toBeGreaterThan(fewTexts.numRuns / 10)
  })

  it.each(faults)('find a reader that %s', (_, spoil) => {
    const read: typeof readSent = it => spoil(readSent(it))
    const check = fc.check(
      fc.property(sent, it => checkReading(it, read)),
      {...fewTexts, endOnFailure: true},
    )
    expect(check.failed).toBe(true)
  })
})
