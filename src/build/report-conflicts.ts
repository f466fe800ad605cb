import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import {findConflicts, judge, type Rules} from '../judge/judge.js'
import type {Document} from '../model/document.js'
import {indicatorsOf} from '../model/walk.js'

/**
 * Reports on `file` where words and figures of an indicator disagree. It is computed, and so stands in no YAML: the report of
 * the document says it again from the YAML.
 */
export function reportConflicts({sections}: Document, file: VFile, rules: Rules): void {
  for (const indicator of indicatorsOf(sections))
    for (const {rule, ...details} of findConflicts(indicator, judge(indicator, rules)))
      report(file, rule, details)
}
