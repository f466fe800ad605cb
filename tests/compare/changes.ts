import {compareDocuments} from '../../src/compare/compare.js'
import type {Change} from '../../src/compare/comparison.js'
import type {Section} from '../../src/model/section.js'
import {documentOf} from '../view/make-document.js'

/** Compares two documents of these sections, and tells each change in a line, its fields one below the other. */
export function tell(before: Section[], after: Section[]): string[] {
  return compareDocuments(documentOf(before), documentOf(after)).flatMap(tellChange)
}

/** `indicator moved: A ← B (below C)`, and its fields: `actuals R3: 40人 → 41人`. */
export function tellChange(change: Change): string[] {
  const {old, new: next, fields} = change
  const place = next ?? old
  const from = old && next && old.heading !== next.heading ? ` ← ${old.heading}` : ''
  const below = place?.path.length ? ` (below ${place.path.join(' / ')})` : ''
  return [
    `${change.subject} ${change.kinds.join(', ')}: ${place?.heading}${from}${below}`,
    ...fields
      .filter(() => old && next)
      .map(it => {
        const label = it.newLabel ?? it.oldLabel
        return `  ${it.field}${label ? ` ${label}` : ''}: ${it.old ?? '—'} → ${it.new ?? '—'}`
      }),
  ]
}
