import type {Indicator} from '../model/indicator.js'
import {type ChartView, toChart} from './chart.js'
import type {ReportContext} from './context.js'
import {type DivisionLink, toDivisionLinks} from './divisions.js'
import {anchor} from './format.js'
import {type IncrementView, toIncrements} from './increments.js'
import {type LedgerView, placeOf, toLedger} from './ledger.js'
import {type StatusView, toStatus} from './status.js'
import {toValue} from './value.js'
import {toVerdict, type VerdictView} from './verdict.js'

/** The card of one indicator. */
export interface IndicatorView {
  /** Permanent: the id of the model. */
  id: string
  /** To the card itself: its permanent address. */
  href: string
  /** Counted through the document from 1. */
  number: number
  /** As the table of the text counts it; undefined where that is the same, or it does not count. */
  printedNumber: string | undefined
  /** 3 to 6: one below the heading of its section. */
  level: number
  /** Without its notes. */
  name: string
  /** ※…, （再掲）. */
  notes: string[]
  /** 指標の考え方. */
  definition: string | undefined
  /** 個別事業. */
  project: string | undefined
  /** 担当課, each with the way to the index. */
  divisions: DivisionLink[]
  /** Key of its status; '' where the report judges nothing. */
  statusKey: string
  /** Undefined where the report judges nothing. */
  status: StatusView | undefined
  /** Undefined where there is nothing to judge: the report judges nothing, or the indicator has no actual values. */
  verdict: VerdictView | undefined
  /** The page of the card; '' where it is not known. */
  pageNumber: string
  /** Its row in the list of indicators; undefined where there is no list. */
  rowHref: string | undefined
  /** The table; undefined where there are no figures at all. */
  ledger: LedgerView | undefined
  /** What each year added to a running total (計算値); empty where it is none. */
  increments: IncrementView[]
  /** Figures whose column the text does not tell. */
  unplaced: Array<{
    /** As printed. */
    text: string
    /** `18行`. */
    place: string
  }>
  /** Undefined where a picture would say nothing. */
  chart: ChartView | undefined
  /** 振り返り, paragraph by paragraph. */
  review: string[]
  /** `file 10行`. */
  source: string
  /** True where the review is so long that the card may be taller than a page and go on on the next. */
  long: boolean
  /** Class name of a card that is laid out otherwise: `card-beside`, `card-compact`; undefined where there is none. */
  layout: string | undefined
  /** True where the rows of the table stand below each other, not side by side. */
  upright: boolean
  /** True where there are words at all: project, definition, review, values of unknown columns. */
  words: boolean
  /** True where the words stand beside the table, because there is no chart. */
  beside: boolean
}

/** Where a card stands: its number, and the level of its heading. */
export interface IndicatorPlace {
  number: number
  level: number
}

// With a review of more characters a card may not fit a page.
const longBelow = 800
const longBeside = 550

/** Everything the text says of an indicator, as one card. */
export function toIndicator(
  indicator: Indicator,
  place: IndicatorPlace,
  context: ReportContext,
): IndicatorView {
  const judgement = context.judged.any ? context.judged.of.get(indicator.id) : undefined
  const status = judgement && toStatus(judgement.headline)
  const verdict =
    judgement && judgement.headline.reason !== 'plan' ? toVerdict(judgement) : undefined
  const review = indicator.review ?? []
  const chart = toChart(indicator)
  const words =
    review.length > 0 ||
    indicator.definition !== undefined ||
    indicator.project !== undefined ||
    (indicator.unplaced ?? []).length > 0
  const compact = chart === undefined && review.length === 0 && (indicator.actuals ?? []).length < 2
  const upright = chart === undefined && !compact
  const ledger = toLedger(indicator, upright)
  const beside = chart === undefined && ledger !== undefined && words && !compact
  const long = context.paged && review.join('').length > (beside ? longBeside : longBelow)
  return {
    id: indicator.id,
    href: anchor(indicator.id),
    number: place.number,
    printedNumber: indicator.number === `${place.number}` ? undefined : indicator.number,
    level: place.level,
    name: indicator.name,
    notes: indicator.notes ?? [],
    definition: indicator.definition,
    project: indicator.project,
    divisions: toDivisionLinks(indicator.divisions, context.divisions),
    statusKey: status?.key ?? '',
    status,
    verdict,
    pageNumber: context.pageOf(indicator.id),
    rowHref: context.listed ? `#row-${place.number}` : undefined,
    ledger,
    increments: toIncrements(judgement?.increments),
    unplaced: (indicator.unplaced ?? []).map(value => ({
      text: toValue(value).text,
      place: placeOf(value),
    })),
    chart,
    review,
    source: `${context.file} ${indicator.line}行`,
    long,
    layout: beside ? 'card-beside' : compact ? 'card-compact' : undefined,
    upright,
    words,
    beside,
  }
}
