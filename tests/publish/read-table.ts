import {parse} from 'csv-parse/sync'

/** A CSV text as a strict reader takes it: every row as long as the first. */
export function readCells(csv: string): string[][] {
  return parse(csv, {bom: true, record_delimiter: '\r\n'})
}

/** The rows of a CSV text by the names of their columns. */
export function readTable(csv: string): Array<Record<string, string>> {
  const [heads = [], ...rows] = readCells(csv)
  return rows.map(row => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])))
}

/** The text of a cell without the apostrophe that guards it. */
export function unguard(cell: string | undefined): string | undefined {
  return cell?.replace(/^'/, '')
}

/** A text as a cell can hold it: one line, nothing unprintable, nothing around it. */
export function flat(text: string): string {
  const lines = text.split(/[\t\n\v\f\r\u0085\u2028\u2029]+/)
  return lines
    .map(line => [...line].map(keep).join(''))
    .join(' ')
    .trim()
}

function keep(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code < 32 || (code > 126 && code < 160)) return ''
  return code >= 0xd800 && code < 0xe000 ? '\ufffd' : sign
}
