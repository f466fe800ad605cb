import type {Indicator} from '../model/indicator.js'
import {type ChartView, toChart} from './chart.js'
import {anchor} from './format.js'
import {type LedgerView, type SourceRow, toLedger, toSources} from './ledger.js'
import {toValue, type ValueView} from './value.js'

/** The card of one indicator. */
export interface IndicatorView {
  /** Permanent: the id of the model. */
  id: string
  href: string
  /** Counted through the document from 1. */
  number: number
  /** 3 to 6: one below the heading of its section. */
  level: number
  name: string
  notes: string[]
  definition: string | undefined
  project: string | undefined
  divisions: string[]
  ledger: LedgerView | undefined
  unplaced: ValueView[]
  chart: ChartView | undefined
  review: string[]
  /** `file 10行`. */
  source: string
  sources: SourceRow[]
  /** True where the card is likely longer than a page and may be split. */
  long: boolean
  /** True where there are words at all: project, definition, review, values of unknown columns. */
  words: boolean
  /** True where the words stand beside the table, because there is no chart. */
  beside: boolean
}

/** Where a card stands: its number, the level of its heading, and the file it was read from. */
export interface IndicatorPlace {
  number: number
  level: number
  file: string
}

// A page of the paper holds about so many characters of review, below the chart and in its place.
const longBelow = 900
const longBeside = 650

/** Everything the text says of an indicator, as one card. */
export function toIndicator(indicator: Indicator, place: IndicatorPlace): IndicatorView {
  const review = indicator.review ?? []
  const chart = toChart(indicator)
  const ledger = toLedger(indicator)
  const words =
    review.length > 0 ||
    indicator.definition !== undefined ||
    indicator.project !== undefined ||
    (indicator.unplaced ?? []).length > 0
  const beside = chart === undefined && ledger !== undefined && words
  return {
    id: indicator.id,
    href: anchor(indicator.id),
    number: place.number,
    level: place.level,
    name: indicator.name,
    notes: indicator.notes ?? [],
    definition: indicator.definition,
    project: indicator.project,
    divisions: indicator.divisions ?? [],
    ledger,
    unplaced: (indicator.unplaced ?? []).map(toValue),
    chart,
    review,
    source: `${place.file} ${indicator.line}行`,
    sources: toSources(indicator),
    long: review.join('').length > (beside ? longBeside : longBelow),
    words,
    beside,
  }
}
