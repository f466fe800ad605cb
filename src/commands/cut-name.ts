/** Longer than any name that we know of, and three lines of a terminal. */
const mostSigns = 200

/** A name as it is told on a terminal: one that is longer than a few lines by its beginning. */
export function cutName(name: string): string {
  if (name.length <= mostSigns) return name
  return `${[...name.slice(0, mostSigns * 2)].slice(0, mostSigns).join('')}…`
}
