const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]'
/** A blank inside a Japanese sentence: the end of a printed line. */
const lineEnd = new RegExp(`(?<=${japanese}[.]?|[、」)）])\\s(?=${japanese}|[「【（])`, 'gu')
/** What stands in longer brackets is a sentence. */
const longestBracket = 60

/** Offsets of the blanks in `text` at which a printed line may have ended. */
export function gapsOf(text: string): number[] {
  const open = text.lastIndexOf('【')
  const close = text.indexOf('】', open)
  return [...text.matchAll(lineEnd)]
    .map(it => it.index)
    .filter(
      at => at < open || open < 0 || (close >= 0 && (at > close || close - open > longestBracket)),
    )
    .filter(at => !isSpacedBracket(text, at) && !isPause(text, at))
}

/** A line that ends at a comma is at least so wide. */
const shortestLine = 12

/** Whether the blank at `at` only follows a comma: no line is as short as what stands before it. */
function isPause(text: string, at: number): boolean {
  if (text[at - 1] !== '、') return false
  // Twice as many characters, all narrow, are as wide: farther back nothing changes.
  const before = text.slice(Math.max(0, at - shortestLine * 2), at)
  const from = Math.max(before.lastIndexOf(' '), before.lastIndexOf('。')) + 1
  return widthOf(before.slice(from)) < shortestLine
}

/** Whether the blank at `at` only sets a narrow bracket apart on both sides: 指標 (試行) は. */
function isSpacedBracket(text: string, at: number): boolean {
  if (text[at - 1] !== ')') return false
  const before = text.slice(Math.max(0, at - longestBracket - 1), at)
  const open = before.lastIndexOf('(')
  return open > 0 && before[open - 1] === ' '
}

/** Lines of one text differ by a character or two where no word may be parted. */
const raggedEdge = 2
/** A line this much wider than the column is several, read as one. */
const severalLines = 1.3

/** The narrowest line that reaches the edge of the column, as far as the lines of `main` say. */
export function fullLine(main: string, gaps: ReadonlyArray<number>, columnWidth: number): number {
  let widest = columnWidth
  let lineStart = 0
  for (const gap of gaps) {
    const width = widthOf(main.slice(lineStart, gap))
    if (width <= columnWidth * severalLines) widest = Math.max(widest, width - raggedEdge)
    lineStart = gap + 1
  }
  return widest
}

/** The width of a text in full-width characters. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += /[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 0.5 : 1
  return width
}
