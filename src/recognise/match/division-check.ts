import {distance} from 'fastest-levenshtein'
import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'

/** Short names differ by one character and mean two divisions (総務課, 財務課). */
const shortestComparable = 5
/** What is longer is no name of a division. */
const longestComparable = 40

/** Reports a division that stands once and is one character off one that stands three times or more. */
export function reportDivisions(file: VFile, indicators: ReadonlyArray<Indicator>): void {
  const counts = new Map<string, number>()
  for (const name of indicators.flatMap(it => it.divisions ?? [])) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const usual = nearSpellings([...counts].filter(([, count]) => count >= 3).map(([name]) => name))
  let lines: string[] | undefined
  for (const {divisions = [], line} of indicators) {
    for (const found of divisions) {
      if (counts.get(found) !== 1 || found.length < shortestComparable) continue
      const expected = spellingsNear(found)
        .flatMap(it => usual.get(it) ?? [])
        .find(it => distance(it, found) === 1)
      if (expected === undefined) continue
      lines ??= String(file.value).split('\n')
      report(file, 'division-spelled-differently', {
        line,
        column: (lines[line - 1]?.indexOf(found) ?? 0) + 1 || 1,
        params: {found, expected, count: counts.get(expected) ?? 0},
        raw: found,
        suggestion: expected,
      })
    }
  }
}

/** Names by every spelling that lacks one of their characters: two names one character off share such a spelling. */
function nearSpellings(names: ReadonlyArray<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    for (const spelling of spellingsNear(name)) {
      const same = found.get(spelling)
      if (same) same.push(name)
      else found.set(spelling, [name])
    }
  }
  return found
}

function spellingsNear(name: string): string[] {
  if (name.length > longestComparable) return [name]
  return [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))]
}
