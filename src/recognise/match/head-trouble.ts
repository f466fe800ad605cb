import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Cell} from '../../parse/block.js'
import {plainHead} from '../vocabulary/vocabulary.js'
import type {Column} from './header-row.js'

/** Reports what is wrong with the heads of a table; `cells` are those that the heads stand in. */
export function reportHeads(
  file: VFile,
  columns: ReadonlyArray<Column>,
  cells: ReadonlyArray<Cell>,
): void {
  columns.forEach(({head, role, unknownEra}, index) => {
    const {line, column} = cells[index] ?? {}
    const where = {line, column, params: {found: head}}
    if (unknownEra) report(file, 'period-unknown-era', where)
    else if (!role && head !== '') report(file, 'column-not-understood', where)
    const once = saidOnce(head)
    if (once) report(file, 'column-head-twice', {...where, params: {found: head, once}})
  })
}

/** 現況値 of 現況値(現況値): a head whose brackets say nothing else, so that another word may have been meant. */
function saidOnce(head: string): string | undefined {
  const [, before, inside] = /^(.{1,20})\((.{1,20})\)$/u.exec(plainHead(head)) ?? []
  return before === inside ? before : undefined
}
