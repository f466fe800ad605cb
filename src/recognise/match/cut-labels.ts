import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'
import type {Value} from '../../model/value.js'
import {cutSign} from './cut-sign.js'

/** 市民 begins 市民会館 and is whole; a longer label that begins another is more likely cut. */
const shortestComparable = 3

/** Reports labels of figures (`40.6%(市民保)`) that begin a longer one of the same table: a narrow cell has cut them. */
export function reportCutLabels(file: VFile, indicators: ReadonlyArray<Indicator>): void {
  const values = indicators.flatMap(valuesOf)
  const wholes = new Map<string, string>()
  for (const {label = ''} of values.flatMap(it => it.parts ?? [])) {
    for (let length = shortestComparable; length < label.length; length++)
      wholes.set(label.slice(0, length), label)
  }
  for (const value of values) {
    for (const {label = ''} of value.parts ?? []) {
      const whole = wholes.get(label)
      if (whole === undefined || !value.raw.includes(`${label})`)) continue
      report(file, 'truncated', {
        line: value.line,
        column: value.column,
        params: {found: `${label}${cutSign}`},
        raw: `${label})`,
        suggestion: `${whole})`,
      })
    }
  }
}

function valuesOf({baseline, actuals = [], targets = []}: Indicator): Value[] {
  return [...(baseline ? [baseline] : []), ...actuals, ...targets]
}
