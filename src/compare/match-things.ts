import type {Action} from '../model/action.js'
import type {Indicator} from '../model/indicator.js'
import type {Section, Term} from '../model/section.js'
import {nameLikeness, signPairs} from './names.js'
import type {Outline, Thing} from './outline.js'
import {noPairs, type Pairs, pairAlike, pairByKey} from './pairs.js'
import {folded, visible} from './visible.js'
import {openingWords, sharedOf} from './words.js'

/** Says under which section a thing stands, in words that are the same in both versions. */
export type Home = (thing: Thing<unknown>, side: 'old' | 'new') => string

/** The home of things by the sections that were found again. */
export function homesOf({oldOf}: Pairs<Section>): Home {
  const names = new Map<Thing<Section>, string>()
  const nameOf = (section: Thing<Section>): string => {
    const name = names.get(section) ?? `${names.size}`
    names.set(section, name)
    return name
  }
  return ({parent}, side) => {
    if (parent === undefined) return ''
    return nameOf(side === 'new' ? (oldOf.get(parent) ?? parent) : parent)
  }
}

/** Finds each indicator again: by name, at home first; then by a like name together with its figures. */
export function matchIndicators(before: Outline, after: Outline, home: Home): Pairs<Indicator> {
  const pairs = noPairs<Indicator>()
  const sides = {old: before.indicators, new: after.indicators}
  const figures = new Map(
    [...before.indicators, ...after.indicators].map(it => [it, figuresOf(it.item)]),
  )
  const of = (thing: Thing<Indicator>) => figures.get(thing) ?? []
  const name = ({item}: Thing<Indicator>) => visible(item.name)
  const key = (...parts: ReadonlyArray<unknown>) => JSON.stringify(parts)
  pairByKey(pairs, sides, (it, side) => key(home(it, side), name(it), of(it)))
  pairByKey(pairs, sides, (it, side) => key(home(it, side), name(it)))
  pairByKey(pairs, sides, it => key(name(it), of(it)))
  pairByKey(pairs, sides, name)
  pairByKey(pairs, sides, (it, side) => key(home(it, side), folded(it.item.name)))
  pairByKey(pairs, sides, it => folded(it.item.name))
  pairAlike(pairs, sides, {
    least: 0.6,
    featuresOf: it => [...signPairs(it.item.name), ...of(it)],
    score(old, next) {
      const atHome = home(old, 'old') === home(next, 'new')
      const none = of(old).length + of(next).length === 0
      const evidence = none
        ? likeDivisions(old.item, next.item, atHome)
        : sharedOf(of(old), of(next))
      const likeness = nameLikeness(old.item.name, next.item.name)
      return likeness * 0.6 + evidence * 0.4 + (atHome ? 0.02 : 0)
    },
  })
  return pairs
}

/** What was measured, as far as it tells one indicator from another: a lone sign or digit does not. */
function figuresOf({baseline, actuals = [], targets = []}: Indicator): string[] {
  const values = [
    ...(baseline ? [{...baseline, in: 'baseline'}] : []),
    ...actuals.map(it => ({...it, in: `${it.period?.fiscalYear ?? it.period?.label ?? ''}`})),
    ...targets.map(it => ({...it, in: it.kind})),
  ]
  return values
    .filter(it => it.missing === undefined && folded(it.raw).length > 1)
    .map(it => `${it.in} ${folded(it.raw)}`)
}

function likeDivisions(old: Indicator, next: Indicator, atHome: boolean): number {
  const [one, other] = [old.divisions ?? [], next.divisions ?? []]
  return (sharedOf(one, other) + (atHome ? 1 : 0)) / 2
}

/** Finds each action again: by its text, at home first; then by a text that shares most of its words. */
export function matchActions(before: Outline, after: Outline, home: Home): Pairs<Action> {
  const pairs = noPairs<Action>()
  const sides = {old: before.actions, new: after.actions}
  const text = ({item}: Thing<Action>) => visible(item.text)
  const number = ({item}: Thing<Action>) => item.number ?? ''
  pairByKey(pairs, sides, (it, side) => `${home(it, side)} ${number(it)} ${text(it)}`)
  pairByKey(pairs, sides, (it, side) => `${home(it, side)} ${text(it)}`)
  pairByKey(pairs, sides, text)
  const all = [...before.actions, ...after.actions]
  const words = new Map(all.map(it => [it, openingWords(text(it))]))
  const of = (thing: Thing<Action>) => words.get(thing) ?? []
  const alike = {
    least: 0.5,
    featuresOf: of,
    score: (old: Thing<Action>, next: Thing<Action>) =>
      sharedOf(of(old), of(next)) + (home(old, 'old') === home(next, 'new') ? 0.02 : 0),
  }
  pairAlike(pairs, sides, alike)
  return pairs
}

/** Finds each term again: by itself, at home first; then by a like spelling or the same explanation. */
export function matchTerms(before: Outline, after: Outline, home: Home): Pairs<Term> {
  const pairs = noPairs<Term>()
  const sides = {old: before.terms, new: after.terms}
  pairByKey(pairs, sides, (it, side) => `${home(it, side)} ${visible(it.item.term)}`)
  pairByKey(pairs, sides, it => visible(it.item.term))
  pairByKey(pairs, sides, it => folded(it.item.definition) || undefined)
  pairAlike(pairs, sides, {
    least: 0.7,
    featuresOf: it => signPairs(it.item.term),
    score: (old, next) => nameLikeness(old.item.term, next.item.term),
  })
  return pairs
}
