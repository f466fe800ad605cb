import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'

const ring = /[○◯〇](?<token>[OＯ][A-Za-z]{2,})/gu
const latinWord = /[A-Za-z]{2,}/g

/**
 * Reports a bullet that was read twice, once as a letter: ○ODX for ○DX. Only where the word stands in the text without the
 * letter, and nowhere else with it: OJT is a word.
 */
export function reportDoubledRings(file: VFile, text: string): void {
  const found = [...text.matchAll(ring)]
  if (found.length === 0) return
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(latinWord)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let line = 1
  let lineStart = 0
  for (const {index, 0: raw, groups} of found) {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < index; ) {
      lineStart = end + 1
      line += 1
      end = text.indexOf('\n', lineStart)
    }
    const token = groups?.token ?? ''
    if ((counts.get(token) ?? 0) > 1 || !counts.has(token.slice(1))) continue
    report(file, 'garbled', {
      line,
      column: index - lineStart + 1,
      params: {found: raw},
      raw,
      suggestion: `${raw[0]}${token.slice(1)}`,
    })
  }
}
