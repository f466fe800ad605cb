import {distance} from 'fastest-levenshtein'
import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'

/** Short names differ by one character and mean two divisions (総務課, 財務課). */
const shortestComparable = 5

/** Reports a division that stands once and is one character off one that stands three times or more. */
export function reportDivisions(file: VFile, indicators: ReadonlyArray<Indicator>): void {
  const counts = new Map<string, number>()
  for (const name of indicators.flatMap(it => it.divisions ?? []))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const {divisions = [], line} of indicators) {
    for (const found of divisions) {
      if (counts.get(found) !== 1 || found.length < shortestComparable) continue
      const near = [...counts].find(([name, count]) => count >= 3 && distance(name, found) === 1)
      if (!near) continue
      const [expected, count] = near
      const params = {found, expected, count}
      report(file, 'division-spelled-differently', {
        line,
        column: columnOf(file, line, found),
        params,
        raw: found,
        suggestion: expected,
      })
    }
  }
}

function columnOf(file: VFile, line: number, name: string): number {
  const text = String(file.value).split('\n')[line - 1] ?? ''
  return text.indexOf(name) + 1 || 1
}
