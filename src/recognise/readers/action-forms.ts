/**
 * Action plans reported in forms, one per item: each row has a label, and says one thing of the item. The labels are
 * found by likeness, so that a paper read by OCR is understood too.
 */
import type {Block, Line, Row} from '../../parse/block.js'
import {readDivisions, repairs} from '../match/form-divisions.js'
import type {FormItem} from '../match/form-item.js'
import {readFormLabel} from '../match/form-label.js'
import {createFormNotes} from '../match/form-notes.js'
import {saysEachYear} from '../match/form-schedule.js'
import {widthOf} from '../match/line-gaps.js'
import {createLongerNames} from '../match/longer-names.js'
import {wordPairsOf} from '../match/misread-title.js'
import {readMunicipality} from '../match/municipality.js'
import {createOutline} from '../match/outline.js'
import {pairsOf} from '../match/paper-pairs.js'
import {filledCells} from '../match/rows.js'
import {createTextTroubles} from '../match/text-trouble.js'
import {hasTornText, tornWidthOf} from '../match/torn-width.js'
import {findUnknownLabels, type UnknownLabel} from '../match/unknown-labels.js'
import type {Evidence, Reader, Reading} from '../reader.js'
import {
  collectiveDivisions,
  divisionEnd,
  type FormLabels,
  type FormRole,
} from '../vocabulary/form-labels.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'
import {assemble} from './form-assembler.js'
import {idsOf, readNumbers} from './form-numbering.js'
import {readItem} from './form-section.js'
import type {Desk} from './form-sorting.js'
import type {Writing} from './form-text.js'

export const actionForms: Reader = {name: 'action-forms', recognise, unknownLabels, read}

/** Labels that say what a form is about; a title alone may be a column head. */
const tellingRoles: ReadonlyArray<FormRole> = [
  'issues',
  'vision',
  'action',
  'evaluation',
  'status',
  'done',
  'next',
]
/** A form has at least so many kinds of labels. */
const fewestKinds = 3

/** Each form speaks for the layout with its lines, from its title to its last label. */
function recognise(blocks: ReadonlyArray<Block>, {formLabels}: Vocabulary): Evidence[] {
  const evidence: Evidence[] = []
  let form: {first: number; last: number; kinds: Set<FormRole>; because: string} | undefined
  const close = () => {
    if (form && form.kinds.size >= fewestKinds)
      evidence.push({weight: form.last - form.first + 1, because: form.because, line: form.first})
  }
  for (const row of rowsOf(blocks)) {
    const label = labelOf(row, formLabels)
    if (!label) continue
    if (label.role === 'title') {
      close()
      form = {first: row.line, last: row.line, kinds: new Set(), because: label.word}
    } else if (form && tellingRoles.includes(label.role)) {
      form.last = row.lastLine
      if (!form.kinds.has(label.role)) form.because += ` | ${label.word}`
      form.kinds.add(label.role)
    }
  }
  close()
  return evidence
}

/** Where at least some labels are those of a form, the others may be labels too that nobody has taught. */
function unknownLabels(blocks: ReadonlyArray<Block>, {formLabels}: Vocabulary): UnknownLabel[] {
  const rows = rowsOf(blocks)
  const known = new Set(rows.flatMap(it => labelOf(it, formLabels)?.role ?? []))
  const telling = tellingRoles.filter(it => known.has(it))
  return telling.length >= fewestKinds - 1 ? findUnknownLabels(rows, formLabels) : []
}

/** The label at the head of a row that says something behind it. */
function labelOf(row: Row, labels: FormLabels) {
  const [head, ...rest] = filledCells(row)
  if (!head) return undefined
  if (rest.length > 0) return readFormLabel(head.text, labels)
  const [first = '', ...words] = head.text.split(' ', 2)
  return words.length > 0 ? readFormLabel(first, labels) : undefined
}

function read(reading: Reading) {
  const {text, file, ledger, vocabulary} = reading
  const outline = createOutline(file, ledger)
  const pairs = pairsOf(text)
  const notes = createFormNotes(file, ledger)
  const labels = vocabulary.formLabels
  const desk: Desk = {text, file, ledger, vocabulary, labels, outline, notes, pairs}
  const {title, items} = assemble(rowsOf(reading.blocks), desk)
  const paper = {
    ...desk,
    columnWidth: columnWidthOf(items),
    ...divisionsOf(items, labels),
    longerNames: createLongerNames(text),
    hasVisions: items.some(it => it.vision),
    wordPairs: wordPairsOf(items),
    saysEachYear: items.some(it => it.actions.some(({schedule}) => saysEachYear(schedule))),
  }
  const tornWidth = tornWidthOf(items)
  const numbers = readNumbers(items, desk)
  const ids = idsOf(items, numbers)
  items.forEach((item, index) => {
    const writing: Writing = {
      ...paper,
      target: ids[index] ?? '',
      tornWidth: hasTornText(item) ? tornWidth : undefined,
      troubles: createTextTroubles(file, pairs),
      fragments: [],
    }
    const section = readItem(item, numbers[index], writing)
    if (item.parent) {
      item.parent.sections ??= []
      item.parent.sections.push(section)
    } else outline.sections.push(section)
  })
  notes.tell()
  const municipality = title && readMunicipality(title.text)
  return {title: title?.text, municipality, sections: outline.sections}
}

/** Every line of the text as a row; a line without tabs is a row of one cell. */
function rowsOf(blocks: ReadonlyArray<Block>): Row[] {
  return blocks.flatMap((block): ReadonlyArray<Row> => {
    if (block.type === 'table') return block.rows
    if (block.type === 'paragraph') return block.lines.map(looseRow)
    if (block.type === 'item') return [block.marked, ...block.lines.slice(1)].map(looseRow)
    return [looseRow(block.line)]
  })
}

function looseRow(line: Line): Row {
  const cell = {...line, paragraphs: [line.text]}
  return {line: line.line, lastLine: line.line, cells: [cell]}
}

/** Narrow letters let a line hold a little more. */
const slack = 1.06

/** How wide the widest line of an action is: the width of the text column. */
function columnWidthOf(items: ReadonlyArray<FormItem>): number {
  let width = 0
  for (const action of items.flatMap(it => it.actions)) {
    for (const part of action.texts[0]?.pieces[0]?.text.split(' ') ?? [])
      width = Math.max(width, widthOf(part))
  }
  return width * slack
}

/** No municipality has more divisions; each doubtful name is compared with all of them. */
const mostDivisions = 500

/** Names of divisions that are whole, and for those torn the repair that most of them have in common. */
function divisionsOf(
  items: ReadonlyArray<FormItem>,
  labels: FormLabels,
): Pick<Writing, 'knownDivisions' | 'repairs'> {
  const divisions = new Set<string>()
  const torn: string[][] = []
  const votes = new Map<string, number>()
  for (const item of items) {
    const found = readDivisions(item.divisions, labels)
    if (found.torn.length === 0)
      for (const it of found.names.filter(name => divisionEnd.test(name))) divisions.add(it)
    else {
      torn.push(found.torn)
      for (const it of new Set(repairs(found.torn))) votes.set(it, (votes.get(it) ?? 0) + 1)
    }
  }
  const chosen = new Map<string, string>()
  for (const shreds of torn) {
    const best = repairs(shreds).sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0))[0]
    if (best !== undefined && (votes.get(best) ?? 0) > 1) chosen.set(shreds.join(''), best)
  }
  const knownDivisions = [...[...divisions].slice(0, mostDivisions), ...collectiveDivisions]
  return {knownDivisions, repairs: chosen}
}
