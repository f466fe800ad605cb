/** Terminal columns that a line of source may take. */
const widest = 72
/** Columns shown before the place. */
const before = 24

/** The part of `line` around `column` (1-based, UTF-16 code units), indented, with a caret below the place. */
export function sourceWindow(line: string, column: number): string {
  const at = Math.min(column - 1, line.length)
  let from = widthOf(line) <= widest ? 0 : at
  for (let width = 0; from > 0 && width < before; from--) width += widthOf(line[from - 1] ?? '')
  let to = from
  for (let width = 0; to < line.length && width < widest; to++) width += widthOf(line[to] ?? '')
  const text = visible(line.slice(from, to))
  const indent = widthOf(visible(line.slice(from, at)))
  return `    ${text}\n    ${' '.repeat(indent)}^\n`
}

/** A tab is shown as an arrow; what would steer the terminal or turn the direction of writing is not shown at all. */
function visible(text: string): string {
  return text.replace(/\t/g, '→').replace(/[\p{Cc}\p{Cf}]/gu, '')
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g

/** Terminal columns of a text: kana, kanji and full-width forms take two. */
function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0)
}
