import {blankMark} from '../vocabulary/list-words.js'
import type {ListRole} from './list-header.js'
import type {ListRow} from './list-rows.js'

/** Columns that every row must have. */
export const needed: ReadonlyArray<ListRole> = ['category', 'division']

/** Rows one after the other that have no cell in the column. */
export function runsWithout(rows: ReadonlyArray<ListRow>, role: ListRole): ListRow[][] {
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
export function lacks(row: ListRow, role: ListRole): boolean {
  const cell = row.cells[role]
  if (row.unclear.some(it => it.roles.includes(role))) return false
  return cell === undefined || (needed.includes(role) && blankMark.test(cell.text))
}
