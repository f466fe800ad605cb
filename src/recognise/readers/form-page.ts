import type {SectionKind} from '../../model/section.js'
import type {Line, Row} from '../../parse/block.js'
import {readFormRow} from '../match/form-row.js'
import {type Heading, readHeading} from '../match/heading.js'
import {filledCells} from '../match/rows.js'
import {plainSpelling} from '../match/spelling.js'
import {pageNumber} from '../vocabulary/labels.js'
import type {Sorting} from './form-sorting.js'

/** A number in brackets is as likely a clause of a text. */
const groupKinds: ReadonlyArray<SectionKind> = ['chapter', 'goal', 'direction']

/** The words of a row that holds one cell only. */
export function lineOf(row: Row): Line | undefined {
  const filled = filledCells(row)
  return filled.length === 1 ? filled[0] : undefined
}

/** The title of the paper, or the same once more at the head of a page. */
export function isRunning(line: Line, row: Row, state: Sorting): boolean {
  const {ledger, text, labels, title, item} = state
  if (!title && !item && readFormRow(row, text, {labels}).fields.length === 0) {
    state.title = line
    ledger.claim(line, 'heading')
    return true
  }
  const again = title !== undefined && plainSpelling(line.text) === plainSpelling(title.text)
  if (again) ledger.claim(line, 'furniture')
  return again
}

/** The number of a page. */
export function isPageNumber(line: Line, {ledger}: Sorting): boolean {
  const number = pageNumber.test(line.text)
  if (number) ledger.claim(line, 'furniture')
  return number
}

/** A heading over several items. */
export function readGroup(line: Line, {vocabulary}: Sorting): Heading | undefined {
  const heading = readHeading(line.text, vocabulary)
  return heading && groupKinds.includes(heading.kind) ? heading : undefined
}
