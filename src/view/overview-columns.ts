import type {Indicator} from '../model/indicator.js'
import type {Period, Value} from '../model/value.js'
import {alignFigures} from './align-figures.js'
import {isWide, toValue, type ValueView} from './value.js'

/** A column: its heading, and the period where all its values share one. */
export interface ColumnView {
  /** `R6`, `実績`, `目標`, `目標（当初）`. */
  label: string
  /** Undefined where the values differ in it: then it stands in the cells. */
  period: string | undefined
}

/** A column and what of an indicator stands in it. */
export interface OverviewColumn extends ColumnView {
  kind: 'baseline' | 'actual' | 'initial' | 'revised'
  pick: (indicator: Indicator) => Value[]
}

/** More columns than these for the years of targets would leave no room for the others. */
const mostTargetYears = 3

/** The columns that a list of these indicators has: baseline, years, targets. */
export function toColumns(all: ReadonlyArray<Indicator>): OverviewColumn[] {
  const single: Single = (kind, label, pick) => {
    const values = all.flatMap(pick)
    const labels = new Set(values.map(value => value.period?.label))
    const [period] = labels.size === 1 ? labels : [undefined]
    return values.length === 0 ? [] : [{kind, label, period, pick}]
  }
  const revised = single('revised', '目標（改定）', ({targets = []}) =>
    targets.filter(({kind}) => kind === 'revised').slice(-1),
  )
  return [
    ...single('baseline', '基準値', ({baseline}) => (baseline === undefined ? [] : [baseline])),
    ...toYears(all),
    ...single('actual', '実績', ({actuals = []}) =>
      actuals.filter(({period}) => period === undefined),
    ),
    ...toInitials(all, revised.length > 0 ? '目標（当初）' : '目標', single),
    ...revised,
  ]
}

/**
 * The figures of a column as printed, those of one unit so that their points stand below each other. Where the column has no
 * room for that, figures of as many decimals have their units on a line below, and others stay as they are.
 * @param narrow whether the column may be too narrow for a figure with its unit
 */
export function alignColumn(values: ReadonlyArray<Value>, narrow: boolean): Map<Value, ValueView> {
  const views = values.map(value => ({value, view: toValue(value)}))
  const aligned = [...figuresByUnit(views)].flatMap(([unit, alike]) => {
    const decimals = alike.reduce((most, {view}) => Math.max(most, view.fraction.length), 0)
    if (decimals === 0) return []
    const same = alike.every(({view}) => view.fraction.length === decimals)
    const room = `.${'0'.repeat(decimals - 1)}${unit}`
    const below = narrow && alike.some(({view}) => isWide(`${view.minus}${view.integer}${room}`))
    if (below && !same) return []
    const figures = alignFigures(alike.map(({view}) => ({...view, wide: false, below})))
    return alike.flatMap(({value}, index) => {
      const view = figures[index]
      return view ? [[value, view] as const] : []
    })
  })
  return new Map(aligned)
}

interface Figure {
  value: Value
  view: ValueView
}

/** The figures among `views`, words apart, by their unit. */
function figuresByUnit(views: ReadonlyArray<Figure>): Map<string, Figure[]> {
  const byUnit = new Map<string, Figure[]>()
  for (const figure of views) {
    const {word, unit} = figure.view
    const alike = byUnit.get(unit)
    if (word) continue
    if (alike) alike.push(figure)
    else byUnit.set(unit, [figure])
  }
  return byUnit
}

type Single = (
  kind: OverviewColumn['kind'],
  label: string,
  pick: OverviewColumn['pick'],
) => OverviewColumn[]

function toYears(all: ReadonlyArray<Indicator>): OverviewColumn[] {
  const periods = all.flatMap(({actuals = []}) => actuals.flatMap(({period}) => period ?? []))
  return inTimeOrder(periods).map(period => ({
    kind: 'actual',
    label: period.label,
    period: period.label,
    pick: ({actuals = []}) => actuals.filter(it => it.period && key(it.period) === key(period)),
  }))
}

/** One column for first targets, or one for each year where some indicator has several of them. */
function toInitials(
  all: ReadonlyArray<Indicator>,
  label: string,
  single: Single,
): OverviewColumn[] {
  const initials = ({targets = []}: Indicator) => targets.filter(({kind}) => kind === 'initial')
  const several = all.some(it => initials(it).length > 1)
  const years = inTimeOrder(all.flatMap(initials).flatMap(({period}) => period ?? []))
  if (!several || years.length > mostTargetYears) return single('initial', label, initials)
  return [
    ...years.flatMap(year =>
      single('initial', label, it =>
        initials(it).filter(({period}) => period && key(period) === key(year)),
      ),
    ),
    ...single('initial', label, it => initials(it).filter(({period}) => period === undefined)),
  ]
}

/** Each period once; those of unknown years last. */
function inTimeOrder(periods: ReadonlyArray<Period>): Period[] {
  const first = new Map<string | number, Period>()
  for (const period of periods) if (!first.has(key(period))) first.set(key(period), period)
  const yearOf = ({fiscalYear}: Period) => fiscalYear ?? Number.POSITIVE_INFINITY
  return [...first.values()].sort((a, b) => Math.sign(yearOf(a) - yearOf(b)) || 0)
}

function key({fiscalYear, label}: Period): string | number {
  return fiscalYear ?? label
}
