/**
 * Cells that stand apart from their rows, as those of merged cells do at the end of their page. A cell goes to a row only
 * where no other reading is possible; every other stays where it is, with the rows that it may belong to.
 */
import {blankMark} from '../vocabulary/list-words.js'
import {orderedRoles} from './displaced-row.js'
import type {ListRole} from './list-header.js'
import type {ListCell, ListPart, ListRow} from './list-rows.js'

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

/** A cell that may belong to several rows, or to none. */
export interface OpenCell {
  cell: ListCell
  /** Undefined where the column cannot be told either. */
  role: ListRole | undefined
  rows: ListRow[]
}

/** Rows one after the other without a cell in one column, and the cells apart that may belong there. */
export interface Vacancy {
  role: ListRole
  rows: ListRow[]
  candidates: ListCell[]
}

export interface Settled {
  rows: ListRow[]
  joined: JoinedCells[]
  open: OpenCell[]
  vacancies: Vacancy[]
}

/** Columns that every row must have. */
const needed: ReadonlyArray<ListRole> = ['category', 'division']

/** Gives the cells apart among `parts` to their rows, page by page. */
export function settleDisplaced(parts: ReadonlyArray<ListPart>, how: Displacement): Settled {
  const settled: Settled = {rows: [], joined: [], open: [], vacancies: []}
  for (const page of pagesOf(parts)) settlePage(page, how, settled)
  return settled
}

/** A page ends with the cells apart that follow its rows. */
function pagesOf(parts: ReadonlyArray<ListPart>): ListPart[][] {
  const pages: ListPart[][] = []
  let page: ListPart[] = []
  let rows = false
  for (const part of parts) {
    const ended = rows && part.type === 'row' && page.at(-1)?.type === 'apart'
    if (part.page || ended) {
      if (page.length > 0) pages.push(page)
      page = []
      rows = false
    }
    page.push(part)
    rows ||= part.type === 'row'
  }
  return page.length > 0 ? [...pages, page] : pages
}

function settlePage(page: ReadonlyArray<ListPart>, how: Displacement, settled: Settled): void {
  const rows = page.flatMap(it => (it.type === 'row' ? [it.row] : []))
  const left = new Set(page.flatMap(it => (it.type === 'apart' ? [it.cell] : [])))
  const whole = joinWholeRow(page, rows, how)
  if (whole) {
    for (const cell of whole.joined.cells) left.delete(cell)
    settled.joined.push(whole.joined)
    rows.splice(whole.at, 0, ...whole.joined.rows)
  }
  for (const joined of [joinDivisions(page, rows, {how, left}), joinCategory(rows, {how, left})]) {
    if (!joined) continue
    for (const cell of joined.cells) left.delete(cell)
    settled.joined.push(joined)
  }
  for (const row of rows) settled.rows.push(row)
  leaveOpen(rows, {how, left}, settled)
}

/**
 * A row none of whose cells stands in its place: a run of divisions that no row lacks, and the rest of a row in the order
 * of the columns or in its reverse. Only where the rest can be read in one way.
 */
function joinWholeRow(
  page: ReadonlyArray<ListPart>,
  rows: ReadonlyArray<ListRow>,
  {roles, kindOf}: Displacement,
): {joined: JoinedCells; at: number} | undefined {
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
    joined: {rows: [row], roles: ['division', ...found.map(it => it.role)], cells: apart},
    at: before.filter(it => it.type === 'row').length,
  }
}

interface Leftovers {
  how: Displacement
  left: ReadonlySet<ListCell>
}

/** As many divisions in one run as rows without one: a column that was flushed, in its order. */
function joinDivisions(
  page: ReadonlyArray<ListPart>,
  rows: ReadonlyArray<ListRow>,
  {how, left}: Leftovers,
): JoinedCells | undefined {
  const cells = [...left].filter(it => how.kindOf(it) === 'division')
  const vacant = rows.filter(it => lacks(it, 'division'))
  if (cells.length === 0 || cells.length !== vacant.length || !isRun(cells, page)) return undefined
  vacant.forEach((row, index) => {
    const cell = cells[index]
    if (cell) row.cells.division = cell
  })
  return {rows: vacant, roles: ['division'], cells}
}

/** One category apart and one run of rows without one: the merged cell of these rows. */
function joinCategory(rows: ReadonlyArray<ListRow>, {how, left}: Leftovers): JoinedCells | undefined {
  const cells = [...left].filter(it => how.kindOf(it) !== 'division')
  const [cell, ...others] = cells
  const [run, ...runs] = runsWithout(rows, 'category')
  if (!cell || !run || others.length > 0 || runs.length > 0) return undefined
  if (!how.roles.includes('category')) return undefined
  const words = how.kindOf(cell) === 'words'
  if (words && run.some(row => how.roles.some(it => it !== 'category' && lacks(row, it)))) return undefined
  for (const row of run) row.cells.category = cell
  return {rows: run, roles: ['category'], cells: [cell]}
}

function leaveOpen(rows: ReadonlyArray<ListRow>, {how, left}: Leftovers, settled: Settled): void {
  const cells = [...left]
  for (const role of needed.filter(it => how.roles.includes(it))) {
    const candidates = cells.filter(it => (how.kindOf(it) === 'division') === (role === 'division'))
    for (const run of runsWithout(rows, role)) settled.vacancies.push({role, rows: run, candidates})
  }
  for (const cell of cells) {
    const kind = how.kindOf(cell)
    const possible = how.roles.filter(
      role => (kind === 'words' ? role !== 'division' : role === kind) && rows.some(it => lacks(it, role)),
    )
    const role = kind === 'words' ? (possible.length === 1 ? possible[0] : undefined) : kind
    settled.open.push({
      cell,
      role,
      rows: rows.filter(row => possible.some(it => lacks(row, it))),
    })
  }
}

/** Rows one after the other that have no cell in the column. */
function runsWithout(rows: ReadonlyArray<ListRow>, role: ListRole): ListRow[][] {
  const runs: ListRow[][] = []
  rows.forEach((row, index) => {
    if (!lacks(row, role)) return
    const before = rows[index - 1]
    const run = before && lacks(before, role) ? runs.at(-1) : undefined
    if (run) run.push(row)
    else runs.push([row])
  })
  return runs
}

/** A blank mark is a cell, but no category and no division. */
function lacks(row: ListRow, role: ListRole): boolean {
  const cell = row.cells[role]
  if (row.unclear.some(it => it.roles.includes(role))) return false
  return cell === undefined || (needed.includes(role) && blankMark.test(cell.text))
}

/** Whether nothing stands between the cells. */
function isRun(cells: ReadonlyArray<ListCell>, page: ReadonlyArray<ListPart>): boolean {
  const places = page.flatMap((it, index) =>
    it.type === 'apart' && cells.includes(it.cell) ? [index] : [],
  )
  return places.every((place, index) => place === (places[0] ?? 0) + index)
}
