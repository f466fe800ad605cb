import type {Severity} from '../model/document.js'

/**
 * How a rule speaks: how bad it is, whether its cases are told one by one or summed up in one message, whether it says why
 * words of its lines stand nowhere in the document, and whether it is to be read before anything is published.
 */
export interface Rule {
  severity: Severity
  summed?: true
  leaves?: true
  publishing?: true
}

/** Every rule that can speak of a document. A name is public: never reused, never renamed. */
export const rules = {
  // ingest
  'file-unreadable': {severity: 'error'},
  'file-empty': {severity: 'error'},
  'file-binary': {severity: 'error'},
  'file-too-large': {severity: 'error'},
  'encoding-broken': {severity: 'error'},
  'encoding-converted': {severity: 'note'},
  'line-ends-converted': {severity: 'note'},
  'control-removed': {severity: 'warning'},
  // recognise
  'layout-not-recognised': {severity: 'error'},
  'layout-ambiguous': {severity: 'error'},
  'no-title': {severity: 'warning'},
  'no-table': {severity: 'error'},
  'table-without-header': {severity: 'warning', leaves: true},
  'column-not-understood': {severity: 'warning'},
  'column-head-twice': {severity: 'note'},
  'period-unknown-era': {severity: 'warning'},
  'row-too-short': {severity: 'warning'},
  'row-too-long': {severity: 'warning'},
  'row-joined': {severity: 'note'},
  'row-not-understood': {severity: 'warning', leaves: true},
  'row-without-name': {severity: 'warning', leaves: true},
  'value-not-read': {severity: 'warning'},
  'value-blank': {severity: 'warning'},
  'value-period-differs': {severity: 'warning'},
  'unit-differs': {severity: 'note'},
  'revision-does-not-start-at-first-target': {severity: 'warning'},
  'review-missing': {severity: 'note', summed: true},
  'heading-spelled-differently': {severity: 'note', summed: true, leaves: true},
  'heading-number-repeated': {severity: 'warning'},
  'division-spelled-differently': {severity: 'warning'},
  'label-shares-cell': {severity: 'note', summed: true, leaves: true},
  'markup-removed': {severity: 'note', summed: true, leaves: true},
  'mark-resolved': {severity: 'note', summed: true, leaves: true},
  'mark-unresolved': {severity: 'note', summed: true},
  'figure-absent': {severity: 'note'},
  'legend-without-mark': {severity: 'warning', summed: true},
  'legend-mark-lost': {severity: 'warning', summed: true},
  'table-kept-as-text': {severity: 'note', summed: true},
  'columns-unclear': {severity: 'warning'},
  'column-without-cells': {severity: 'note'},
  'left-over': {severity: 'warning', summed: true, leaves: true},
  'cell-marked-blank': {severity: 'note', summed: true, leaves: true},
  'cell-displaced': {severity: 'note'},
  'cell-unplaced': {severity: 'warning', leaves: true},
  'cell-without-row': {severity: 'warning', leaves: true},
  'cell-missing': {severity: 'warning', leaves: true},
  'cell-missing-nowhere': {severity: 'warning'},
  'cell-unclear': {severity: 'warning', leaves: true},
  'indicator-without-name': {severity: 'warning'},
  garbled: {severity: 'warning', leaves: true},
  'garbled-left-out': {severity: 'warning', leaves: true},
  truncated: {severity: 'warning'},
  'text-displaced': {severity: 'warning'},
  'text-moved': {severity: 'note', summed: true},
  'text-joined': {severity: 'note', summed: true},
  'seam-doubtful': {severity: 'note'},
  'line-end-doubtful': {severity: 'note', summed: true},
  'label-spelled-differently': {severity: 'note'},
  'label-missing': {severity: 'note', summed: true},
  'form-labels-removed': {severity: 'note', summed: true, leaves: true},
  'ocr-debris': {severity: 'note', summed: true, leaves: true},
  'row-repeated': {severity: 'note', summed: true, leaves: true},
  'rows-before-heading': {severity: 'note'},
  'form-row-not-understood': {severity: 'warning', leaves: true},
  'item-without-title': {severity: 'warning'},
  'title-doubtful': {severity: 'warning'},
  'title-misread': {severity: 'warning'},
  'division-missing': {severity: 'warning'},
  'vision-missing': {severity: 'warning'},
  'item-number-read-as': {severity: 'note', leaves: true},
  'item-number-doubtful': {severity: 'warning'},
  'status-read-as': {severity: 'note', leaves: true},
  'schedule-not-read': {severity: 'warning', leaves: true},
  'phase-alone': {severity: 'warning', leaves: true},
  'schedule-extent-unknown': {severity: 'note', summed: true},
  'schedule-missing': {severity: 'note', summed: true},
  'action-incomplete': {severity: 'note', summed: true},
  'indicator-name-differs': {severity: 'note', leaves: true},
  'figure-torn': {severity: 'warning'},
  'evaluation-missing': {severity: 'note', summed: true},
  'actual-missing': {severity: 'note', summed: true},
  // yaml
  'yaml-syntax': {severity: 'error'},
  'yaml-character': {severity: 'error'},
  'yaml-too-deep': {severity: 'error'},
  'yaml-invalid': {severity: 'error'},
  'yaml-id-repeated': {severity: 'error'},
  'yaml-edited': {severity: 'error'},
  // corrections
  'corrections-invalid': {severity: 'error'},
  'correction-does-not-fit': {severity: 'error'},
  'correction-without-target': {severity: 'error'},
  'correction-not-needed': {severity: 'warning'},
  // judge
  'direction-conflict': {severity: 'warning'},
  'direction-turned': {severity: 'warning'},
  // before publication
  'private-name': {severity: 'note', summed: true, publishing: true},
  'private-address': {severity: 'note', summed: true, publishing: true},
  'private-count': {severity: 'note', summed: true, publishing: true},
  // settings
  'settings-invalid': {severity: 'error'},
  'colours-hard-to-tell': {severity: 'warning'},
  'template-not-ours': {severity: 'warning'},
  'template-field': {severity: 'error'},
  'template-partial': {severity: 'error'},
  'template-raw': {severity: 'error'},
  'template-syntax': {severity: 'error'},
  // outputs
  'id-unusable': {severity: 'error'},
  'id-repeated': {severity: 'error'},
  'print-failed': {severity: 'error'},
  'character-not-in-font': {severity: 'warning'},
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
