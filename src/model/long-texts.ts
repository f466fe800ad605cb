import type {Document} from './document.js'
import {longestLabel, longestText} from './limits.js'

/** Texts of a document that are too long to be printed. */
export interface LongTexts {
  /** The 1-based lines of what they belong to, in order. */
  lines: number[]
  count: number
  /** How the first begins, and how many characters it has. */
  start: string
  length: number
}

/** What is set as paragraphs; all else stands in a heading or a cell. */
const paragraphKeys = new Set([
  ...['paragraphs', 'issues', 'vision', 'summary', 'fragments', 'definition', 'notes', 'review'],
  ...['text', 'done', 'next', 'message', 'reason', 'from', 'to'],
])

const startLength = 20

/** Finds the texts that are longer than what is printed; undefined where there are none. */
export function findLongTexts({
  document: {title, municipality},
  sections,
  corrections,
  diagnostics,
}: Document): LongTexts | undefined {
  const found: {text: string; line: number}[] = []
  const visit = (it: unknown, limit: number, line: number): void => {
    if (typeof it === 'string' && it.length > limit) found.push({text: it, line})
    if (typeof it !== 'object' || it === null) return
    const own = 'line' in it && typeof it.line === 'number' ? it.line : line
    for (const [key, value] of Object.entries(it)) {
      const as = Array.isArray(it) ? limit : paragraphKeys.has(key) ? longestText : longestLabel
      visit(value, as, own)
    }
  }
  visit([title, municipality, sections, corrections, diagnostics], longestLabel, 1)
  const [first] = found
  if (first === undefined) return undefined
  const lines = [...new Set(found.map(it => it.line))].sort((a, b) => a - b)
  return {lines, count: found.length, start: openingOf(first.text), length: first.text.length}
}

/** How a text begins, as far as it is quoted. */
export function openingOf(text: string): string {
  return [...text.slice(0, startLength * 2)].slice(0, startLength).join('')
}
