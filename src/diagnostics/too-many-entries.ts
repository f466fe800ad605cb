import type {VFile} from 'vfile'
import {countEntries} from '../model/count-entries.js'
import type {Document} from '../model/document.js'
import {report} from './report.js'

/** Reports a document with more entries than can be typeset; says whether it is one. */
export function reportTooManyEntries(document: Document, file: VFile, limit: number): boolean {
  const found = countEntries(document)
  if (found <= limit) return false
  report(file, 'document-too-large', {line: 1, params: {found, limit}})
  return true
}
