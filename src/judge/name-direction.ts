import {
  badThings,
  measureWords,
  turningEndings,
  turningPrefixes,
  turningWords,
} from './bad-things.js'
import type {Direction} from './judgement.js'

/** What the name of an indicator says of the better way. */
export interface NameDirection {
  direction: Direction
  /** The word that says it. */
  word: string
  /** The figure counts nothing but the bad thing: figures that say otherwise contradict the name. */
  strong: boolean
}

const things = [...badThings].sort(([one], [other]) => other.length - one.length)
const measures = [...measureWords].sort((one, other) => other.length - one.length)

/**
 * Reads the better way from a name.
 *
 * @param name 保育所待機児童数 (down, strong), 空き家率 (down), 待機児童解消率 (up).
 * @returns Undefined where the name holds no word that tells. Remarks in brackets are not read: (転入者数－転出者数).
 */
export function directionOfName(name: string): NameDirection | undefined {
  const text = withoutBrackets(name.normalize('NFKC')).replace(/\s+/gu, '')
  for (const [word, weight] of things) {
    const at = text.indexOf(word)
    if (at < 0) continue
    const before = text.slice(0, at)
    const after = text.slice(at + word.length)
    const turned =
      turningPrefixes.some(it => before.endsWith(it)) ||
      turningWords.some(
        it => after.includes(it) || turningEndings.some(end => before.endsWith(it + end)),
      )
    if (turned) return {direction: 'up', word, strong: false}
    return {direction: 'down', word, strong: weight === 'strong' && onlyMeasures(after)}
  }
  return undefined
}

function onlyMeasures(text: string): boolean {
  let rest = text.replaceAll(/[*※]/gu, '')
  while (rest !== '') {
    const word = measures.find(it => rest.startsWith(it))
    if (word === undefined) return false
    rest = rest.slice(word.length)
  }
  return true
}

function withoutBrackets(text: string): string {
  let depth = 0
  let outside = ''
  for (const sign of text) {
    if (sign === '(' || sign === '[' || sign === '〔') depth += 1
    else if (sign === ')' || sign === ']' || sign === '〕') depth = Math.max(0, depth - 1)
    else if (depth === 0) outside += sign
  }
  return outside
}
