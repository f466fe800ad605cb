import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Indicator} from '../../model/indicator.js'
import type {Target, Value} from '../../model/value.js'
import type {Cell, Row} from '../../parse/block.js'
import {withUnit} from '../value/column-unit.js'
import {readSteps} from '../value/read-steps.js'
import {readValue} from '../value/read-value.js'
import {bullet} from '../vocabulary/parts.js'
import type {Column} from './header-row.js'
import {createRowUnits, type RowUnits} from './row-units.js'
import {readRowWords} from './row-words.js'
import {reportUnits} from './unit-check.js'

/** A row and the columns it stands under; `file` takes the reports. */
export interface RowReading {
  row: Row
  columns: ReadonlyArray<Column>
  file: VFile
}

/** The indicator of a row that has a cell for each column, without its id and its review. */
export function readIndicatorRow(reading: RowReading): Omit<Indicator, 'id'> {
  const {row, columns, file} = reading
  const text = (role: Column['role']) => joined(row, columns, role)
  const divisions = splitDivisions(text('division'))
  const units = createRowUnits(row, columns)
  const counting = {...reading, units}
  const baseline = valuesOf(counting, 'baseline')[0]
  const actuals = valuesOf(counting, 'actual')
  const targets = targetsOf(counting)
  const words = readRowWords(row, columns)
  const {notes = [], name} = splitName(text('name'))
  // Where no figure took the unit, it stands as a note, so that it stands somewhere.
  const unused = units.untaken().map(it => `単位：${it}`)
  const allNotes = [...notes, ...unused, ...words.notes]
  reportUnits(file, row.line, [...(baseline ? [baseline] : []), ...actuals, ...targets])
  return {
    ...(text('number') && {number: text('number')}),
    name,
    ...(allNotes.length > 0 && {notes: allNotes}),
    ...(text('definition') && {definition: withoutBullet(text('definition'))}),
    ...(text('project') && {project: text('project')}),
    ...(divisions.length > 0 && {divisions}),
    ...(baseline && {baseline}),
    ...(actuals.length > 0 && {actuals: inTimeOrder(actuals)}),
    ...(targets.length > 0 && {targets}),
    ...(words.review.length > 0 && {review: words.review}),
    line: row.line,
  }
}

/**
 * The indicator of a row that has more or fewer cells than its header: its name, and its other cells as printed, since
 * which cell is missing cannot be told.
 */
export function readUnplacedRow({row, columns}: RowReading): Omit<Indicator, 'id'> {
  const name = columns.findIndex(it => it.role === 'name')
  const others = row.cells.filter((cell, index) => index !== name && cell.text !== '')
  return {
    ...splitName(row.cells[name]?.text ?? ''),
    unplaced: others.map(cell => ({raw: cell.text, ...placeOf(cell)})),
    line: row.line,
  }
}

/** The name of an indicator apart from its notes: `※…`, `(再掲)`. */
export function splitName(text: string): {name: string; notes?: string[]} {
  const [before = '', ...marked] = text.split(/(?<![（(])(?=[※＊])/u).map(it => it.trim())
  const repeated = /[（(【[]再掲[^）)】\]]{0,20}[）)】\]]/gu
  const notes = [...(before.match(repeated) ?? []), ...marked]
  const name = before.replace(repeated, '').trim()
  return notes.length > 0 && name !== '' ? {name, notes} : {name: text}
}

/**
 * `防災課 生活環境課`, `秘書課・総務課` as one entry each; a figure that strayed here (`1,102人`) stays whole, and so does what
 * begins or ends with a separator, which then separates nothing.
 */
export function splitDivisions(text: string): string[] {
  const whole = text.trim()
  if (/^[、，,／/]|[、，,／/]$/u.test(whole)) return [whole]
  return text.split(/(?:[\s、，／/]|,(?!\d))+|(?<=[課室局部係所])・/u).filter(it => it !== '')
}

/** The bullet before a text that has no other: 「・」 stands before a definition as before the only item of a list. */
export function onlyBullet(text: string): string | undefined {
  const mark = bullet.exec(text)?.[0].trimEnd()
  if (mark === undefined) return undefined
  const another = new RegExp(`[\\s。]${mark}`, 'u')
  return another.test(text.slice(mark.length)) ? undefined : mark
}

function withoutBullet(text: string): string {
  return text.slice(onlyBullet(text)?.length ?? 0).trimStart()
}

function joined(row: Row, columns: ReadonlyArray<Column>, role: Column['role']): string {
  const cells = row.cells.filter((_, index) => columns[index]?.role === role)
  return cells
    .map(it => it.text)
    .filter(it => it !== '')
    .join(' ')
}

/** A row whose figures are counted in `units` where their columns say no other. */
interface Counting extends RowReading {
  units: RowUnits
}

function valuesOf({row, columns, file, units}: Counting, role: 'baseline' | 'actual'): Value[] {
  return columns.flatMap((column, index) => {
    const cell = row.cells[index]
    if (column.role !== role || !cell) return []
    const {value, understood} = readValue(cell.text)
    reportValue({cell, column, file}, {value, understood})
    return [counted({...value, ...placeOf(cell)}, {column, index, units})]
  })
}

/** A value with what its column and its row say of it: the year, and the unit. */
function counted<T extends Value>(
  value: T,
  {column, index, units}: {column: Column; index: number; units: RowUnits},
): T {
  const unit = column.unit ?? units.of(index)
  if (unit === undefined) return withPeriod(value, column)
  const read = withUnit(value, unit)
  if (column.unit === undefined && read !== value) units.take(index)
  return withPeriod(read, column)
}

/** The year of the column stands for a value that does not repeat it. */
function withPeriod<T extends Value>(value: T, column: Column): T {
  const unknown = column.unknownEra
    ? {label: column.head.replace(/^[(（](.*)[)）]$/u, '$1')}
    : undefined
  const period = column.period ?? unknown ?? value.period
  return period ? {...value, period} : value
}

function targetsOf({row, columns, file, units}: Counting): Target[] {
  const targets: Target[] = []
  columns.forEach((column, index) => {
    const cell = row.cells[index]
    if (column.role !== 'target' || !cell) return
    const kind = column.kind ?? 'initial'
    const first = targets[0]
    const steps = readSteps(cell.text)
    for (const step of newSteps(steps, first, {cell, file})) {
      reportValue({cell, column, file}, step)
      const later = kind === 'revised' || (steps.length > 1 && targets.length > 0)
      const value = counted({...step.value, ...placeOf(cell)}, {column, index, units})
      targets.push({...value, kind: later ? 'revised' : 'initial'})
    }
  })
  return targets
}

type Read = {value: Value; understood: boolean}

/** A chain of revisions repeats the first target at its head; said once is enough. */
function newSteps(
  steps: ReadonlyArray<Read>,
  first: Target | undefined,
  {cell, file}: {cell: Cell; file: VFile},
): ReadonlyArray<Read> {
  const head = steps[0]
  if (!first || !head || steps.length === 1) return steps
  const same =
    head.value.number === undefined ? head.value.raw === first.raw : sameFigure(head.value, first)
  if (same) return steps.slice(1)
  report(file, 'revision-does-not-start-at-first-target', {
    line: cell.line,
    column: cell.column,
    params: {found: head.value.raw, expected: first.raw},
    raw: cell.text,
  })
  return steps
}

function sameFigure(a: Value, b: Value): boolean {
  return a.number === b.number && a.unit === b.unit
}

function reportValue(
  where: {cell: Cell; column: Column; file: VFile},
  {value, understood}: Read,
): void {
  const {cell, column, file} = where
  const place = {line: cell.line, column: cell.column, raw: cell.text}
  if (value.missing === 'blank') {
    report(file, 'value-blank', {...place, params: {column: column.head}})
  } else if (!understood) {
    report(file, 'value-not-read', {...place, params: {found: value.raw}})
  }
  const own = value.period
  const expected = column.period
  if (
    own?.fiscalYear !== undefined &&
    expected?.fiscalYear !== undefined &&
    own.fiscalYear !== expected.fiscalYear
  ) {
    report(file, 'value-period-differs', {
      ...place,
      params: {found: own.label, expected: expected.label},
    })
  }
}

/** Years that no reader could tell stay where they were printed. */
function inTimeOrder(values: ReadonlyArray<Value>): Value[] {
  const years = values.map(it => it.period?.fiscalYear)
  if (years.includes(undefined)) return [...values]
  return [...values].sort((a, b) => (a.period?.fiscalYear ?? 0) - (b.period?.fiscalYear ?? 0))
}

function placeOf(cell: Cell): {line: number; column: number} {
  return {line: cell.line, column: cell.column}
}
