import type {Section} from '../model/section.js'
import {sectionsOf} from '../model/walk.js'
import {anchor} from './format.js'

/** A division as it stands on a card: its name, and the way to its entry in the index. */
export interface DivisionLink {
  /** As printed. */
  name: string
  /** Undefined where there is no index. */
  href: string | undefined
}

/** Division → id of its entry, in reading order. Empty where fewer than two are named: an index of one is the list again. */
export function divisionIds(sections: ReadonlyArray<Section>): ReadonlyMap<string, string> {
  const named = sectionsOf(sections).flatMap(it => [
    ...(it.divisions ?? []),
    ...(it.indicators ?? []).flatMap(({divisions = []}) => divisions),
  ])
  const names = [...new Set(named)]
  return new Map(
    names.length < 2 ? [] : names.map((name, index) => [name, `division-${index + 1}`]),
  )
}

/** The names with their links. */
export function toDivisionLinks(
  names: ReadonlyArray<string> | undefined,
  ids: ReadonlyMap<string, string>,
): DivisionLink[] {
  return (names ?? []).map(name => {
    const id = ids.get(name)
    return {name, href: id === undefined ? undefined : anchor(id)}
  })
}
