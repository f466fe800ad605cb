import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {longestLabel, longestText} from '../model/limits.js'
import type {LongTexts} from '../model/long-texts.js'

/** How many places are named; the count says the rest. */
const mostListed = 8

/**
 * Reports that a document is not printed for the length of its texts.
 * @param isSource whether `file` is the text whose lines these are
 */
export function reportTooLong(
  file: VFile,
  {lines, start, length, count}: LongTexts,
  isSource: boolean,
): void {
  const params = {
    ...{found: start, length, count, label: longestLabel, text: longestText},
    lines: listFew(lines),
  }
  const place = isSource ? {line: lines[0], lines} : {}
  report(file, 'print-failed', {sentence: 'print-long', params, ...place})
}

/** The first of what is listed, and … where there is more. */
export function listFew(all: ReadonlyArray<string | number>): string {
  const listed = all.slice(0, mostListed).join(', ')
  return all.length > mostListed ? `${listed}, …` : listed
}
