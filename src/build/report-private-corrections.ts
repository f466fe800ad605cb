import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.js'
import type {Document} from '../model/document.js'
import {findPrivateCorrections} from '../privacy/privacy.js'
import {divisionEnd} from '../recognise/vocabulary/form-labels.js'
import {ruleOf} from './report-private-matters.js'

/**
 * Notes on `file`, which holds the corrections of a document, whom they name: they are printed in the annex, and published.
 * As with other private matters, the notes stand in no output.
 */
export function reportPrivateCorrections({corrections = []}: Document, file: VFile): void {
  const lines = String(file.value ?? '').split('\n')
  const found = findPrivateCorrections(corrections, it => divisionEnd.test(it))
  const placed = found.flatMap(it => {
    const at = lines.flatMap((line, index) => (line.includes(it.raw) ? [index + 1] : []))
    return (at.length > 0 ? at : [1]).map(line => ({...it, line}))
  })
  for (const {concern, raw, line} of placed.sort((a, b) => a.line - b.line))
    report(file, ruleOf[concern], {line, raw, params: {found: raw}})
}
