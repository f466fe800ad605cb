import type {Line, Span} from '../../parse/block.js'

/** A run of text between two separators: a cell, or a part of one that is wrapped. */
export interface Piece extends Span {
  text: string
  /**
   * What stands before it: a `blank` in the same line, the end of a `line`, or a `wall` that no cell reaches across (a
   * blank line, a sentence, an indented line among lines that are not, the head of a page).
   */
  gap: 'blank' | 'line' | 'wall'
  /** Whether a page begins with it. */
  page?: true
}

/** Lines that begin with a blank mean something only where they are rare. */
const rareShare = 0.1

/** Whether the lines of a text that begin with a blank are so few that the blank ends the cell before it. */
export function indentIsWall(lines: ReadonlyArray<Line>): boolean {
  const indented = lines.filter(it => it.column > 1).length
  return indented > 0 && indented < lines.length * rareShare
}

/** The pieces of one line; `gap` is what stands before the first of them. */
export function piecesOf(line: Line, separator: RegExp, gap: Piece['gap']): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const text of line.text.split(separator)) {
    const at = line.text.indexOf(text, from)
    from = at + text.length
    if (text === '') continue
    pieces.push({
      text,
      start: line.start + at,
      end: line.start + from,
      line: line.line,
      column: line.column + at,
      gap: pieces.length === 0 ? gap : 'blank',
    })
  }
  return pieces
}
