/**
 * Cells that stand apart from their rows, as those of merged cells do at the end of their page. A cell goes to a row only
 * where no other reading is possible; every other stays where it is, with the rows that it may belong to.
 */
import {
  type CellKind,
  type Displacement,
  isRun,
  type JoinedCells,
  joinWholeRow,
} from './displaced-row.js'
import {joinFlushed} from './flushed-divisions.js'
import type {ListRole} from './list-header.js'
import type {ListCell, ListPart, ListRow} from './list-rows.js'
import {lacks, needed, runsWithout} from './vacant-rows.js'

/** A cell that may belong to several rows, or to none. */
export interface OpenCell {
  cell: ListCell
  /** The columns it may be in. */
  roles: ListRole[]
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
    rows.splice(whole.at, 0, whole.row)
  }
  for (const joined of [
    joinFlushedDivisions(page, rows, {how, left}),
    joinCategory(rows, {how, left}),
  ]) {
    if (!joined) continue
    for (const cell of joined.cells) left.delete(cell)
    settled.joined.push(joined)
  }
  for (const row of rows) settled.rows.push(row)
  leaveOpen(rows, {how, left}, settled)
}

/** Divisions that came out as a column of their own go to the rows in their order, where they can in one way only. */
function joinFlushedDivisions(
  page: ReadonlyArray<ListPart>,
  rows: ReadonlyArray<ListRow>,
  {how, left}: Leftovers,
): JoinedCells | undefined {
  const apart = [...left].filter(it => how.kindOf(it) === 'division')
  if (!isRun(apart, page)) return undefined
  const vacant = rows.filter(it => lacks(it, 'division'))
  const lastPart = page.findLast(it => it.type === 'row')
  const last = lastPart?.type === 'row' ? lastPart.row : undefined
  const behind = how.roles.at(-1) === 'division' && page[0]?.type === 'row'
  const found = joinFlushed({apart, vacant, last: behind ? last : undefined})
  return found && {rows: found.rows, roles: ['division'], cells: found.cells}
}

interface Leftovers {
  how: Displacement
  left: ReadonlySet<ListCell>
}

/** One category apart and one run of rows without one: the merged cell of these rows. */
function joinCategory(
  rows: ReadonlyArray<ListRow>,
  {how, left}: Leftovers,
): JoinedCells | undefined {
  const cells = [...left].filter(it => how.kindOf(it) !== 'division')
  const [cell, ...others] = cells
  const [run, ...runs] = runsWithout(rows, 'category')
  if (!cell || !run || others.length > 0 || runs.length > 0) return undefined
  if (!how.roles.includes('category')) return undefined
  const words = how.kindOf(cell) === 'words'
  if (words && run.some(row => how.roles.some(it => it !== 'category' && lacks(row, it))))
    return undefined
  for (const row of run) row.cells.category = cell
  return {rows: run, roles: ['category'], cells: [cell]}
}

function leaveOpen(rows: ReadonlyArray<ListRow>, {how, left}: Leftovers, settled: Settled): void {
  const cells = [...left]
  for (const role of needed.filter(it => how.roles.includes(it))) {
    const candidates = cells.filter(it => (how.kindOf(it) === 'division') === (role === 'division'))
    for (const run of runsWithout(rows, role)) settled.vacancies.push({role, rows: run, candidates})
  }
  const places = new Map<CellKind, Omit<OpenCell, 'cell'>>()
  for (const cell of cells) {
    const kind = how.kindOf(cell)
    const place = places.get(kind) ?? placesOf(kind, rows, how.roles)
    places.set(kind, place)
    settled.open.push({cell, ...place})
  }
}

/** The rows where a cell of this kind may belong, and its column where they all lack the same. */
function placesOf(
  kind: CellKind,
  rows: ReadonlyArray<ListRow>,
  roles: ReadonlyArray<ListRole>,
): Omit<OpenCell, 'cell'> {
  const fitting = roles.filter(role => (kind === 'words' ? role !== 'division' : role === kind))
  const possible = fitting.filter(role => rows.some(it => lacks(it, role)))
  return {
    roles: possible.length > 0 ? possible : fitting,
    rows: rows.filter(row => possible.some(it => lacks(row, it))),
  }
}
