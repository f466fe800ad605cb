import {explainsLeftover, type Told} from '../../src/diagnostics/report.js'
import type {LedgerLine} from '../../src/recognise/ledger.js'

/** The lines that hold a leftover that no report explains: `12: its leftover`. */
export function findUnexplained(
  ledger: ReadonlyArray<LedgerLine>,
  reports: ReadonlyArray<Told>,
): string[] {
  const told = new Set(reports.filter(explainsLeftover).flatMap(it => it.lines))
  return ledger
    .filter(it => it.class === 'partial' || it.class === 'unresolved')
    .filter(it => !told.has(it.line))
    .map(it => `${it.line}: ${it.leftover}`)
}
