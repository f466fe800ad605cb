import {reviewLabel} from '../vocabulary/labels.js'

/** A label of a look back, and the paragraphs that share its cell. */
export interface LabelledReview {
  label: string
  paragraphs: string[]
}

/** The review label that a cell of `paragraphs` begins with, and the rest of the cell; undefined where there is none. */
export function readReviewLabel(paragraphs: ReadonlyArray<string>): LabelledReview | undefined {
  const [first = '', ...rest] = paragraphs
  const label = reviewLabel.exec(first)?.[0]
  if (label === undefined) return undefined
  const after = first.slice(label.length).replace(/^[\s:：]+/u, '')
  return {label, paragraphs: after === '' ? rest : [after, ...rest]}
}
