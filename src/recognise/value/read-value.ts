import type {Cumulative, Part, Period, Value} from '../../model/value.js'
import {readPlainFigure} from './read-plain-figure.js'
import {readWords} from './read-words.js'
import {type Item, scanItems} from './scan-items.js'
import {blankMarks, collapse, fold, longestCell} from './spelling.js'

/** A value and whether the text could be read; where not, only `raw` (and a period) is there. */
export type ValueRead = {readonly value: Value; readonly understood: boolean}

/**
 * Reads one table cell as one value.
 *
 * @param cell Plain text of the cell, line ends allowed.
 * @returns The value with `raw` as printed, white space collapsed. Units are spelt half-width (％ → %).
 *   `understood` is false where the text stays text: no number, parts, state, relative or missing.
 *   Never throws; a figure that is not certain stays text.
 */
export function readValue(cell: string): ValueRead {
  const raw = collapse(cell)
  if (raw.length > longestCell) return {value: {raw}, understood: false}
  const plain = readPlainFigure(raw)
  if (plain !== undefined) return {value: plain, understood: true}
  return readAny(raw)
}

/** The whole grammar, for a collapsed cell that is not too long. Exported for the test that holds the short way to it. */
export function readAny(raw: string): ValueRead {
  const words = readWords(raw)
  if (words.missing ?? words.relative ?? words.state) {
    return {value: {raw, ...words}, understood: true}
  }
  const folded = blankMarks(fold(raw)).trimEnd()
  const items = scanItems({raw: raw.slice(0, folded.length), folded})
  const figures = items === undefined ? undefined : valueOfItems(items, raw)
  if (figures !== undefined) return {value: {raw, ...figures}, understood: true}
  return {value: {raw, ...words}, understood: false}
}

type Figures = Omit<Value, 'raw'>

function valueOfItems(items: readonly Item[], raw: string): Figures | undefined {
  const [first, ...others] = items
  if (first === undefined) return undefined
  return others.length === 0 ? valueOfOne(first) : valueOfMany(items, raw)
}

function valueOfOne(item: Item): Figures | undefined {
  // 達成率50% without a space could be anything: 残50%, 約束50.
  if (item.label !== undefined && !item.parted) return undefined
  // 施策 101, レベル 3: a word and a bare integer are a name more often than a figure.
  const bare = item.figure.unit === undefined && Number.isInteger(item.figure.number)
  if (item.label !== undefined && bare && !item.colon) return undefined
  const period = item.leadingPeriod ?? item.trailingPeriod
  return {...shared(period, item.cumulative), ...item.figure}
}

function valueOfMany(items: readonly Item[], raw: string): Figures | undefined {
  const hoisted = hoistPeriod(items)
  const labels = items.map(item => labelOf(item, hoisted))
  const labelled = labels.filter(label => label !== undefined).length
  const units = new Set(items.map(item => item.figure.unit))
  // Without labels only the same unit shows several figures: 3歳児 90% is none, nor is 12 345.
  const alike = labelled === 0 && units.size === 1 && !units.has(undefined)
  if (labelled !== items.length && !alike) return undefined
  const parts = items.map((item, index): Part => {
    const label = labels[index]
    return {
      ...(label === undefined ? {} : {label}),
      raw: raw.slice(item.from, item.to).trim(),
      ...item.figure,
    }
  })
  return {...shared(hoisted, cumulativeOfAll(items)), parts}
}

/** A period before the first label or behind the last figure is that of the whole cell. */
function hoistPeriod(items: readonly Item[]): Period | undefined {
  const first = items[0]
  const last = items.at(-1)
  const middle = items.filter(item => item.leadingPeriod ?? item.trailingPeriod)
  if (middle.length !== 1) return undefined
  const ownNames = items.every(item => item.label !== undefined || item.notes.length > 0)
  if (!ownNames) return undefined
  return middle[0] === first && first?.leadingPeriod !== undefined
    ? first.leadingPeriod
    : middle[0] === last
      ? last?.trailingPeriod
      : undefined
}

function labelOf(item: Item, hoisted: Period | undefined): string | undefined {
  const period = item.leadingPeriod ?? item.trailingPeriod
  const names = [
    period === hoisted ? undefined : period?.label,
    item.label,
    item.label === undefined ? item.notes.find(note => !/[%.,]/.test(note)) : undefined,
  ].filter(name => name !== undefined)
  return names.length === 0 ? undefined : names.join(' ')
}

function cumulativeOfAll(items: readonly Item[]): Cumulative | undefined {
  const totals = items.map(item => item.cumulative)
  const last = totals.at(-1)
  const same = totals.every(total => total?.from === last?.from && total?.to === last?.to)
  const onlyLast = totals.slice(0, -1).every(total => total === undefined)
  return onlyLast || (same && totals.every(total => total !== undefined)) ? last : undefined
}

function shared(period: Period | undefined, cumulative: Cumulative | undefined): Figures {
  return {
    ...(period === undefined ? {} : {period}),
    ...(cumulative === undefined ? {} : {cumulative}),
  }
}
