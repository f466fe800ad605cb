import type {Placed} from './cell-path.js'
import {joinLines} from './join-lines.js'
import type {ListColumn, ListRole} from './list-header.js'
import type {Piece} from './pieces.js'

/** The pieces of one cell, and what they say together. */
export interface ListCell {
  pieces: Piece[]
  text: string
}

/** A piece that two readings of equal worth put into different columns. */
export interface UnclearPiece {
  piece: Piece
  roles: ListRole[]
}

/** One row of a list, with the cells that it has. */
export interface ListRow {
  line: number
  cells: Partial<Record<ListRole, ListCell>>
  unclear: UnclearPiece[]
}

/** What follows each other in a list: rows, and cells that stand apart from their row. */
export type ListPart =
  | {type: 'row'; row: ListRow; page: boolean}
  | {type: 'apart'; cell: ListCell; page: boolean}

/** The rows and the cells apart that placed pieces make up, in their order. */
export function gatherRows(
  placed: ReadonlyArray<Placed>,
  columns: ReadonlyArray<ListColumn>,
): ListPart[] {
  const parts: ListPart[] = []
  let last = columns.length
  let page = false
  for (const it of placed) {
    const {piece, column, starts} = it
    page ||= piece.page === true
    if (column === columns.length) {
      const part = parts.at(-1)
      if (!starts && part?.type === 'apart') part.cell.pieces.push(piece)
      else parts.push({type: 'apart', cell: cellOf([piece]), page})
    } else {
      if (starts && (last === columns.length || column <= last))
        parts.push({type: 'row', row: {line: piece.line, cells: {}, unclear: []}, page})
      const part = parts.at(-1)
      if (part?.type === 'row') addPiece(part.row, it, columns)
    }
    if (parts.at(-1)?.page) page = false
    last = column
  }
  for (const part of parts) {
    const cells = part.type === 'apart' ? [part.cell] : Object.values(part.row.cells)
    for (const cell of cells) cell.text = textOf(cell.pieces)
  }
  return parts
}

function addPiece(
  row: ListRow,
  {piece, column, columns: possible}: Placed,
  columns: ReadonlyArray<ListColumn>,
): void {
  const role = columns[column]?.role
  if (role === undefined) return
  if (possible.length > 1) {
    const roles = possible.flatMap(it => columns[it]?.role ?? [])
    row.unclear.push({piece, roles})
    return
  }
  const cell = row.cells[role]
  if (cell) cell.pieces.push(piece)
  else row.cells[role] = cellOf([piece])
}

/** The cell made up of `pieces`, each of them a part of its words. */
export function cellOf(pieces: ReadonlyArray<Piece>): ListCell {
  return {pieces: [...pieces], text: textOf(pieces)}
}

/** Wrapped lines are joined the Japanese way; a blank inside a line is part of the words. */
function textOf(pieces: ReadonlyArray<Piece>): string {
  let last = ''
  const texts = pieces.map(({text, gap}) => {
    const joint = joinLines([last, text.slice(0, 1)])
    const apart = last !== '' && (gap === 'blank' || joint.includes(' '))
    last = text.slice(-1) || last
    return apart ? ` ${text}` : text
  })
  return texts.join('')
}
