/** Wrapped lines as one text, the Japanese way: a blank only between two words of the Latin alphabet. */
export function joinLines(lines: ReadonlyArray<string>): string {
  return lines.reduce((whole, line) => {
    const blank = /[\w.,;:!?)]$/.test(whole) && /^[\w(]/.test(line) ? ' ' : ''
    return whole + blank + line
  }, '')
}
