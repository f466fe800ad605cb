/**
 * Why a text is read as it is: the evidence of each reader, what each column was taken for, which lines are headings,
 * and what the vocabulary lacks. Nothing is read and nothing reported.
 */
import type {Section} from '../model/section.js'
import type {Block, Row, TableBlock} from '../parse/block.js'
import {isContentsTable} from './match/contents.js'
import {readFormLabel} from './match/form-label.js'
import {type Column, readColumn, readHeader} from './match/header-row.js'
import {readHeading} from './match/heading.js'
import {readPartLabel} from './match/part-label.js'
import {turnSheets} from './match/sheet-table.js'
import type {UnknownLabel} from './match/unknown-labels.js'
import type {Evidence, ReaderName} from './reader.js'
import {isOverview} from './readers/overview-table.js'
import {type Knowledge, weigh} from './recognise.js'
import {findPeriod} from './value/read-period.js'
import {readValue} from './value/read-value.js'
import type {ColumnRole} from './vocabulary/columns.js'
import type {Vocabulary} from './vocabulary/vocabulary.js'

export interface ExplainedHeading {
  line: number
  kind: Section['kind']
  number: string
  title: string
}

export interface ExplainedTable {
  line: number
  rows: number
  form: TableBlock['form']
  /** Undefined where no row of the table is understood as its header. */
  columns?: ReadonlyArray<Column>
  /** Heads that are not understood, without their year, and what the cells below them look like. */
  unknown: ReadonlyArray<{head: string; looksLike: ColumnRole}>
}

/** Lines of their own that are marked like labels and announce nothing known. */
export interface ExplainedPart {
  line: number
  label: string
}

export interface Explanation {
  /** Every reader with evidence, the chosen one first. */
  readers: ReadonlyArray<{name: ReaderName; weight: number; evidence: ReadonlyArray<Evidence>}>
  headings: ReadonlyArray<ExplainedHeading>
  tables: ReadonlyArray<ExplainedTable>
  /** Labels of forms that are not understood. */
  labels: ReadonlyArray<UnknownLabel>
  /** Marked lines that are no label that is known. */
  parts: ReadonlyArray<ExplainedPart>
}

/** Explains how `blocks` are read with what is known. */
export function explain(blocks: ReadonlyArray<Block>, knowledge: Knowledge): Explanation {
  const {vocabulary} = knowledge
  const readers = weigh(blocks, knowledge)
  const chosen = readers[0]?.reader
  // The rows of a form have labels of their own, and are no table of figures.
  const isForm = chosen?.unknownLabels !== undefined
  const asked = chosen ? [chosen] : knowledge.readers
  return {
    readers: readers.map(({reader, weight, evidence}) => ({name: reader.name, weight, evidence})),
    headings: blocks.flatMap(block => headingsIn(block, vocabulary)),
    // Contents pages and outlines of measures are understood; they have no columns of figures to explain.
    tables: turnSheets(blocks, vocabulary).blocks.flatMap(it =>
      isForm || it.type !== 'table' || isContentsTable(it.rows) || isOverview(it.rows, vocabulary)
        ? []
        : [explainTable(it, vocabulary)],
    ),
    labels: asked.flatMap(it => it.unknownLabels?.(blocks, vocabulary) ?? []),
    parts: isForm ? [] : unknownParts(blocks, vocabulary),
  }
}

const marked = /^(?:[■●◆]\s?[^■●◆。、]{2,16}|[<＜〈《【][^<＜〈《【。、\d]{2,16}[>＞〉》】])$/u

function unknownParts(blocks: ReadonlyArray<Block>, vocabulary: Vocabulary): ExplainedPart[] {
  const found = new Map<string, ExplainedPart>()
  const headings = new Set(blocks.flatMap(it => headingsIn(it, vocabulary)).map(it => it.line))
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue
    for (const {text, line} of block.type === 'heading' ? [block.line] : block.lines) {
      if (!marked.test(text) || headings.has(line) || readPartLabel(text, vocabulary)) continue
      const label = text.replace(/^[■●◆<＜〈《【]\s?|[>＞〉》】]$/gu, '')
      const known = readFormLabel(label, vocabulary.formLabels) !== undefined
      if (!known && !found.has(label)) found.set(label, {line, label})
    }
  }
  return [...found.values()]
}

function headingsIn(block: Block, vocabulary: Vocabulary): ExplainedHeading[] {
  const lines =
    block.type === 'heading' ? [block.line] : block.type === 'paragraph' ? block.lines : []
  return lines.flatMap(({text, line}) => {
    const place = block.type === 'heading' ? {depth: block.depth} : {}
    const heading = readHeading(text, vocabulary, place)
    return heading ? [{...heading, line}] : []
  })
}

function explainTable({rows, form}: TableBlock, vocabulary: Vocabulary): ExplainedTable {
  const at = rows.findIndex((row, index) => readHeader(row, rows[index + 1], vocabulary))
  const first = rows[Math.max(at, 0)]
  const header = first && at >= 0 ? readHeader(first, rows[at + 1], vocabulary) : undefined
  const columns = header?.columns
  const heads = columns ?? (first?.cells ?? []).map(it => readColumn(it.text, vocabulary))
  const below = rows.slice(Math.max(at, 0) + (header?.height ?? 1))
  const unknown = heads.flatMap(({head, role}, index) =>
    role !== undefined || head === ''
      ? []
      : [{head: findPeriod(head)?.rest || head, looksLike: likelyRole(below, index)}],
  )
  return {line: first?.line ?? 1, rows: rows.length, form, ...(columns && {columns}), unknown}
}

/** What most cells of a column look like; a guess that is shown to a person and used for nothing else. */
function likelyRole(rows: ReadonlyArray<Row>, index: number): ColumnRole {
  const cells = rows.map(it => it.cells[index]?.text ?? '').filter(it => it !== '')
  const most = (test: (text: string) => boolean) => cells.filter(test).length * 2 > cells.length
  if (most(it => readValue(it).value.number !== undefined)) return 'actual'
  if (most(it => /[課室局係部所]$/u.test(it))) return 'division'
  return index === 0 ? 'name' : 'definition'
}
