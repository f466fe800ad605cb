import type {Document} from './document.js'

/**
 * How many entries a document has: everything that it lists, at any depth. Sections, paragraphs, indicators, figures, notes,
 * actions, terms and diagnostics are one each: what its pages are made of.
 */
export function countEntries({
  sections,
  corrections,
  diagnostics,
}: Omit<Document, 'schema' | 'document'>): number {
  let count = 0
  const open: unknown[] = [sections, corrections, diagnostics]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    if (Array.isArray(next)) count += next.length
    for (const value of Object.values(next)) if (typeof value === 'object') open.push(value)
  }
  return count
}
