import {blankMark} from '../vocabulary/list-words.js'
import type {CellKind} from './displaced-cells.js'
import type {ListRole} from './list-header.js'
import type {ListCell} from './list-rows.js'

/** A cell and the column it is in. */
export interface RoledCell {
  cell: ListCell
  role: ListRole
}

/** A row has no more cells than this; more of them apart are several rows. */
const mostCells = 5

/**
 * The columns of the cells of one row that stand in the order of `roles` or in its reverse, a name among them. Undefined
 * where there is no way to read them so, or more than one. A blank mark behind the words (`増加率-`) is a cell of its own.
 */
export function orderedRoles(
  cells: ReadonlyArray<ListCell>,
  roles: ReadonlyArray<ListRole>,
  kindOf: (cell: ListCell) => CellKind,
): RoledCell[] | undefined {
  const apart = cells.flatMap(splitMark)
  if (apart.length > mostCells) return undefined
  const fits = (cell: ListCell, role: ListRole) => {
    if (blankMark.test(cell.text)) return role === 'project' || role === 'definition'
    const kind = kindOf(cell)
    return kind === 'words' ? role !== 'division' : role === kind
  }
  const ways = [
    ...ascents(apart, roles, fits),
    ...(apart.length > 1 ? ascents([...apart].reverse(), roles, fits) : []),
  ].filter(way => way.some(it => it.role === 'name'))
  return ways.length === 1 ? ways[0] : undefined
}

/** Every way to give the cells columns that follow each other. */
function ascents(
  cells: ReadonlyArray<ListCell>,
  roles: ReadonlyArray<ListRole>,
  fits: (cell: ListCell, role: ListRole) => boolean,
): RoledCell[][] {
  const [cell, ...rest] = cells
  if (!cell) return [[]]
  return roles.flatMap((role, index) =>
    fits(cell, role)
      ? ascents(rest, roles.slice(index + 1), fits).map(way => [{cell, role}, ...way])
      : [],
  )
}

function splitMark(cell: ListCell): ListCell[] {
  const last = cell.pieces.at(-1)
  if (!last || !/[^\x20-\x7e]-$/u.test(cell.text)) return [cell]
  const words = {...last, text: last.text.slice(0, -1), end: last.end - 1}
  const mark = {
    ...last,
    text: '-',
    start: last.end - 1,
    column: last.column + last.text.length - 1,
    gap: 'blank' as const,
  }
  return [
    {pieces: [...cell.pieces.slice(0, -1), words], text: cell.text.slice(0, -1)},
    {pieces: [mark], text: '-'},
  ]
}
