import type {Document} from '../../src/model/document.js'
import type {Indicator} from '../../src/model/indicator.js'
import type {Section} from '../../src/model/section.js'
import {indicatorsOf, sectionsOf} from '../../src/model/walk.js'
import type {LedgerLine} from '../../src/recognise/ledger.js'
import {bare, missingFrom, standsAround} from './missing-words.js'
import {isOfTornNote} from './torn-words.js'

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
  words.set('', lined({title: document.document.title}))
  for (const section of document.sections) collect(section, words)
  const starting = new Map<number, string[]>()
  const starts = (at: number, id: string) => starting.set(at, [...(starting.get(at) ?? []), id])
  for (const {id, line, indicators = []} of sectionsOf(document.sections)) {
    starts(line, id)
    // A row without a category begins with a section of ours, which may be far before its name.
    for (const first of indicators.slice(0, 1)) starts(line, first.id)
  }
  for (const {id, line, actuals = [], targets = []} of indicatorsOf(document.sections)) {
    for (const at of new Set([line, ...[...actuals, ...targets].map(it => it.line ?? line)]))
      starts(at, id)
  }
  const lost = indicatorsOf(document.sections).flatMap(changedFigures)
  const lines = text.split('\n')
  lines.forEach((printed, index) => {
    const row = ledger[index]
    if (!row) {
      if (printed.trim() !== '') lost.push(`${index + 1}: no row in the ledger`)
      return
    }
    if (row.line !== index + 1) lost.push(`${index + 1}: the ledger says line ${row.line}`)
    const characters = bare(printed)
    if (row.class === 'blank' && characters !== '') lost.push(`${row.line}: not blank`)
    if (row.class === 'unresolved' && bare(row.leftover) !== characters)
      lost.push(`${row.line}: leftover is not whole`)
    if (row.class === 'used' || row.class === 'partial') {
      const inYaml = around([row.target]).map(id => words.get(id) ?? '')
      if (fitsInOrder(printed, row.leftover, inYaml)) return
      const inTable = isRow(printed)
      const cells = withoutLeftover(printed, row.leftover)
      const missing = cells.flat().flatMap(it => missingFrom(it, inYaml, inTable))
      if (missing.length === 0) return
      const sharing = [...(starting.get(row.line) ?? []), ...sharers(ledger, index)]
      const shared = around(sharing).map(id => words.get(id) ?? '')
      const all = [...inYaml, ...shared]
      if (fitsInOrder(printed, row.leftover, all)) return
      const whole = cells.filter(it => standsAround(it.join(' '), all)).flat()
      for (const piece of missing.flatMap(it => missingFrom(it, shared, inTable)))
        if (!whole.some(it => it.includes(piece)) && !isOfTornNote(piece, {lines, index}, all))
          lost.push(`${row.line}: ${piece}`)
    }
  })
  return lost
}

/** The figures of an indicator that are not in the cell that they were read from. */
function changedFigures({baseline, actuals = [], targets = [], line}: Indicator): string[] {
  return [...(baseline ? [baseline] : []), ...actuals, ...targets]
    .filter(({raw, cell}) => cell !== undefined && !bare(cell).includes(bare(raw)))
    .map(it => `${it.line ?? line}: ${it.raw} is not in ${it.cell}`)
}

/**
 * All strings of a section or indicator, by id, in the order of its keys, without white space, each between two line ends:
 * so a piece of one is told from the end of one and the beginning of the next.
 */
function collect(node: Section, words: Map<string, string>): void {
  const {sections = [], indicators = [], ...own} = node
  words.set(node.id, lined(own))
  for (const indicator of indicators) words.set(indicator.id, lined(indicator))
  for (const section of sections) collect(section, words)
}

function lined(node: object): string {
  return `\n${strings(node).map(bare).join('\n')}\n`
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(strings)
  if (value && typeof value === 'object') return Object.values(value).flatMap(strings)
  return []
}

/** Ids, and those of the sections that they stand in. */
function around(ids: ReadonlyArray<string>): string[] {
  return ids.flatMap(id => {
    const steps = id.split('/')
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
  })
}

/** So many lines that hold something, before a line and after it, may be of rows that share it. */
const nearby = 6

/** Rows that share a line are in the document under an id each: those of the lines before and after may be among them. */
function sharers(ledger: ReadonlyArray<LedgerLine>, index: number): string[] {
  const filled = (from: number, to: number) =>
    ledger.slice(Math.max(0, from), to).filter(it => it.class !== 'blank')
  const nearest = (rows: ReadonlyArray<LedgerLine>) =>
    [...new Set(rows.slice(0, nearby).map(it => it.target))].filter(it => it !== '').slice(0, 2)
  return [
    ...nearest(filled(index - 2 * nearby, index).reverse()),
    ...nearest(filled(index + 1, index + 1 + 2 * nearby)),
  ]
}

/** So many ways to part a line are tried. */
const mostTries = 200

/**
 * Whether a line is text of the document, leftover, text, leftover, … in the order of the leftover, no stretch of text
 * missing from `texts`. The longest stretch before a leftover tells which of several `※` it is.
 */
function fitsInOrder(line: string, leftover: string, texts: ReadonlyArray<string>): boolean {
  const stands = (stretch: string) =>
    stretch.split('\t').every(cell => missingFrom(cell, texts, inTable).length === 0)
  const inTable = isRow(line)
  const pieces = leftover.split(' ').filter(it => it !== '')
  const failed = new Set<string>()
  const fits = (from: number, next: number): boolean => {
    const piece = pieces[next]
    if (piece === undefined) return stands(line.slice(from))
    const state = `${from} ${next}`
    if (failed.has(state) || failed.size > mostTries) return false
    for (
      let at = line.lastIndexOf(piece);
      at >= from;
      at = at > 0 ? line.lastIndexOf(piece, at - 1) : -1
    )
      if (stands(line.slice(from, at)) && fits(at + piece.length, next + 1)) return true
    failed.add(state)
    return false
  }
  return fits(0, 0)
}

/** Whether a line is printed as cells of a table. */
function isRow(line: string): boolean {
  return /[\t|]/.test(line)
}

/** The pieces of each cell of a line, between what the ledger calls leftover. */
function withoutLeftover(line: string, leftover: string): string[][] {
  let rest = line
  for (const piece of leftover.split(' ').filter(it => it !== '')) {
    const at = placeOf(piece, rest)
    rest = at < 0 ? rest : `${rest.slice(0, at)}\n${rest.slice(at + piece.length)}`
  }
  return rest.split('\t').map(cell => cell.split('\n').filter(it => bare(it) !== ''))
}

/** Where a piece stands between blanks, else before one, else first: `-` alone is not the one inside `1-1`. */
function placeOf(piece: string, line: string): number {
  let behind = -1
  for (let at = line.indexOf(piece); at >= 0; at = line.indexOf(piece, at + 1)) {
    const before = line[at - 1] ?? ' '
    const after = line[at + piece.length] ?? ' '
    if (bare(after) !== '') continue
    if (bare(before) === '') return at
    if (behind < 0) behind = at
  }
  return behind < 0 ? line.indexOf(piece) : behind
}
