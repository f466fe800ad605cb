import type {Row} from '../../parse/block.js'
import type {Column} from './header-row.js'

/** The name that stands in a merged cell, and what the row under it is a part of: 小6, 全国平均. */
export interface Breakdown {
  name: string
  parts: ReadonlyArray<string>
}

/** What stands around a row: the breakdown that the row above belongs to, and the row below. */
export interface Around {
  above: Breakdown | undefined
  next: Row | undefined
}

/**
 * The breakdown that `row` belongs to: a row whose name is blank goes on with the name above it, and one whose name goes on
 * below is the first of its parts. Undefined where a row is an indicator by itself.
 */
export function readBreakdown(
  row: Row,
  columns: ReadonlyArray<Column>,
  {above, next}: Around,
): Breakdown | undefined {
  if (row.cells.length !== columns.length) return undefined
  const name = row.cells[nameAt(columns)]?.text ?? ''
  if (name === '') {
    if (!above || !hasPart(row, columns)) return undefined
    return {name: above.name, parts: partsOf(row, columns, above.parts)}
  }
  const goesOn = next?.cells.length === columns.length && next.cells[nameAt(columns)]?.text === ''
  if (!goesOn || !hasPart(next, columns) || !hasPart(row, columns)) return undefined
  return {name, parts: partsOf(row, columns, [])}
}

/** `row` under the name with its parts: 授業が楽しい割合（小6・市）. */
export function nameParts(row: Row, columns: ReadonlyArray<Column>, {name, parts}: Breakdown): Row {
  const text = `${name}（${parts.filter(it => it !== '').join('・')}）`
  const cells = row.cells.map((cell, at) => (at === nameAt(columns) ? {...cell, text} : cell))
  return {...row, cells}
}

/** `columns` for a row whose name already tells its parts. */
export function withoutBreakdown(columns: ReadonlyArray<Column>): ReadonlyArray<Column> {
  return columns.map(it => (it.role === 'breakdown' ? {...it, role: undefined} : it))
}

function nameAt(columns: ReadonlyArray<Column>): number {
  return columns.findIndex(it => it.role === 'name')
}

function hasPart(row: Row, columns: ReadonlyArray<Column>): boolean {
  return row.cells.some((cell, at) => columns[at]?.role === 'breakdown' && cell.text !== '')
}

/** A blank cell left of the first filled one is merged with the one above it. */
function partsOf(row: Row, columns: ReadonlyArray<Column>, above: ReadonlyArray<string>): string[] {
  const cells = row.cells.filter((_, at) => columns[at]?.role === 'breakdown')
  const first = cells.findIndex(it => it.text !== '')
  return cells.map((cell, at) => (at < first ? (above[at] ?? '') : cell.text))
}
