import {isDeepStrictEqual} from 'node:util'
import {stringify} from 'yaml'
import type {Document} from '../model/document.js'
import type {Indicator} from '../model/indicator.js'
import type {Section} from '../model/section.js'
import {indicatorsOf, sectionsOf} from '../model/walk.js'

/** Fields that hold other targets, or that nobody can set. */
const notFields = new Set(['id', 'line', 'kind', 'sections', 'indicators'])

/**
 * What a person changed in a YAML by hand, as lines of a corrections file: each field of `edited` that is another in
 * `fresh`, in reading order. What was added or taken out whole is not told, since no correction can say it.
 */
export function editsAsCorrections(edited: Document, fresh: Document): string[] {
  const before = byId(fresh)
  return [...byId(edited)].flatMap(([id, target]) => {
    const old = before.get(id)
    return old ? changes(target, old).map(({key, value}) => lineFor(id, key, value)) : []
  })
}

function byId({sections}: Document): Map<string, Section | Indicator> {
  return new Map([...sectionsOf(sections), ...indicatorsOf(sections)].map(it => [it.id, it]))
}

interface Change {
  key: string
  value: unknown
}

function changes(now: object, before: object): Change[] {
  const old = before as Record<string, unknown>
  return Object.entries(now).flatMap(([key, value]): Change[] => {
    if (notFields.has(key) || isDeepStrictEqual(value, old[key])) return []
    const earlier = old[key]
    if (!Array.isArray(value) || !Array.isArray(earlier) || typeof value[0] !== 'object')
      return [{key, value}]
    return value.flatMap((item, index) =>
      isDeepStrictEqual(item, earlier[index]) ? [] : [{key: `${key}.${index}`, value: item}],
    )
  })
}

function lineFor(set: string, key: string, value: unknown): string {
  const item = {set, key, value, reason: ''}
  const text = stringify(item, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
  })
  return `- ${text.trim().replace("reason: ''", 'reason: …').replace('reason: ""', 'reason: …')}`
}
