import type {Period} from '../../model/value.js'
import type {Row} from '../../parse/block.js'
import {isKnownUnit} from '../value/column-unit.js'
import {findPeriod, looksLikeUnknownEra, readPeriod} from '../value/read-period.js'
import {type ColumnRole, nameInstead, targetKindWords} from '../vocabulary/columns.js'
import {plainHead, type Vocabulary} from '../vocabulary/vocabulary.js'

/** What one column of a table holds. */
export interface Column {
  /** As printed. */
  head: string
  /** Undefined where the head is not understood. */
  role: ColumnRole | undefined
  period?: Period
  /** Which target a column of targets holds. */
  kind?: 'initial' | 'revised'
  unknownEra?: true
  /** The unit of its figures, where the head tells it: 効果額（千円）. */
  unit?: string
}

export interface Header {
  columns: ReadonlyArray<Column>
  /** How many rows the header takes: two where years stand under 実績値. */
  height: 1 | 2
}

/** The header that begins with `row`; `next` may be its second row. Undefined where `row` is no header. */
export function readHeader(
  row: Row,
  next: Row | undefined,
  vocabulary: Vocabulary,
): Header | undefined {
  if (row.cells.filter(it => it.text !== '').length < 2) return undefined
  const read = (head: string) => readColumn(head, vocabulary)
  const columns = row.cells.map(cell => read(cell.text))
  if (next && next.cells.length === row.cells.length) {
    const lower = withoutRepeated(row, next)
    const both = isSecondRow(lower, vocabulary) ? settle(combine(row, lower).map(read)) : []
    if (isHeader(both)) return {columns: both, height: 2}
  }
  const settled = settle(columns)
  return isHeader(settled) ? {columns: settled, height: 1} : undefined
}

/** A name, something beside it, and most heads understood: less may be a row of words. */
function isHeader(columns: ReadonlyArray<Column>): boolean {
  const named = columns.filter(it => it.head !== '')
  const understood = named.filter(it => it.role !== undefined || it.unknownEra)
  const roles = new Set(understood.map(it => it.role))
  const beside = ['division', 'baseline', 'actual', 'target'] as const
  return (
    roles.has('name') && beside.some(it => roles.has(it)) && understood.length * 2 > named.length
  )
}

/** Heads and figures repeat from table to table; so many are remembered before all are forgotten. */
const mostRemembered = 20_000
const remembered = new WeakMap<Vocabulary, Map<string, Column>>()

/** What the column under `head` (`現状値 (H30)`, `(R2)`, `目標値 (当初)`) holds. */
export function readColumn(head: string, vocabulary: Vocabulary): Column {
  const known = remembered.get(vocabulary) ?? new Map<string, Column>()
  remembered.set(vocabulary, known)
  const before = known.get(head)
  if (before) return before
  const column = recogniseColumn(head, vocabulary)
  if (known.size >= mostRemembered) known.clear()
  known.set(head, column)
  return column
}

function recogniseColumn(head: string, {columns}: Vocabulary): Column {
  if (looksLikeUnknownEra(head)) return {head, role: 'actual', unknownEra: true}
  const alone = readPeriod(head)
  if (alone) return {head, role: 'actual', period: alone}
  const dated = findPeriod(head)
  const {kind, words} = takeTargetKind(plainHead(dated?.rest ?? head).replace(/^の/, ''))
  const found = columns.get(words) ?? columns.get(words.replace(/\([^()]*\)/g, ''))
  // Rows are not counted by years.
  const role = found === 'number' && dated ? undefined : found
  return {
    head,
    role: role ?? (dated && words === '' ? 'actual' : undefined),
    ...(dated && {period: dated.period}),
    ...(role === 'target' && {kind: kind ?? 'initial'}),
    ...unitOfHead(words, role),
  }
}

/** `効果額(千円)`: what stands in brackets is the unit of the figures below, where it is one. */
function unitOfHead(words: string, role: ColumnRole | undefined): {unit?: string} {
  if (role !== 'baseline' && role !== 'actual' && role !== 'target') return {}
  const unit = /\(([^()]{1,12})\)$/.exec(words)?.[1]
  return unit !== undefined && isKnownUnit(unit) ? {unit} : {}
}

/** Heads that mean one thing alone and another beside others. */
function settle(printed: ReadonlyArray<Column>): ReadonlyArray<Column> {
  return settleBaseline(settleSecondBaseline(settleGroups(settleName(printed))))
}

/** Where no column is called that of the names, another one is: see `nameInstead`. */
function settleName(columns: ReadonlyArray<Column>): ReadonlyArray<Column> {
  if (columns.some(it => it.role === 'name')) return columns
  const targets = columns.filter(it => it.role === 'target').length
  const instead = nameInstead
    .map(word => columns.findIndex(it => plainHead(it.head) === plainHead(word)))
    .find(at => at >= 0 && (columns[at]?.role !== 'target' || targets > 1))
  return columns.map((it, at) => (at === instead ? {head: it.head, role: 'name'} : it))
}

/** A column without a head beside one of groups holds their titles: 基本目標 | (blank) over 1 | …. */
function settleGroups(columns: ReadonlyArray<Column>): ReadonlyArray<Column> {
  return columns.map((it, at) =>
    it.head === '' && columns[at - 1]?.role === 'group' ? {head: '', role: 'group'} : it,
  )
}

/** A plan has one baseline: what is measured beside it (当初値 | 現状値) came later. */
function settleSecondBaseline(columns: ReadonlyArray<Column>): ReadonlyArray<Column> {
  const first = columns.findIndex(it => it.role === 'baseline')
  return columns.map((it, at) =>
    it.role === 'baseline' && at !== first ? {...it, role: 'actual'} : it,
  )
}

/** Of a plan that has one measured value and no baseline, that value is the baseline. */
function settleBaseline(columns: ReadonlyArray<Column>): ReadonlyArray<Column> {
  const actuals = columns.filter(it => it.role === 'actual')
  const targets = columns.filter(it => it.role === 'target')
  const single =
    actuals.length === 1 && targets.length > 0 && !columns.some(it => it.role === 'baseline')
  return single
    ? columns.map(it => (it.role === 'actual' ? {...it, role: 'baseline'} : it))
    : columns
}

/** Where a head spans both rows, some programs write it into both. */
function withoutRepeated(upper: Row, lower: Row): Row {
  const cells = lower.cells.map((cell, index) =>
    cell.text === upper.cells[index]?.text ? {...cell, text: '', paragraphs: []} : cell,
  )
  return {...lower, cells}
}

function isSecondRow(row: Row, vocabulary: Vocabulary): boolean {
  const heads = row.cells.map(it => it.text).filter(it => it !== '')
  return (
    row.cells[0]?.text === '' &&
    heads.length > 1 &&
    heads.every(it => readColumn(it, vocabulary).role !== undefined)
  )
}

/** A head over several columns is written over the first of them; the years below say how far it reaches. */
function combine(upper: Row, lower: Row): string[] {
  let group = ''
  return upper.cells.map((cell, index) => {
    const below = lower.cells[index]?.text ?? ''
    if (cell.text !== '') group = cell.text
    return below === '' ? cell.text : `${group} ${below}`
  })
}

function takeTargetKind(words: string): {kind?: 'initial' | 'revised'; words: string} {
  for (const {kind, words: kindWords} of targetKindWords) {
    const word = kindWords.find(it => words.includes(it))
    if (word === undefined || !words.includes('目標')) continue
    return {
      kind,
      words: words
        .replace(word, '')
        .replace('()', '')
        .replace(/^後?の/, ''),
    }
  }
  return {words}
}
