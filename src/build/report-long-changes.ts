import type {VFile} from 'vfile'
import type {LongChanges, LongPlace} from '../compare/find-long-changes.js'
import {report} from '../diagnostics/report.js'
import {longestLabel, longestText} from '../model/limits.js'
import {listFew} from './report-too-long.js'

/** Reports that a comparison is not printed for the length of its texts, and where they stand in both versions. */
export function reportLongChanges(file: VFile, {places, start, length, count}: LongChanges): void {
  const listed = (side: LongPlace['side']) =>
    listFew(places.filter(it => it.side === side).map(tell)) || '—'
  const params = {
    ...{found: start, length, count, label: longestLabel, text: longestText},
    ...{new: listed('new'), old: listed('old')},
  }
  report(file, 'print-failed', {sentence: 'print-long-changes', params})
}

/** `d.yaml (12, 15)`; a title has no line. */
function tell({file, lines}: LongPlace): string {
  return lines.length === 0 ? file : `${file} (${listFew(lines)})`
}
