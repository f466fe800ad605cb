import {listCell, numberCell, textCell} from './csv-cell.js'

/** What a cell can hold; undefined where there is nothing. */
export type Datum = string | number | ReadonlyArray<string> | undefined

export const columnTypes = ['文字列', '文字列の並び', '選択肢', '整数', '数値'] as const
export type ColumnType = (typeof columnTypes)[number]

/** A column: where its cells come from, and all that the data dictionary says of it. */
export interface Column<Row> {
  name: string
  meaning: string
  type: ColumnType
  /** The unit, the form, or the words that can stand there; empty where there is nothing to say. */
  form: string
  /** A cell as it could stand there. */
  example: string
  /** What an empty cell says; undefined where none is empty. */
  empty: string | undefined
  of: (row: Row) => Datum
}

/**
 * A table as CSV text: a row of heads, then `rows` in the order given. It begins with a byte order mark, by which
 * spreadsheets know UTF-8; rows end in CRLF.
 */
export function writeTable<Row>(
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
): string {
  const heads = columns.map(({name}) => textCell(name))
  const cell = openCells()
  const lines = rows.map(row => columns.map(column => cell(column.of(row))))
  return `\ufeff${[heads, ...lines].map(cells => `${cells.join(',')}\r\n`).join('')}`
}

/** Cells of one table. Row after row says the same of the section above it: such a cell is written once. */
function openCells(): (datum: Datum) => string {
  const texts = new Map<string, string>()
  const lists = new Map<string, string>()
  return datum => {
    if (datum === undefined) return ''
    if (typeof datum === 'number') return numberCell(datum)
    if (typeof datum === 'string') return remember(texts, datum, () => textCell(datum))
    return remember(lists, datum.join('\0'), () => listCell(datum))
  }
}

function remember(known: Map<string, string>, key: string, make: () => string): string {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
