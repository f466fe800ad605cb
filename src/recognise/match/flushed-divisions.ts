import {looksLikeDivision} from './division-name.js'
import {cellOf, type ListCell, type ListRow} from './list-rows.js'

/** The divisions of a page that stand apart from their rows, in order, and the rows that lack one. */
export interface Flushed {
  apart: ReadonlyArray<ListCell>
  vacant: ReadonlyArray<ListRow>
  /** The last row of the page, where the divisions apart follow it: its own may be the first of them. */
  last: ListRow | undefined
}

/**
 * Gives divisions to rows in their order, where there are as many of them as rows and no other way to do so. Where the
 * division of the last row stands apart from it as well, it may be the first of the column; then both ways must come to
 * the same. Undefined where the numbers differ or two ways are left.
 */
export function joinFlushed({
  apart,
  vacant,
  last,
}: Flushed): {rows: ListRow[]; cells: ListCell[]} | undefined {
  if (vacant.length === 0) return undefined
  const own = last?.cells.division
  const inLine = own?.pieces[0]?.gap === 'blank'
  const ways: Array<Array<readonly [ListRow, ListCell]>> = []
  if (apart.length === vacant.length) ways.push(inOrder(vacant, apart))
  if (last && own && !inLine) {
    const column = [...divisionsOf(own), ...apart]
    const rows = [...vacant, last]
    if (column.length === rows.length) ways.push(inOrder(rows, column))
  }
  const [way, other] = ways
  if (!way || (other && !alike(way, other))) return undefined
  for (const [row, cell] of way) row.cells.division = cell
  return {rows: way.map(([row]) => row), cells: way.map(([, cell]) => cell)}
}

/** Each division of a cell as a cell; what stands in brackets goes with the one before it. */
export function divisionsOf({pieces}: ListCell): ListCell[] {
  const groups: Array<typeof pieces> = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && !looksLikeDivision(piece.text)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map(cellOf)
}

function inOrder(
  rows: ReadonlyArray<ListRow>,
  cells: ReadonlyArray<ListCell>,
): Array<readonly [ListRow, ListCell]> {
  return rows.flatMap((row, index) => {
    const cell = cells[index]
    return cell ? [[row, cell] as const] : []
  })
}

/** Whether two ways give every row a division of the same name; a row that only one of them fills keeps its own. */
function alike(
  one: ReadonlyArray<readonly [ListRow, ListCell]>,
  other: ReadonlyArray<readonly [ListRow, ListCell]>,
): boolean {
  const names = new Map(one.map(([row, cell]) => [row, cell.text]))
  return other.every(([row, cell]) => (names.get(row) ?? row.cells.division?.text) === cell.text)
}
