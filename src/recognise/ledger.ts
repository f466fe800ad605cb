/**
 * What became of each character of the source. Readers claim what they take; what nobody claimed is leftover. So nothing
 * can disappear: a character is in the YAML, in a line of headings, labels or furniture, or shown as leftover.
 */
import type {Span} from '../parse/block.js'
import {indexLines} from '../parse/lines.js'
import {tagPattern} from '../parse/markup.js'

const uses = ['leftover', 'used', 'heading', 'label', 'furniture', 'markup'] as const
/** What a claimed piece of text became. */
export type Use = (typeof uses)[number]

export type LineClass =
  | 'used'
  | 'partial'
  | 'heading'
  | 'label'
  | 'furniture'
  | 'blank'
  | 'unresolved'

/** One row of the ledger. */
export interface LedgerLine {
  line: number
  class: LineClass
  /** Id of the section or indicator that took the line; empty where none did. */
  target: string
  leftover: string
}

export interface Ledger {
  /** Takes the text of `span` as `use` for the section or indicator `target`. */
  claim(span: Pick<Span, 'start' | 'end'>, use: Use, target?: string): void
  /** One row per line of the source, in order. */
  lines(): LedgerLine[]
}

/** An empty ledger for `text`. */
export function createLedger(text: string): Ledger {
  const marks = new Uint8Array(text.length)
  const lines = indexLines(text)
  const targets = new Map<number, string>()
  const textTargets = new Map<number, string>()
  return {
    claim({start, end}, use, target = '') {
      marks.fill(uses.indexOf(use), start, end)
      const last = lines.lineOf(Math.max(start, end - 1))
      for (let line = lines.lineOf(start); line <= last; line++) {
        if (target === '') continue
        if (!targets.has(line)) targets.set(line, target)
        if (use === 'used' && !textTargets.has(line)) textTargets.set(line, target)
      }
    },
    lines() {
      markTags(text, marks)
      return Array.from({length: lines.count}, (_, index): LedgerLine => {
        const line = index + 1
        const found = sortLine(tally(text, marks, lines.startOf(line), lines.startOf(line + 1)))
        return {line, ...found, target: textTargets.get(line) ?? targets.get(line) ?? ''}
      })
    },
  }
}

/** The ledger as tab-separated text with a header line. */
export function ledgerToTsv(lines: ReadonlyArray<LedgerLine>): string {
  const rows = lines.map(it => [it.line, it.class, it.target, it.leftover].join('\t'))
  return `${['line\tclass\ttarget\tleftover', ...rows].join('\n')}\n`
}

/** Tags are no words of the text, wherever they stand. */
function markTags(text: string, marks: Uint8Array): void {
  for (const tag of text.matchAll(tagPattern)) {
    if (marks[tag.index] !== 0)
      marks.fill(uses.indexOf('markup'), tag.index, tag.index + tag[0].length)
  }
}

/** What stands in one line: the uses found, the text that is not in the YAML, and what of it nobody claimed. */
interface LineTally {
  found: Set<Use>
  notUsed: string
  unclaimed: string
  markup: string
}

function tally(text: string, marks: Uint8Array, start: number, end: number): LineTally {
  const line: LineTally = {found: new Set(), notUsed: '', unclaimed: '', markup: ''}
  let apart = false
  for (let at = start; at < end; at++) {
    const character = text[at] ?? ''
    const use = uses[marks[at] ?? 0] ?? 'leftover'
    if (use === 'markup') line.markup += marks[at - 1] === marks[at] ? character : ` ${character}`
    if (character.trim() === '' || use === 'used') {
      apart = true
      if (character.trim() !== '') line.found.add(use)
      continue
    }
    line.found.add(use)
    if (use === 'leftover') line.unclaimed += character
    line.notUsed += apart && line.notUsed !== '' ? ` ${character}` : character
    apart = false
  }
  return line
}

function sortLine(line: LineTally): {class: LineClass; leftover: string} {
  const {found, notUsed, unclaimed, markup} = line
  if (found.size === 0) return {class: 'blank', leftover: ''}
  if (found.size === 1 && found.has('used')) return {class: 'used', leftover: ''}
  if (found.has('used')) return {class: 'partial', leftover: notUsed}
  const own = (['heading', 'label', 'furniture'] as const).find(it => found.has(it))
  // `##` before a heading is how it is marked, not what it says.
  const marked = own === 'heading' && /^[#*]*$/.test(unclaimed)
  // It says itself, but not the tags that stood in it.
  const tagged = own === 'heading' && markup.includes('<')
  if (own && !tagged && (marked || !found.has('leftover'))) return {class: own, leftover: ''}
  return {class: own ? 'partial' : 'unresolved', leftover: notUsed}
}
