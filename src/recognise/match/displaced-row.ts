import {blankMark} from '../vocabulary/list-words.js'
import type {ListRole} from './list-header.js'
import type {ListCell, ListPart, ListRow} from './list-rows.js'
import {lacks} from './vacant-rows.js'

/** What a cell apart may be, told by its words alone. */
export type CellKind = 'division' | 'category' | 'words'

/** What the columns of a list are called, in order, and what a cell apart looks like. */
export interface Displacement {
  roles: ReadonlyArray<ListRole>
  kindOf(cell: ListCell): CellKind
}

/** Cells that could only belong to one row, or to one run of rows, and now do. */
export interface JoinedCells {
  rows: ListRow[]
  roles: ListRole[]
  cells: ListCell[]
}

/** A cell and the column it is in. */
interface RoledCell {
  cell: ListCell
  role: ListRole
}

/** A row has no more cells than this; more of them apart are several rows. */
const mostCells = 5

/**
 * A row none of whose cells stands in its place: a run of divisions that no row lacks, and the rest of a row in the order
 * of the columns or in its reverse. Only where the rest can be read in one way.
 */
export function joinWholeRow(
  page: ReadonlyArray<ListPart>,
  rows: ReadonlyArray<ListRow>,
  {roles, kindOf}: Displacement,
): {joined: JoinedCells; row: ListRow; at: number} | undefined {
  const apart = page.flatMap(it => (it.type === 'apart' ? [it.cell] : []))
  const divisions = apart.filter(it => kindOf(it) === 'division')
  const rest = apart.filter(it => kindOf(it) !== 'division')
  const first = divisions[0]
  if (!first || rest.length === 0 || !isRun(divisions, page)) return undefined
  if (rows.some(row => row.cells.division === undefined)) return undefined
  const found = orderedRoles(rest, roles, kindOf)
  if (!found || rows.some(row => found.some(it => lacks(row, it.role)))) return undefined
  const division = {
    pieces: divisions.flatMap(it => it.pieces),
    text: divisions.map(it => it.text).join(' '),
  }
  const cells: ListRow['cells'] = {division}
  for (const {role, cell} of found) cells[role] = cell
  const row: ListRow = {line: first.pieces[0]?.line ?? 1, cells, unclear: []}
  const before = page.slice(
    0,
    page.findIndex(it => it.type === 'apart' && it.cell === first),
  )
  return {
    row,
    joined: {rows: [row], roles: ['division', ...found.map(it => it.role)], cells: apart},
    at: before.filter(it => it.type === 'row').length,
  }
}

/**
 * The columns of the cells of one row that stand in the order of `roles` or in its reverse, a name among them. Undefined
 * where there is no way to read them so, or more than one. A blank mark behind the words (`増加率-`) is a cell of its own.
 */
function orderedRoles(
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

/** Whether nothing stands between the cells. */
export function isRun(cells: ReadonlyArray<ListCell>, page: ReadonlyArray<ListPart>): boolean {
  const wanted = new Set(cells)
  const places = page.flatMap((it, index) =>
    it.type === 'apart' && wanted.has(it.cell) ? [index] : [],
  )
  return places.every((place, index) => place === (places[0] ?? 0) + index)
}
