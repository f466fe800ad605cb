import type {Document} from '../../src/model/document.js'
import type {Section} from '../../src/model/section.js'
import type {LedgerLine} from '../../src/recognise/ledger.js'

/**
 * What of a text is neither in the document nor in its ledger: one entry per line that lost something. Written without
 * the ledger's own code, so that it can contradict it.
 */
export function findLost(
  text: string,
  document: Document,
  ledger: ReadonlyArray<LedgerLine>,
): string[] {
  const words = new Map<string, string>()
  for (const section of document.sections) collect(section, words)
  const lost: string[] = []
  text.split('\n').forEach((line, index) => {
    const row = ledger[index]
    if (!row) {
      if (line.trim() !== '') lost.push(`${index + 1}: no row in the ledger`)
      return
    }
    if (row.line !== index + 1) lost.push(`${index + 1}: the ledger says line ${row.line}`)
    const characters = bare(line)
    if (row.class === 'blank' && characters !== '') lost.push(`${row.line}: not blank`)
    if (row.class === 'unresolved' && bare(row.leftover) !== characters)
      lost.push(`${row.line}: leftover is not whole`)
    if (row.class === 'used' || row.class === 'partial') {
      const taken = withoutLeftover(line, row.leftover)
      const inYaml = words.get(row.target) ?? ''
      for (const piece of taken) {
        if (!inYaml.includes(piece)) lost.push(`${row.line}: ${piece}`)
      }
    }
  })
  return lost
}

/** All words of a section or indicator, by id, in the order of its keys and without white space. */
function collect(node: Section, words: Map<string, string>): void {
  const {sections = [], indicators = [], ...own} = node
  words.set(node.id, bare(strings(own).join('')))
  for (const indicator of indicators) words.set(indicator.id, bare(strings(indicator).join('')))
  for (const section of sections) collect(section, words)
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  if (value && typeof value === 'object') return Object.values(value).flatMap(strings)
  return []
}

/** The pieces of a line between its tabs, without white space and without what the ledger calls leftover. */
function withoutLeftover(line: string, leftover: string): string[] {
  let rest = line
  for (const piece of leftover.split(' ').filter(it => it !== '')) {
    const at = rest.indexOf(piece)
    rest = at < 0 ? rest : `${rest.slice(0, at)}\t${rest.slice(at + piece.length)}`
  }
  return rest
    .split('\t')
    .map(bare)
    .filter(it => it !== '')
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
