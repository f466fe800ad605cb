import type {Lines} from './lines.js'

/** The text that is being taken apart, and its lines. */
export interface Source {
  text: string
  lines: Lines
  /** Where the last HTML table closes; -1 where none does. */
  lastTableEnd: number
}
