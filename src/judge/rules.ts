import type {Direction} from './judgement.js'

/** Thresholds and choices; settings can set each. */
export interface Rules {
  /** Share of the way from baseline to target within which nothing moved (default: 0.01). */
  flatShare: number
  /** The better way for an indicator, by its id or its exact name; goes before all else. */
  directions: ReadonlyMap<string, Direction>
  /** Where the last period has no figure, take the last one that has (default: no; there is no status then). */
  earlierActual?: boolean
  /** A running total of the plan's years begins at 0, where no baseline of its kind is there (default: no). */
  totalsFromZero?: boolean
  /** The last fiscal year (西暦) that is judged; later actual values are passed over (default: all are taken). */
  asOf?: number
}

export const defaultRules: Rules = {flatShare: 0.01, directions: new Map()}
