import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compareDocuments} from '../../src/compare/compare.js'
import {type Change, documentChangesSchema} from '../../src/compare/comparison.js'
import {visible} from '../../src/compare/visible.js'
import type {Document} from '../../src/model/document.js'
import {indicatorsOf, sectionsOf} from '../../src/model/walk.js'
import {document} from '../publish/arbitrary-document.js'

/** A document and what a few edits made of it: things taken out, doubled, reversed, put elsewhere, figures changed. */
const edited: fc.Arbitrary<[Document, Document]> = fc
  .tuple(document, document, fc.infiniteStream(fc.nat(5)))
  .map(([before, other, choices]) => {
    const next = () => choices.next().value as number
    const after = structuredClone(before)
    for (const section of sectionsOf(after.sections)) {
      if (next() === 0) section.indicators?.reverse()
      if (next() === 0) section.indicators?.pop()
      if (next() === 0) section.sections?.reverse()
      if (next() === 0) section.title += '改'
      const found = sectionsOf(other.sections).flatMap(it => it.indicators ?? [])
      if (next() === 0) section.indicators = [...found.slice(0, 2), ...(section.indicators ?? [])]
      for (const indicator of section.indicators ?? []) {
        if (next() === 0) indicator.name += '数'
        if (next() === 0) indicator.actuals = indicator.actuals?.slice(1) ?? []
      }
    }
    return [before, after]
  })
const pairs = fc.oneof(edited, fc.tuple(document, document))

describe('any two documents', () => {
  it('do not differ where they are the same', () => {
    fc.assert(
      fc.property(document, it => {
        expect(compareDocuments(it, structuredClone(it))).toEqual([])
      }),
    )
  })

  it('differ in what schema and reader expect', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = compareDocuments(before, after)
        expect(documentChangesSchema.safeParse({id: 'a', changes}).error).toBeUndefined()
      }),
    )
  })

  it('have the same things gone one way that are new the other way', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = compareDocuments(before, after)
        const back = compareDocuments(after, before)
        expect(of(there, 'added')).toEqual(of(back, 'removed'))
        expect(of(there, 'removed')).toEqual(of(back, 'added'))
      }),
    )
  })

  it('lose no figure: each that stands in one only is told on its side', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const fields = compareDocuments(before, after).flatMap(it => it.fields)
        const told = {
          old: fields.map(it => it.old?.replace(/［.*$/su, '')),
          new: fields.map(it => it.new?.replace(/［.*$/su, '')),
        }
        const [one, other] = [figuresOf(before), figuresOf(after)]
        expect([...one].filter(it => !other.has(it) && !told.old.includes(it))).toEqual([])
        expect([...other].filter(it => !one.has(it) && !told.new.includes(it))).toEqual([])
      }),
    )
  })

  it('have parts that are their texts', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const whole = (parts: {text: string}[] | undefined) => parts?.map(it => it.text).join('')
        for (const it of compareDocuments(before, after).flatMap(change => change.fields)) {
          if (it.old === undefined || it.new === undefined) continue
          expect([whole(it.oldParts), whole(it.newParts)]).toEqual([it.old, it.new])
        }
      }),
    )
  })
})

/** The headings of the things of a kind, sorted. */
function of(changes: ReadonlyArray<Change>, kind: 'added' | 'removed'): string[] {
  return changes
    .filter(it => it.kinds.includes(kind))
    .map(it => `${it.subject} ${(it.new ?? it.old)?.heading} ${(it.new ?? it.old)?.line}`)
    .sort()
}

function figuresOf({sections}: Document): Set<string> {
  return new Set(
    indicatorsOf(sections)
      .flatMap(it => [
        ...(it.baseline ? [it.baseline] : []),
        ...(it.actuals ?? []),
        ...(it.targets ?? []),
        ...(it.unplaced ?? []),
      ])
      .map(it => visible(it.raw)),
  )
}
