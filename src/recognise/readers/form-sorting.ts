import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.js'
import type {Section} from '../../model/section.js'
import type {Line} from '../../parse/block.js'
import type {Ledger} from '../ledger.js'
import type {FormAction, FormItem} from '../match/form-item.js'
import type {FormNotes} from '../match/form-notes.js'
import type {FormRow, Piece} from '../match/form-row.js'
import type {YearColumns} from '../match/form-schedule.js'
import type {Outline} from '../match/outline.js'
import type {PaperPairs} from '../match/paper-pairs.js'
import {asPrinted} from '../match/printed-line.js'
import type {FormLabels} from '../vocabulary/form-labels.js'
import type {Vocabulary} from '../vocabulary/vocabulary.js'

/** What rows are sorted and read with. */
export interface Desk {
  text: string
  file: VFile
  ledger: Ledger
  notes: FormNotes
  vocabulary: Vocabulary
  labels: FormLabels
  /** Which characters stand side by side in the paper. */
  pairs: PaperPairs
  /** Headings that group the items, and what stands before the first of them. */
  outline: Outline
}

/** What is known while going down the rows. */
export interface Sorting extends Desk {
  title: Line | undefined
  /** The heading that the next item stands under. */
  group: Section | undefined
  item: FormItem | undefined
  action: FormAction | undefined
  /** Whether the review of the year has begun. */
  reviewing: boolean
  years: YearColumns | undefined
}

/** Reports that the place of a row does not say what it is. */
export function reportRow(form: FormRow, pieces: ReadonlyArray<Piece>, {file}: Desk): void {
  const raw = asPrinted(file, form.line, pieces[0]?.text ?? '')
  report(file, 'form-row-not-understood', {line: form.line, column: pieces[0]?.column, raw})
}
