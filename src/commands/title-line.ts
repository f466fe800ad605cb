import type {DocumentChanges} from '../compare/comparison.js'
import {fill, type Language} from '../messages/catalogue.js'
import {cutName} from './cut-name.js'

/** The title of a compared document with its versions, or that there is only one. */
export function titleLine({id, old, new: next}: DocumentChanges, lang: Language): string {
  const title = cutName((next ?? old)?.title ?? id)
  if (!old || !next) return fill(lang, next ? 'diff-only-new' : 'diff-only-old', {title})
  return fill(lang, 'diff-document', {title, old: old.dataVersion, new: next.dataVersion})
}
