import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {TextCorrection} from '../model/correction.js'
import type {PlacedCorrection} from './corrections.js'

/**
 * `text` with `corrections`, each in its line. One whose `from` does not stand exactly once in its line no longer fits:
 * that is an error on `file`, which is the corrections' own, and names both places.
 */
export function correctText(
  text: string,
  corrections: ReadonlyArray<PlacedCorrection<TextCorrection>>,
  file: VFile,
): string {
  if (corrections.length === 0) return text
  const lines = text.split('\n')
  for (const {line, from, to, at} of corrections) {
    const found = lines[line - 1]
    const times = found === undefined ? 0 : found.split(from).length - 1
    if (found === undefined || times !== 1) {
      const params = {place: line, from, times, lines: lines.length}
      report(file, 'correction-does-not-fit', {line: at, params, raw: found ?? ''})
      continue
    }
    lines[line - 1] = found.replace(from, () => to)
  }
  return lines.join('\n')
}
