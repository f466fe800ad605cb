import type {Cell, Line, Row, TableBlock} from './block.js'
import type {Source} from './source.js'
import {cellOf, looseRow} from './tab-table.js'

/** Fewer columns are an address or a name that somebody set apart. */
const fewestColumns = 4

/** A piece of a line, and how far from the margin it begins and ends, in half-width characters. */
interface Piece {
  text: string
  start: number
  left: number
  right: number
}

/**
 * A paragraph as a table whose columns are set apart with blanks, as text copied from a PDF is: its first line and most
 * others have a piece for each column, and the pieces of no two columns stand below each other. Undefined where a line
 * could be read in two ways.
 */
export function readSpacedTable(
  source: Source,
  lines: ReadonlyArray<Line>,
): TableBlock | undefined {
  const [first] = lines
  if (!first || lines.length < 2 || first.text.includes('。')) return undefined
  if (!/[ \u3000]{2}\S+[ \u3000]{2}/u.test(first.text)) return undefined
  const pieces = lines.map(it => piecesOf(source, it))
  const width = pieces[0]?.length ?? 0
  const whole = pieces.filter(it => it.length === width)
  if (width < fewestColumns || whole.length < 2 || whole.length * 2 <= lines.length)
    return undefined
  const columns = columnsOf(whole, width)
  if (!columns) return undefined
  const rows: Row[] = []
  for (const [index, line] of lines.entries()) {
    const own = pieces[index] ?? []
    const row = own.length === 1 ? looseRow(line) : rowOf(own, columns, line)
    if (!row) return undefined
    rows.push(row)
  }
  return {type: 'table', form: 'spaced', rows}
}

function piecesOf({text, lines}: Source, {line, start, end}: Line): Piece[] {
  const margin = lines.startOf(line)
  const pieces: Piece[] = []
  let from = margin
  let left = 0
  for (const {0: piece, index} of text.slice(margin, end).matchAll(/\S+(?:[ \u3000]\S+)*/gu)) {
    left += widthOf(text.slice(from, margin + index))
    const right = left + widthOf(piece)
    from = margin + index + piece.length
    pieces.push({text: piece, start: Math.max(margin + index, start), left, right})
    left = right
  }
  return pieces
}

/** The room that each column takes; undefined where two share some. */
function columnsOf(
  whole: ReadonlyArray<ReadonlyArray<Piece>>,
  width: number,
): Array<{left: number; right: number}> | undefined {
  const columns = Array.from({length: width}, (_, at) => {
    const own = whole.flatMap(it => it[at] ?? [])
    return {
      left: own.reduce((least, it) => Math.min(least, it.left), Number.POSITIVE_INFINITY),
      right: own.reduce((most, it) => Math.max(most, it.right), 0),
    }
  })
  return columns.every(({left}, at) => (columns[at - 1]?.right ?? -1) < left) ? columns : undefined
}

/** The pieces of a line below the columns that they share room with; undefined where one has none, or not one of its own. */
function rowOf(
  pieces: ReadonlyArray<Piece>,
  columns: ReadonlyArray<{left: number; right: number}>,
  {line, start, column}: Line,
): Row | undefined {
  const cells: Cell[] = columns.map(() => cellOf('', {start, line, column}))
  let last = -1
  for (const piece of pieces) {
    const over = columns.flatMap(({left, right}, at) =>
      piece.left < right && left < piece.right ? [at] : [],
    )
    const [at = -1] = over
    if (over.length !== 1 || at <= last) return undefined
    cells[at] = cellOf(piece.text, {
      start: piece.start,
      line,
      column: column + piece.start - start,
    })
    last = at
  }
  return {line, lastLine: line, cells}
}

const wide =
  /[\u1100-\u115f\u203b\u2150-\u2bff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** In a text set in columns a character of Japanese takes the room of two others. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += wide.test(sign) ? 2 : 1
  return width
}
