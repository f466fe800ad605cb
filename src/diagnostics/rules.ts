import type {Severity} from '../model/document.js'

/** How a rule speaks: how bad it is, and whether its cases are told one by one or summed up in one message. */
export interface Rule {
  severity: Severity
  summed?: true
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
  'table-without-header': {severity: 'warning'},
  'column-not-understood': {severity: 'warning'},
  'period-unknown-era': {severity: 'warning'},
  'row-too-short': {severity: 'warning'},
  'row-too-long': {severity: 'warning'},
  'row-joined': {severity: 'note'},
  'row-not-understood': {severity: 'warning'},
  'row-without-name': {severity: 'warning'},
  'value-not-read': {severity: 'warning'},
  'value-blank': {severity: 'warning'},
  'value-period-differs': {severity: 'warning'},
  'unit-differs': {severity: 'note'},
  'revision-does-not-start-at-first-target': {severity: 'warning'},
  'review-missing': {severity: 'note', summed: true},
  'heading-spelled-differently': {severity: 'note', summed: true},
  'heading-number-repeated': {severity: 'warning'},
  'division-spelled-differently': {severity: 'warning'},
  'label-shares-cell': {severity: 'note', summed: true},
  'markup-removed': {severity: 'note', summed: true},
  'mark-resolved': {severity: 'note', summed: true},
  'mark-unresolved': {severity: 'note', summed: true},
  'figure-absent': {severity: 'note'},
  'legend-without-mark': {severity: 'warning', summed: true},
  'table-kept-as-text': {severity: 'note', summed: true},
  'column-without-cells': {severity: 'note'},
  'cell-marked-blank': {severity: 'note', summed: true},
  'cell-displaced': {severity: 'note'},
  'cell-unplaced': {severity: 'warning'},
  'cell-without-row': {severity: 'warning'},
  'cell-missing': {severity: 'warning'},
  'cell-missing-nowhere': {severity: 'warning'},
  'cell-unclear': {severity: 'warning'},
  'indicator-without-name': {severity: 'warning'},
  'garbled': {severity: 'warning'},
  'truncated': {severity: 'warning'},
  'text-displaced': {severity: 'warning'},
  'text-moved': {severity: 'note', summed: true},
  'label-spelled-differently': {severity: 'note'},
  'label-missing': {severity: 'note', summed: true},
  'form-labels-removed': {severity: 'note', summed: true},
  'ocr-debris': {severity: 'note', summed: true},
  'row-repeated': {severity: 'note', summed: true},
  'rows-before-heading': {severity: 'note'},
  'form-row-not-understood': {severity: 'warning'},
  'item-without-title': {severity: 'warning'},
  'title-doubtful': {severity: 'warning'},
  'division-missing': {severity: 'warning'},
  'item-number-read-as': {severity: 'note'},
  'item-number-doubtful': {severity: 'warning'},
  'status-read-as': {severity: 'note'},
  'schedule-not-read': {severity: 'warning'},
  'schedule-extent-unknown': {severity: 'note', summed: true},
  'action-incomplete': {severity: 'note', summed: true},
  'indicator-name-differs': {severity: 'note'},
  'figure-torn': {severity: 'warning'},
  'actual-missing': {severity: 'note', summed: true},
  // yaml
  'yaml-syntax': {severity: 'error'},
  'yaml-invalid': {severity: 'error'},
  'yaml-id-repeated': {severity: 'error'},
  'yaml-edited': {severity: 'error'},
  // corrections
  'corrections-invalid': {severity: 'error'},
  'correction-does-not-fit': {severity: 'error'},
  'correction-without-target': {severity: 'error'},
  'correction-not-needed': {severity: 'warning'},
  // settings
  'settings-invalid': {severity: 'error'},
  // outputs
  'id-repeated': {severity: 'error'},
  'print-failed': {severity: 'error'},
  'character-not-in-font': {severity: 'warning'},
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
