import {divisionEnd} from '../vocabulary/form-labels.js'

/** A name of a division lacks no more than this at its head. */
const mostLost = 3
const endOfName = /\p{Script=Han}{1,4}$/u
/** Each name is looked for in the whole paper; one with more doubtful names than this has no names of divisions. */
const mostSought = 200

/** The names of divisions in a paper that end with another: 民窓口課 is the end of 市民窓口課. */
export type LongerNames = (name: string) => string[]

/** Looks for longer names in `text`, the whole paper. */
export function createLongerNames(text: string): LongerNames {
  const sought = new Map<string, string[]>()
  return name => {
    const known = sought.get(name)
    if (known || sought.size >= mostSought || !divisionEnd.test(name)) return known ?? []
    const found = findLonger(name, text)
    sought.set(name, found)
    return found
  }
}

function findLonger(name: string, text: string): string[] {
  const longer = new Set<string>()
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = endOfName.exec(text.slice(Math.max(0, at - mostLost - 1), at))?.[0]
    if (before !== undefined && before.length <= mostLost) longer.add(before + name)
  }
  return [...longer]
}
