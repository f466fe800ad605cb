import {parse as parseCsv} from 'csv-parse/sync'
import type {Cell, Line, Row, TableBlock} from './block.js'
import type {Source} from './source.js'
import {cellOf} from './tab-table.js'

/**
 * A paragraph as a CSV table, where it is one: at least two records, the first of three or more named columns, and most
 * records as long as the first. Japanese prose has no ASCII commas, and `1,034社` is no record of three.
 */
export function readCsv(source: Source, lines: ReadonlyArray<Line>): TableBlock | undefined {
  const first = lines[0]
  if (!first || lines.length < 2 || !isHeader(first.text)) return undefined
  const last = lines[lines.length - 1] ?? first
  const text = source.text.slice(first.start, last.end)
  const rows = toRows(text, first, source)
  if (rows === undefined) return undefined
  const columns = rows[0]?.cells.length ?? 0
  const same = rows.filter(row => row.cells.length === columns).length
  return rows.length >= 2 && same * 2 > rows.length ? {type: 'table', form: 'csv', rows} : undefined
}

function isHeader(text: string): boolean {
  const names = text.split(',')
  return names.length >= 3 && names.every(name => /[^\d\s."％%]/.test(name) || name.trim() === '')
}

function toRows(text: string, first: Line, source: Source): Row[] | undefined {
  try {
    const records: string[][] = parseCsv(text, {relax_column_count: true, skip_empty_lines: true})
    let at = 0
    return records.map(record => {
      const cells = record.map(field => {
        const quoted = text[at] === '"'
        const start = first.start + at + (quoted ? 1 : 0)
        const end = quoted ? closingQuote(text, at) : at + field.length
        at = quoted ? end + 1 : end
        if (text[at] === ',') at++
        else while (text[at] === '\n') at++
        return cellAt(field, {start, end: first.start + end}, source)
      })
      return {line: cells[0]?.line ?? 1, lastLine: cells.at(-1)?.line ?? 1, cells}
    })
  } catch {
    return undefined
  }
}

/** A doubled quote is a character of the field; the closing one stands alone. */
function closingQuote(text: string, opening: number): number {
  let at = opening + 1
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"'))
    at += text[at] === '"' ? 2 : 1
  return at
}

/** A doubled quote is one character of the cell, and two of the text: where the cell ends is told by the text. */
function cellAt(field: string, {start, end}: {start: number; end: number}, source: Source): Cell {
  const line = source.lines.lineOf(start)
  const cell = cellOf(field, {start, line, column: start - source.lines.startOf(line) + 1})
  return field.includes('"') ? {...cell, end} : cell
}
