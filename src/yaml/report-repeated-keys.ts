import type {VFile} from 'vfile'
import {type Document, isScalar, type LineCounter, visit} from 'yaml'
import {report} from '../diagnostics/report.js'
import {repeatedKey} from './mistake.js'

/** Reports each key that its map in `yaml` has already on `file`; whether there was any. The library would compare each key with every other. */
export function reportRepeatedKeys(
  yaml: Document.Parsed,
  lines: LineCounter,
  file: VFile,
): boolean {
  let found = false
  visit(yaml, {
    Map(_, map) {
      const keys = new Set<unknown>()
      for (const {key} of map.items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value)) {
          found = true
          const {line, col} = lines.linePos(key.range?.[0] ?? 0)
          const {ja: cause, en: causeInEnglish} = repeatedKey()
          const params = {cause, causeInEnglish}
          report(file, 'yaml-syntax', {line, column: col, params})
        }
        keys.add(key.value)
      }
    },
  })
  return found
}
