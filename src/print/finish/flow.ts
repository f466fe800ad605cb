/** The places of the heights among the numbers of an operator (ISO 32000-1, 8.5.2, 8.3.4, 9.4.2). */
const heights: Readonly<Record<string, ReadonlyArray<number>>> = {
  re: [1],
  m: [1],
  l: [1],
  c: [1, 3, 5],
  v: [1, 3],
  y: [1, 3],
  Tm: [5],
  cm: [5],
}

/**
 * Opens a content stream whose lines are told as they are seen on the page: Chromium draws a page as a window on the whole
 * paper, moved up by the pages before it, so that the same page in another place is written with other heights.
 * @returns what tells a line, which has to be asked for each in turn
 */
export function openFlow(): (line: string, operator: string) => string {
  const above = [0]
  return (line, operator) => {
    const top = above.at(-1) ?? 0
    if (operator === 'q') above.push(top)
    if (operator === 'Q' && above.length > 1) above.pop()
    const places = heights[operator]
    if (places === undefined) return line
    const numbers = line.split(' ').slice(0, -1).map(Number)
    for (const place of places) numbers[place] = (numbers[place] ?? 0) - top
    if (operator === 'cm') above[above.length - 1] = windowOf(numbers)
    return `${numbers.map(it => Number(it.toFixed(3))).join(' ')} ${operator}`
  }
}

/** How far down the paper a window begins, which is taken out of the numbers; 0 where they are those of a drawing. */
function windowOf(numbers: number[]): number {
  const [across = 0, slant, lean, down = 0, , up = 0] = numbers
  const begins = -up / down
  // The browser places things at whole 64ths of a pixel.
  const window = across === down && slant === 0 && lean === 0 && Number.isInteger(begins * 64)
  if (!window) return 0
  numbers[5] = 0
  return begins
}
