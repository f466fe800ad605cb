import type {Document} from '../model/document.js'
import type {Indicator} from '../model/indicator.js'
import type {Value} from '../model/value.js'
import {indicatorsOf} from '../model/walk.js'
import {flatten, type SectionView} from './section.js'
import {missingReasons} from './value.js'

/** How the report is to be read (凡例): only what occurs in it. */
export interface LegendView {
  /** 凡例; 奥付 where there is nothing to explain, and only the colophon stands under it. */
  heading: string
  /** True where any of the following occurs. */
  explains: boolean
  /** Lines for figures of single years. */
  line: boolean
  /** Bars for running totals. */
  bars: boolean
  /** Hollow dots for baselines. */
  baseline: boolean
  /** Level lines for targets. */
  targets: boolean
  /** Any of the above. */
  charts: boolean
  /** Bars for the years of actions, of whatever kind. */
  schedules: boolean
  /** Bars that cover the years of an action. */
  closedSchedules: boolean
  /** Bars of which the text does not tell the years before and after. */
  openSchedules: boolean
  /** Each reason for a gap, with the marks that stand for it in the text. */
  missing: Array<{
    /** As printed: `—`, `集計中`. */
    marks: string[]
    /** What they mean. */
    reason: string
    /** For class names: `dash`, `pending`, …. */
    kind: string
  }>
  /** Printed periods and the fiscal years they name: `R6` 2024年度. */
  periods: Array<{
    /** As printed: `R6`. */
    label: string
    /** `2024年度`. */
    year: string
  }>
}

/** The legend for what occurs in a document. */
export function toLegend(document: Document, sections: ReadonlyArray<SectionView>): LegendView {
  const charts = flatten(sections).flatMap(({indicators}) =>
    indicators.flatMap(({chart}) => chart ?? []),
  )
  const bars = flatten(sections)
    .flatMap(({actions}) => actions?.rows ?? [])
    .flatMap(row => row.bars.filter(({phase}) => phase !== ''))
  const values = indicatorsOf(document.sections).flatMap(indicatorValues)
  const missing = new Map<string, {marks: string[]; reason: string; kind: string}>()
  for (const {missing: kind, raw} of values) {
    if (kind === undefined) continue
    const known = missing.get(kind) ?? {marks: [], reason: missingReasons[kind], kind}
    const mark = raw || '（空欄）'
    if (!known.marks.includes(mark)) known.marks.push(mark)
    missing.set(kind, known)
  }
  const years = new Map(
    values.flatMap(({period}) =>
      period?.fiscalYear === undefined || period.label.includes(`${period.fiscalYear}`)
        ? []
        : [[period.label, period.fiscalYear]],
    ),
  )
  const legend = {
    line: charts.some(({path}) => path !== undefined),
    bars: charts.some(({bars}) => bars.length > 0),
    baseline: charts.some(({baseline}) => baseline !== undefined),
    targets: charts.some(({targets}) => targets.length > 0),
    charts: charts.length > 0,
    schedules: bars.length > 0,
    closedSchedules: bars.some(({open}) => !open),
    openSchedules: bars.some(({open}) => open),
    missing: [...missing.values()],
    periods: [...years]
      .sort(([, a], [, b]) => a - b)
      .map(([label, year]) => ({label, year: `${year}年度`})),
  }
  const {charts: pictures, schedules} = legend
  const explains = pictures || schedules || missing.size > 0 || years.size > 0
  return {heading: explains ? '凡例' : '奥付', explains, ...legend}
}

function indicatorValues({
  baseline,
  actuals = [],
  targets = [],
  unplaced = [],
}: Indicator): Value[] {
  return [...(baseline === undefined ? [] : [baseline]), ...actuals, ...targets, ...unplaced]
}
