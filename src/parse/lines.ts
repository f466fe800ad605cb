import type {Line} from './block.js'

/** The lines of a text, found by number. */
export interface Lines {
  readonly count: number
  /** Line `number` (1-based) without the blanks around it. */
  at(number: number): Line
  /** The 1-based line that holds `offset`. */
  lineOf(offset: number): number
  /** Offset of the first character of line `number`. */
  startOf(number: number): number
}

/** Indexes the lines of `text`, whose line ends are LF. */
export function indexLines(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const startOf = (number: number) => starts[number - 1] ?? text.length
  return {
    count: text.endsWith('\n') ? starts.length - 1 : starts.length,
    startOf,
    at: number => trimmedLine(text, startOf(number), number),
    lineOf: offset => findLine(starts, offset),
  }
}

function trimmedLine(text: string, from: number, number: number): Line {
  const lineEnd = text.indexOf('\n', from)
  const whole = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
  const trimmed = whole.trim()
  const indent = trimmed === '' ? 0 : whole.indexOf(trimmed)
  const start = from + indent
  return {text: trimmed, start, end: start + trimmed.length, line: number, column: indent + 1}
}

function findLine(starts: ReadonlyArray<number>, offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
