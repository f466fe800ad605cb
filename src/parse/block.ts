/** Where a piece of text stands: half-open offsets into the file's text, and its first line and column (1-based). */
export interface Span {
  start: number
  end: number
  line: number
  column: number
}

/** One line of the source without the blanks around it. */
export interface Line extends Span {
  text: string
}

/** One cell of a table. */
export interface Cell extends Span {
  /** The words of the cell, white space collapsed, without markup. */
  text: string
  /** The same, split where the source says that a paragraph ends (`<p>`, `<br>`). */
  paragraphs: ReadonlyArray<string>
}

export interface Row {
  line: number
  /** Last line of the row; that of `line` but for rows that run on. */
  lastLine: number
  cells: ReadonlyArray<Cell>
}

/** A line marked as a heading (`##`). */
export interface HeadingBlock {
  type: 'heading'
  depth: number
  line: Line
}

/** Lines without a blank line between them. */
export interface ParagraphBlock {
  type: 'paragraph'
  lines: ReadonlyArray<Line>
}

/** An item of a list; the text of its first line begins after the marker. */
export interface ItemBlock {
  type: 'item'
  /** The first line with its marker. */
  marked: Line
  marker: string
  depth: number
  lines: ReadonlyArray<Line>
}

/** Rows and columns, however they were written. */
export interface TableBlock {
  type: 'table'
  form: 'tab' | 'pipe' | 'html' | 'csv' | 'spaced'
  rows: ReadonlyArray<Row>
}

/** A line of decoration (`---`). */
export interface BreakBlock {
  type: 'break'
  line: Line
}

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock | BreakBlock
