import {describe, expect, it} from 'vitest'
import {judge, tallyStatuses} from '../../src/judge/judge.js'
import type {Indicator} from '../../src/model/indicator.js'
import {indicatorsOf} from '../../src/model/walk.js'
import {understand} from '../../src/pipeline.js'
import {readSeed} from '../support/seeds.js'

const starts = ['000', '001', '002', '003', '004']
const texts = starts.flatMap(start => {
  const seed = readSeed(start)
  return seed ? [{start, seed}] : []
})

function read(start: string): Indicator[] {
  const found = texts.find(it => it.start === start)
  if (!found) return []
  const {document} = understand({...found.seed, id: start})
  return indicatorsOf(document?.sections ?? [])
}

describe.skipIf(texts.length === 0)(
  'judgements of the real texts (skipped where their folder is missing)',
  () => {
    it.each(texts)('say why, with the figures that were compared: $start', ({start}) => {
      for (const indicator of read(start)) {
        const {headline, initial} = judge(indicator)
        for (const judgement of initial ? [headline, initial] : [headline]) {
          const {sentence, actual, target, rate = 0} = judgement
          expect(sentence, indicator.name).toMatch(/。$/)
          if (actual) expect(sentence).toContain(actual.raw)
          if (actual && target) expect(sentence).toContain(target.raw)
          expect(Number.isFinite(rate)).toBe(true)
        }
      }
    })

    it('count, for text 000, as a person counted who read all 61 sentences', () => {
      expect(tallyStatuses(read('000').map(it => judge(it)))).toEqual({
        counts: {achieved: 13, progressed: 17, flat: 3, regressed: 14, unjudged: 14},
        outOf: 61,
        plans: 0,
        all: 61,
      })
    })

    it('leave out nothing but what text 000 does not bear out', () => {
      const reasons = read('000')
        .map(it => judge(it).headline)
        .filter(it => it.status === 'unjudged')
        .map(it => it.reason)
      const count = (reason: string) => reasons.filter(it => it === reason).length
      expect(count('no-baseline')).toBe(5)
      expect(count('baseline-not-comparable')).toBe(3)
      expect(count('state-not-reached')).toBe(2)
      expect(count('no-actual')).toBe(2)
      expect(count('abolished')).toBe(1)
      expect(count('no-target')).toBe(1)
    })

    it('find that the ratio of text 004 that may rise says less is better', () => {
      const conflicts = read('004').flatMap(it => judge(it).conflicts)
      expect(conflicts).toEqual([expect.objectContaining({kind: 'name', word: '経常収支比率'})])
    })
  },
)
