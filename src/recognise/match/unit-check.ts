import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Value} from '../../model/value.js'

/** Reports figures of one indicator whose unit is not that of most others: `0人` among `人/年`. */
export function reportUnits(file: VFile, line: number, values: ReadonlyArray<Value>): void {
  const figures = values.filter(it => it.number !== undefined && it.change === undefined)
  const units = figures.map(unitOf)
  const usual = mostFrequent(units)
  const count = units.filter(it => it === usual).length
  if (usual === undefined || count * 2 <= figures.length || count < 3) return
  for (const value of figures.filter(it => unitOf(it) !== usual)) {
    const column = value.period?.label ?? '目標値'
    report(file, 'unit-differs', {
      line: value.line ?? line,
      column: value.column,
      params: {column, found: unitOf(value) || '—', expected: usual},
      raw: value.raw,
    })
  }
}

function unitOf({unit, per}: Value): string {
  return (unit ?? '').normalize('NFKC') + (per === undefined ? '' : `/${per}`)
}

function mostFrequent(texts: ReadonlyArray<string>): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
