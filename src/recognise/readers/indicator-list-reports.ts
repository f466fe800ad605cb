import type {VFile} from 'vfile'
import {type Details, report} from '../../diagnostics/report.js'
import type {Settled} from '../match/displaced-cells.js'
import type {ListColumn, ListRole} from '../match/list-header.js'
import type {ListCell, ListRow} from '../match/list-rows.js'

/** A report names so many lines or cells; how many there are it says beside. */
const mostNamed = 8

/** Reports what became of the cells that stand apart from their rows, and of the rows that lack one. */
export function reportSettled(
  file: VFile,
  {joined, open, vacancies}: Settled,
  columns: ReadonlyArray<ListColumn>,
): void {
  for (const {rows, roles, cells} of joined)
    report(file, 'cell-displaced', {
      ...placeOf(cells),
      params: {
        columns: named(roles.map(role => headOf(role, columns))),
        cells: linesOf(cells),
        rows: rowLines(rows),
      },
      raw: cells[0]?.pieces[0]?.text,
    })
  const candidate = new Set(vacancies.flatMap(it => it.candidates))
  for (const {cell, roles, rows} of open) {
    // The rows that lack it name it.
    if (roles.length === 1 && candidate.has(cell)) continue
    report(file, rows.length > 0 ? 'cell-unplaced' : 'cell-without-row', {
      ...placeOf([cell]),
      params: {
        cells: linesOf([cell]),
        column: named(roles.map(role => headOf(role, columns))),
        count: rows.length,
        rows: rowLines(rows),
      },
      raw: cell.pieces[0]?.text,
    })
  }
  for (const {role, rows, candidates} of vacancies)
    report(file, candidates.length > 0 ? 'cell-missing' : 'cell-missing-nowhere', {
      line: rows[0]?.line,
      lines: [...rows.map(it => it.line), ...(placeOf(candidates).lines ?? [])],
      params: {
        column: headOf(role, columns),
        count: rows.length,
        rows: rowLines(rows),
        candidates: named(candidates.map(it => `${it.text}（${linesOf([it])}）`)),
      },
    })
}

/** Reports the pieces of a row that may stand in more than one of its columns. */
export function reportUnclear(file: VFile, row: ListRow, columns: ReadonlyArray<ListColumn>): void {
  for (const {piece, roles} of row.unclear)
    report(file, 'cell-unclear', {
      line: piece.line,
      column: piece.column,
      params: {candidates: named(roles.map(role => headOf(role, columns)))},
      raw: piece.text,
    })
}

function headOf(role: ListRole, columns: ReadonlyArray<ListColumn>): string {
  return columns.find(it => it.role === role)?.head ?? ''
}

function placeOf(cells: ReadonlyArray<ListCell>): Pick<Details, 'line' | 'column' | 'lines'> {
  const first = cells[0]?.pieces[0]
  const lines = cells.flatMap(it => it.pieces.map(piece => piece.line))
  return {line: first?.line, column: first?.column, lines: [...new Set(lines)]}
}

/** `170, 171–172`: the lines of each cell. */
function linesOf(cells: ReadonlyArray<ListCell>): string {
  return named(
    cells.map(({pieces}) => {
      const first = pieces[0]?.line ?? 1
      const last = pieces.at(-1)?.line ?? first
      return first === last ? `${first}` : `${first}–${last}`
    }),
    ', ',
  )
}

function rowLines(rows: ReadonlyArray<ListRow>): string {
  return named(
    rows.map(it => `${it.line}`),
    ', ',
  )
}

function named(all: ReadonlyArray<string>, between = '、'): string {
  const first = all.slice(0, mostNamed).join(between)
  return all.length > mostNamed ? `${first}, …` : first
}
