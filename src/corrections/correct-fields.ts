import {isDeepStrictEqual} from 'node:util'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {AppliedCorrection, FieldCorrection} from '../model/correction.js'
import {type Indicator, indicatorSchema} from '../model/indicator.js'
import {type Section, sectionSchema} from '../model/section.js'
import {indicatorsOf, sectionsOf} from '../model/walk.js'
import {readValue} from '../recognise/value/read-value.js'
import type {PlacedCorrection} from './corrections.js'

type Target = Section | Indicator
type Fields = Record<string, unknown>

/**
 * Sets the fields of `sections` that `corrections` name, in place, and gives back what was applied, with what stood
 * there. One whose target is gone, or whose value the model refuses, is an error on `file`, the corrections' own.
 */
export function correctFields(
  sections: ReadonlyArray<Section>,
  corrections: ReadonlyArray<PlacedCorrection<FieldCorrection>>,
  file: VFile,
): AppliedCorrection[] {
  if (corrections.length === 0) return []
  const targets = new Map<string, Target>(
    [...sectionsOf(sections), ...indicatorsOf(sections)].map(it => [it.id, it]),
  )
  return corrections.flatMap(({at, ...correction}) => {
    const {set, key, value} = correction
    const target = targets.get(set)
    const holder = target && holderOf(target, key.split('.'))
    if (!target || !holder) {
      report(file, 'correction-without-target', {line: at, params: {set, key}})
      return []
    }
    const {fields, name} = holder
    const was = Object.hasOwn(fields, name) ? fields[name] : undefined
    const wanted = asField(value, was, name) ?? undefined
    if (isDeepStrictEqual(was, wanted)) {
      report(file, 'correction-not-needed', {line: at, params: {set, key}})
      return []
    }
    put(fields, name, wanted)
    const cause = whyNot(target, key.split('.')[0] ?? '')
    if (cause !== undefined) {
      put(fields, name, was)
      report(file, 'corrections-invalid', {line: at, params: {key, cause, causeInEnglish: cause}})
      return []
    }
    return [{...correction, ...(was !== undefined && {was: plain(was)})}]
  })
}

/** The map or list that holds the last step of `path`, going down from `target`. */
function holderOf(
  target: Target,
  path: ReadonlyArray<string>,
): {fields: Fields; name: string} | undefined {
  let fields = target as unknown as Fields
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(fields, step) ? fields[step] : undefined
    if (typeof next !== 'object' || next === null) return undefined
    fields = next as Fields
  }
  const name = path.at(-1) ?? ''
  const noItem = Array.isArray(fields) && !(/^\d+$/.test(name) && Object.hasOwn(fields, name))
  return noItem || ['id', 'line', '__proto__'].includes(name) ? undefined : {fields, name}
}

/** Text that stands for a figure is read as a cell is; it keeps the place and the year of what it replaces. */
function asField(value: unknown, was: unknown, name: string): unknown {
  const figure = name === 'baseline' || (typeof was === 'object' && was !== null && 'raw' in was)
  if (!figure || (typeof value !== 'string' && typeof value !== 'number')) return value
  const {period, line, column, kind} = (was ?? {}) as Fields
  const kept = Object.entries({period, line, column, kind}).filter(([, it]) => it !== undefined)
  return {...readValue(String(value)).value, ...Object.fromEntries(kept)}
}

function put(fields: Fields, name: string, value: unknown): void {
  if (value === undefined || value === null) delete fields[name]
  else fields[name] = value
}

/** What is wrong with `target` now that `key` was set: what else stands inside a section is as it was read. */
function whyNot(target: Target, key: string): string | undefined {
  const schema = 'kind' in target ? sectionSchema : indicatorSchema
  const {[key]: set, ...others} = target as unknown as Fields
  const own = {...others, sections: [], indicators: [], ...(set !== undefined && {[key]: set})}
  const issue = schema.safeParse('kind' in target ? own : target).error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

/** A figure is recorded as it was printed; the rest of it can be read again from that. */
function plain(was: unknown): unknown {
  return typeof was === 'object' && was !== null && 'raw' in was ? was.raw : was
}
