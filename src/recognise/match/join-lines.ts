/** Wrapped lines as one text, the Japanese way: a blank only between two words of the Latin alphabet. */
export function joinLines(lines: ReadonlyArray<string>): string {
  let last = ''
  const pieces = lines.map(line => {
    const blank = /[\w.,;:!?)]/.test(last) && /^[\w(]/.test(line) ? ' ' : ''
    last = line.at(-1) ?? last
    return blank + line
  })
  return pieces.join('')
}
