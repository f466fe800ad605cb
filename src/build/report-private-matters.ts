import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {Document} from '../model/document.js'
import {type Concern, findPrivateMatters} from '../privacy/privacy.js'

/** The rule that speaks of each concern. */
export const ruleOf = {
  'personal-name': 'private-name',
  'personal-address': 'private-address',
  'small-count': 'private-count',
} as const satisfies Record<Concern, string>

/**
 * Notes on `file` what a person should look at before `document` is published. They are told on the terminal only: made
 * after the document was, they stand in no output.
 */
export function reportPrivateMatters(
  document: Document,
  file: VFile,
  smallCount: number | undefined,
): void {
  for (const {concern, raw, line} of findPrivateMatters(document, smallCount))
    report(file, ruleOf[concern], {line, raw, params: {found: raw}})
}
