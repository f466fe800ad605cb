import type {Indicator} from '../model/indicator.js'
import type {Target} from '../model/value.js'

/** The targets that an indicator is held against. */
export interface TargetsInForce {
  /** The last revised one, or the only one; undefined where no target is printed. */
  headline?: Target
  /** The first one, where it was revised later. */
  initial?: Target
}

/**
 * Chooses the targets in force. A dash or an empty cell is no revision. Targets of several years (中間目標, 最終目標) are
 * no revisions of each other: the one for the year judged counts, else the next to come, else the last.
 *
 * @param year The 西暦 fiscal year of the last actual value.
 */
export function chooseTargets({targets = []}: Indicator, year: number | undefined): TargetsInForce {
  const set = targets.filter(it => !['dash', 'blank', 'new'].includes(it.missing ?? ''))
  const years = [...new Set(set.map(it => it.period?.fiscalYear))].filter(it => it !== undefined)
  years.sort((one, other) => one - other)
  const due = year === undefined ? years.at(-1) : (years.find(it => it >= year) ?? years.at(-1))
  const group = years.length < 2 ? set : set.filter(it => it.period?.fiscalYear === due)
  const [initial] = group
  const headline = group.at(-1)
  return {...(headline && {headline}), ...(initial && group.length > 1 && {initial})}
}
