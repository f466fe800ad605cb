import type {VFile} from 'vfile'
import {type Details, report} from '../../diagnostics/report.js'
import type {Settled} from '../match/displaced-cells.js'
import type {ListColumn, ListRole} from '../match/list-header.js'
import type {ListCell, ListRow} from '../match/list-rows.js'

/** A report names so many lines or cells; how many there are it says beside. */
const mostNamed = 8
/** So many cells are listed again by each report that they may belong to. */
const mostRepeated = 100

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
        columns: named(roles, role => headOf(role, columns)),
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
        column: named(roles, role => headOf(role, columns)) || '—',
        count: rows.length,
        rows: rowLines(rows),
      },
      raw: cell.pieces[0]?.text,
    })
  }
  const listed = new Map<ListRole, ReadonlyArray<ListCell>>()
  for (const {role, rows, candidates} of vacancies) {
    // Where they are many, the first report has the lines of all.
    const many = candidates.length > mostRepeated && listed.get(role) === candidates
    listed.set(role, candidates)
    const {lines = []} = many ? {} : placeOf(candidates)
    report(file, candidates.length > 0 ? 'cell-missing' : 'cell-missing-nowhere', {
      line: rows[0]?.line,
      lines: [...rows.map(it => it.line), ...lines],
      params: {
        column: headOf(role, columns),
        count: rows.length,
        rows: rowLines(rows),
        candidates: named(candidates, it => `${it.text}（${linesOf([it])}）`),
      },
    })
  }
}

/** Reports the pieces of a row that may stand in more than one of its columns. */
export function reportUnclear(file: VFile, row: ListRow, columns: ReadonlyArray<ListColumn>): void {
  for (const {piece, roles} of row.unclear)
    report(file, 'cell-unclear', {
      line: piece.line,
      column: piece.column,
      params: {candidates: named(roles, role => headOf(role, columns))},
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
  const lineOf = ({pieces}: ListCell) => {
    const first = pieces[0]?.line ?? 1
    const last = pieces.at(-1)?.line ?? first
    return first === last ? `${first}` : `${first}–${last}`
  }
  return named(cells, lineOf, ', ')
}

function rowLines(rows: ReadonlyArray<ListRow>): string {
  return named(rows, it => `${it.line}`, ', ')
}

/** The first of `all`, in the words of `say`. */
function named<T>(all: ReadonlyArray<T>, say: (one: T) => string, between = '、'): string {
  const first = all.slice(0, mostNamed).map(say).join(between)
  return all.length > mostNamed ? `${first}, …` : first
}
