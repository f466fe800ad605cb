import type {Document} from '../model/document.js'
import type {Indicator} from '../model/indicator.js'
import type {Part, Value} from '../model/value.js'
import type {IndicatorRow} from './indicator-columns.js'
import {placesOf} from './place.js'

/** A figure where it stands: a value, or one part of a value. */
export interface FigureRow extends IndicatorRow {
  value: Value
  /** Counts the values of the document, from 1; the parts of one value share it. */
  serial: number
  /** 基準値, 実績値, 目標値(当初), 目標値(改定1), 列不明. */
  kind: string
  part: Part | undefined
}

/** Every indicator of a document where it stands, in reading order. */
export function indicatorRows(document: Document): IndicatorRow[] {
  return placesOf(document).flatMap(place =>
    (place.section.indicators ?? []).map(indicator => ({...place, indicator})),
  )
}

/**
 * Every figure of a document, in reading order: one row per value; of a value with parts one row per part, after one for
 * a figure of its own, where it has that too.
 */
export function figureRows(document: Document): FigureRow[] {
  return indicatorRows(document)
    .flatMap(row => valuesOf(row.indicator).map(it => ({...row, ...it})))
    .flatMap((row, index) => partsOf(row.value).map(part => ({...row, serial: index + 1, part})))
}

function valuesOf(indicator: Indicator): Array<{kind: string; value: Value}> {
  const {baseline, actuals = [], targets = [], unplaced = []} = indicator
  let revision = 0
  return [
    ...(baseline === undefined ? [] : [{kind: '基準値', value: baseline}]),
    ...actuals.map(value => ({kind: '実績値', value})),
    ...targets.map(value => {
      if (value.kind === 'initial') return {kind: '目標値(当初)', value}
      revision += 1
      return {kind: `目標値(改定${revision})`, value}
    }),
    ...unplaced.map(value => ({kind: '列不明', value})),
  ]
}

function partsOf({number, upper, parts = []}: Value): Array<Part | undefined> {
  const own = parts.length === 0 || number !== undefined || upper !== undefined
  return own ? [undefined, ...parts] : parts
}
